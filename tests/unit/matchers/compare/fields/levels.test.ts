import { expect, test } from '@jest/globals';
import type { FieldKind } from '../../../../../matchers/compare/fields/field.ts';
import { FIELD_KINDS } from '../../../../../matchers/compare/fields/index.ts';
import type { FieldColumn } from '../../../../../matchers/kernel/columns.ts';
import { plainDate } from '../../../../../matchers/plain/date.ts';
import { plainSound, plainWords } from '../../../../../matchers/plain/words.ts';

/** Values as normalising lays them out, one a record; '' is missing. */
function column(kind: FieldKind, texts: readonly string[]): FieldColumn {
  const isNumeric = kind === 'date' || kind === 'number' || kind === 'place';
  const read = (text: string): string[] =>
    isNumeric ? [] : kind === 'code' ? [plainWords(text).join('')] : plainWords(text);
  const number = (text: string): number[] =>
    kind === 'date' ? [plainDate(text, 'ymd', 20260630)] : text.split(',').map(Number);
  const distinct = [...new Set(texts)].filter((text) => text !== '');
  const values = distinct.map(read);
  const tokens = [...new Set(values.flat())];
  const ids = (list: readonly string[]): Int32Array => {
    const known = [...new Set(list)];
    return Int32Array.from(list, (text) => known.indexOf(text));
  };
  const starts = (lengths: readonly number[]): Int32Array =>
    Int32Array.from(
      [0, ...lengths],
      (
        (sum) => (length: number) =>
          (sum += length)
      )(0),
    );
  const joined = values.map((words) => words.join(''));
  return {
    ids: Int32Array.from(texts, (text) => distinct.indexOf(text)),
    values: distinct.length,
    numbers: Float64Array.from(isNumeric ? distinct.flatMap(number) : []),
    words: {
      alternativeStart: Int32Array.from([...distinct.keys(), distinct.length]),
      babyOf: new Int32Array(distinct.length).fill(-1),
      tokenStart: starts(values.map(({ length }) => length)),
      clean: ids(values.map((words) => words.join(' '))),
      sortedKeys: ids(values.map((words) => [...words].sort().join(' '))),
      joinedKeys: ids(joined),
      wholeRarity: new Uint8Array(distinct.length),
      textStart: starts(joined.map(({ length }) => length)),
      text: Uint8Array.from(Buffer.from(joined.join(''), 'latin1')),
      tokens: Int32Array.from(values.flat(), (word) => tokens.indexOf(word)),
      token: {
        key: Int32Array.from(tokens.keys()),
        phonetic: ids(tokens.map(plainSound)),
        rarity: new Uint8Array(tokens.length),
        charStart: starts(tokens.map(({ length }) => length)),
        chars: Uint8Array.from(Buffer.from(tokens.join(''), 'latin1')),
      },
    },
  };
}

function levelsOf(kind: FieldKind, a: string, b: string): readonly (string | undefined)[] {
  const { bind, levels } = FIELD_KINDS[kind];
  const { level } = bind(column(kind, [a, b]), { own: 1, siblings: [] });
  return [levels[level(0, 1)], levels[level(1, 0)]];
}

test.each<readonly [FieldKind, string, string, string]>([
  ['name', 'Anna Smith', 'anna smith', 'sama'],
  ['name', 'Anna Smith', 'Smith, Anna', 'urutan lain'],
  ['name', 'Anna Smith', 'Ana Smith', 'satu ketikan'],
  ['name', 'Anna Smith', 'A. Smith', 'dekat'],
  ['name', 'Anna Maria Smith', 'Anna Smith', 'sebagian'],
  ['text', 'New South Wales', 'NSW', 'singkatan'],
  ['text', 'hawker place north', 'hawker place inn', 'beberapa kata'],
  ['name', 'Anna Smith', 'Bertha Smith', 'satu kata'],
  ['name', 'Anna Smith', 'Zoltan Kovacs', 'lain'],
  ['name', 'Anna', '', 'kosong'],
  ['code', '2119', '2119', 'sama'],
  ['code', '2119', '2191', 'satu ketikan'],
  ['code', 'M', 'male', 'kependekan'],
  ['code', 'TQ13 8DF', 'tq13 9ab', 'awalan sama'],
  ['code', 'nsw', 'qld', 'lain'],
  ['date', '19560409', '19560409', 'sama'],
  ['date', '19560409', '19560408', 'satu ketikan'],
  ['date', '19560409', '19560904', 'hari-bulan tertukar'],
  ['date', '19560409', '1956', 'sebagian diketahui'],
  ['date', '19560409', '19560101', 'sebagian diketahui'],
  ['date', '19560409', '19560422', 'dua bagian'],
  ['date', '19560409', '19561122', 'tahun sama'],
  ['date', '19560409', '19571122', 'tahun berdekatan'],
  ['date', '19560409', '19801122', 'lain'],
  ['number', '100', '101.5', 'dalam 2 persen'],
  ['number', '100', '300', 'lain'],
  ['place', '51.5,0', '51.5004,0', 'dalam 100 meter'],
  ['place', '51.5,0', '48.85,2.35', 'lain'],
])('%s: %s and %s: %s, either way round', (kind, a, b, level) => {
  const found = levelsOf(kind, a, b);
  expect(found).toEqual([level, level]);
});

test('a value that stands in another column of the other record is told', () => {
  const given = column('name', ['anna', 'smith']);
  const family = column('name', ['smith', 'anna']);
  const { bind, levels } = FIELD_KINDS.name;
  expect(levels[bind(given, { own: 1, siblings: [family] }).level(0, 1)]).toBe('di kolom lain');
});

test('what few have says more', () => {
  const { bind } = FIELD_KINDS.code;
  const bound = bind(column('code', ['10', '10', '10', '10', '10', '10', '77', '77']), {
    own: 1,
    siblings: [],
  });
  const rarity = (a: number, b: number): number => {
    bound.level(a, b);
    return bound.rarity?.() ?? 0;
  };
  expect(rarity(6, 7)).toBeGreaterThan(rarity(0, 1));
  expect(rarity(0, 6)).toBe(128);
});
