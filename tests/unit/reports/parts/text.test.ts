import { describe, expect, test } from '@jest/globals';
import { longDate } from '../../../../reports/parts/date.ts';
import { cssString, escapeHtml, html, trusted } from '../../../../reports/parts/escape.ts';
import { phrase, plainText, printPhrase, strong } from '../../../../reports/parts/phrase.ts';
import { placeName } from '../../../../reports/parts/place.ts';

describe('dates', () => {
  test.each([
    ['2026-06-30', '30 Juni 2026'],
    ['2026-10-31', '31 Oktober 2026'],
    ['2021-01-01', '1 Januari 2021'],
    ['', '–'],
    ['2026-13-01', '2026-13-01'],
    ['Juni', 'Juni'],
  ])('%p is written %p', (iso, text) => {
    expect(longDate(iso).replaceAll('\u00a0', ' ')).toBe(text);
  });
});

describe('place names', () => {
  test.each([
    ['KOTA BEKASI', 'Kota Bekasi'],
    ['ILIR BARAT II', 'Ilir Barat II'],
    ['DKI JAKARTA', 'DKI Jakarta'],
    ["MA'RANG", "Ma'rang"],
    ['Muara Enim', 'Muara Enim'],
    ['', ''],
  ])('%p is written %p', (name, text) => {
    expect(placeName(name)).toBe(text);
  });
});

describe('escaping', () => {
  test('text cannot become markup', () => {
    expect(escapeHtml(`<b> & "x" 'y'`)).toBe('&lt;b&gt; &amp; &quot;x&quot; &#39;y&#39;');
    expect(html`<p title="${'"><script>'}">${'a<b'}</p>`.text).toBe(
      '<p title="&quot;&gt;&lt;script&gt;">a&lt;b</p>',
    );
  });

  test('markup stays markup, lists are joined, null prints nothing', () => {
    expect(html`${[html`<i>1</i>`, html`<i>2</i>`]}${null}${trusted('<hr>')}${3}`.text).toBe(
      '<i>1</i><i>2</i><hr>3',
    );
  });

  test('a CSS string cannot close its style element', () => {
    expect(cssString('a"b\\</style>')).toBe('"a\\22 b\\5c \\3c /style\\3e "');
  });
});

describe('phrases', () => {
  const sentence = phrase`Ada ${strong('<5')} warga${''}.`;

  test('read as text and printed with their emphasis, escaped', () => {
    expect(plainText(sentence)).toBe('Ada <5 warga.');
    expect(printPhrase(sentence).text).toBe('Ada <strong>&lt;5</strong> warga.');
  });
});
