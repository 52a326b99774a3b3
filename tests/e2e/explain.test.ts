import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import Database from 'better-sqlite3';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { explain } from '../../pipeline/explain/explain.ts';
import { parseRowName } from '../../pipeline/explain/find-row.ts';
import { weigh } from '../../pipeline/explain/weigh.ts';
import { openScene } from '../../pipeline/explain/scene.ts';
import type { Store } from '../../pipeline/store/open.ts';
import { readWork } from '../../pipeline/store/read.ts';
import { plainPaint } from '../../reports/explain/layout.ts';
import { maskedExplanation } from '../../reports/explain/mask.ts';
import { explanationPicture, weighedPairs } from '../../reports/explain/picture.ts';
import { explanationText } from '../../reports/explain/text.ts';
import { EXPLAIN_WORDS } from '../../reports/words/explain.ts';
import type { Explanation, PairExplanation } from '../../schemas/explanation.ts';
import { type Row, crosswalk, personalData, recordName, shown } from '../support/cli-files.ts';
import { SOURCES, generate, padan, padanEnds, runArgs, scratch } from '../support/cli.ts';
import { plainLinks } from '../support/links.ts';

const { folder: cwd, remove } = scratch();
const at = (...names: readonly string[]): string => join(cwd, ...names);
const secrets = new Set<string>();
let rows: Row[] = [];

beforeAll(() => {
  generate(cwd, 'data', 400);
  // a row that ends too early is rejected
  const dinsos = readFileSync(at('data', 'dinsos.csv'), 'utf8').trimEnd();
  writeFileSync(at('dinsos.csv'), `${dinsos}\nterputus;1;2;3;4\n`);
  for (const source of SOURCES)
    for (const secret of personalData(at('data', `${source}.csv`))) secrets.add(secret);
  padanEnds(0, runArgs({ out: 'hasil', sources: SOURCES, instead: { dinsos: 'dinsos.csv' } }), { cwd });
  rows = crosswalk(at('hasil'));
});
afterAll(remove);

const named = (row: Row): string => recordName(row).replace(' ', ':');
const rowOf = (wanted: (row: Row) => boolean): Row => {
  const found = rows.find(wanted);
  if (found === undefined) throw new Error('the generated data lack such a row');
  return found;
};
const told = (...args: readonly string[]): string =>
  padanEnds(0, ['explain', ...args, '--out', 'hasil'], { cwd }).stdout;
const explained = (...args: readonly string[]): Explanation =>
  JSON.parse(told(...args, '--json')) as Explanation;

function pairsOf(explanation: Explanation): readonly PairExplanation[] {
  if (explanation.kind === 'ditolak') return [];
  return explanation.kind === 'baris' ? explanation.pairs : [explanation.pair];
}

describe('one row', () => {
  test.each(['padan', 'usulan', 'sendiri'])('%s: the verdict of the crosswalk, and why', (verdict) => {
    const row = rowOf((each) => each['verdict'] === verdict && each['source'] === 'bpjs');
    const explanation = explained(named(row));
    if (explanation.kind !== 'baris') throw new Error(explanation.kind);
    expect(explanation.row.verdict).toBe(verdict);
    expect(String(explanation.row.person)).toBe(row['person_id']);
    expect(explanation.row.probability.toFixed(6)).toBe(row['probability']);
    const text = told(named(row));
    expect(text.split('\n')[0]).toContain(verdict.toUpperCase());
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });

  test('a bill is explained by its card', () => {
    const row = rowOf((each) => each['source'] === 'tagihan' && each['verdict'] !== 'sendiri');
    const explanation = explained(named(row));
    if (explanation.kind !== 'baris') throw new Error(explanation.kind);
    expect(explanation.row.way).toBe('lewat kartu');
    expect(explanation.through?.source).toBe('bpjs');
    expect(told(named(row))).toContain('karena nomor kartunya kartu bpjs:');
  });

  test('a register row names the rows that were joined to it', () => {
    const joined = rowOf((each) => each['source'] === 'bpjs' && each['verdict'] === 'padan');
    const register = rowOf(
      (each) => each['source'] === 'dukcapil' && each['person_id'] === joined['person_id'],
    );
    expect(told(named(register))).toContain(`\n  ${named(joined)} `);
  });

  test('a rejected row says why and at which line', () => {
    const count = readFileSync(at('dinsos.csv'), 'utf8').trimEnd().split('\n').length;
    const explanation = explained(`dinsos:${count - 1}`);
    expect(explanation).toMatchObject({
      kind: 'ditolak',
      rows: [{ line: count, reason: 'kekurangan kolom' }],
    });
    expect(told(`dinsos:${count - 1}`)).toContain('DITOLAK');
  });
});

describe('two rows', () => {
  test('linked: by this very pair', () => {
    const row = rowOf((each) => each['source'] === 'bpjs' && each['verdict'] === 'padan');
    const explanation = explained(named(row));
    const partner = explanation.kind === 'baris' ? explanation.row.partner : null;
    const pair = explained(named(row), `${partner?.source ?? ''}:${partner?.row ?? 0}`);
    expect(pair).toMatchObject({ kind: 'pasangan', conclusion: { linked: true, reason: 'tautan ini' } });
    expect(pairsOf(pair)[0]?.rules.some(({ outcome }) => outcome === 'bertemu')).toBe(true);
  });

  test('strangers: a stronger candidate is named, or that no rule brings them together', () => {
    const row = rowOf((each) => each['source'] === 'bpjs' && each['verdict'] === 'padan');
    const other = rowOf((each) => each['source'] === 'dukcapil' && each['person_id'] !== row['person_id']);
    const explanation = explained(named(row), named(other));
    expect(explanation).toMatchObject({ kind: 'pasangan', conclusion: { linked: false } });
    expect(told(named(row), named(other))).toContain('TIDAK DISATUKAN');
  });

  test('a list and a bill are never compared', () => {
    expect(explained('tagihan:1', 'jamkesda:1')).toMatchObject({ pair: { weighing: null } });
  });
});

const sourceNames = (store: Store): string[] =>
  store
    .prepare<[], string>('SELECT s.name FROM record r JOIN source s ON s.ordinal = r.source ORDER BY r.id')
    .pluck()
    .all();

test('every kept pair: start and parts add up to the weight in the store', () => {
  const store = readWork(at('hasil'));
  const scene = openScene(store, undefined);
  const sources = sourceNames(store);
  const source = (record: number): string => sources[record] ?? '';
  const off = plainLinks(store).map(({ a, b, weight }) => {
    const weighing = weigh(scene, { id: b, source: source(b) }, { id: a, source: source(a) });
    const sum = (weighing?.parts ?? []).reduce((total, { bits }) => total + bits, weighing?.startBits ?? NaN);
    return Math.abs(sum - weight);
  });
  store.close();
  expect(off.length).toBeGreaterThan(1000);
  expect(Math.max(...off)).toBeLessThan(1e-9);
});

test('a row placed by its own pair, or undecided: the parts lead to the probability of the crosswalk', () => {
  const store = readWork(at('hasil'));
  const direct = rows
    .filter(({ source, margin }, i) => source !== 'dukcapil' && (margin !== '' || i % 40 === 0))
    .map((row) => ({ row, explanation: explain(store, [parseRowName(named(row))], undefined) }))
    .flatMap(({ row, explanation }) =>
      explanation.kind === 'baris' && explanation.row.way === 'langsung' ? [{ row, explanation }] : [],
    );
  store.close();
  const totals = direct.map(({ explanation }) => explanation.pairs[0]?.weighing?.probability.toFixed(6));
  const expected = direct.map(({ row, explanation }) =>
    row['verdict'] === 'tinjau' ? explanation.candidates[0]?.probability.toFixed(6) : row['probability'],
  );
  expect(direct.length).toBeGreaterThan(15);
  expect(totals).toEqual(expected);
  const parts = direct.flatMap(({ explanation }) => explanation.pairs[0]?.weighing?.parts ?? []);
  expect(parts.filter(({ kind }) => kind === 'konteks').length).toBeGreaterThan(3);
});

test('a kept pair: the rule that found it has both rows in one block', () => {
  const store = readWork(at('hasil'));
  const names = store
    .prepare<[], string>(
      `SELECT s.name || ':' || r.row FROM record r JOIN source s ON s.ordinal = r.source ORDER BY r.id`,
    )
    .pluck()
    .all();
  const pairOf = new Map(plainLinks(store).map(({ rule, a, b }) => [rule, [names[a] ?? '', names[b] ?? '']]));
  const rules = [...pairOf.values()];
  expect(rules.length).toBeGreaterThan(5);
  for (const rows of rules) {
    const [pair] = pairsOf(explain(store, rows.map(parseRowName), undefined));
    expect(pair?.weighing?.storedBits).not.toBeNull();
    expect(pair?.rules.find(({ rule }) => rule === pair.foundBy)?.outcome).toBe('bertemu');
  }
  store.close();
});

/** Text and picture, in both languages. */
const everyLook = (explanation: Explanation): string =>
  Object.values(EXPLAIN_WORDS)
    .map(
      (words) =>
        explanationText(explanation, words, plainPaint) +
        (weighedPairs(explanation).length > 0 ? explanationPicture(explanation, words) : ''),
    )
    .join('');

describe('what is shown', () => {
  test('masked: no number, name or address of the files, in text and in JSON', () => {
    const store = readWork(at('hasil'));
    const masked = rows
      .filter((_, i) => i % 20 === 0)
      .map((row) => maskedExplanation(explain(store, [parseRowName(named(row))], undefined)));
    store.close();
    expect(masked.length).toBeGreaterThan(40);
    for (const explanation of masked)
      expect(shown(everyLook(explanation) + JSON.stringify(explanation), secrets)).toBe(0);
    const name = named(rowOf((row) => row['verdict'] === 'usulan'));
    expect(shown(told(name) + told(name, '--json'), secrets)).toBe(0);
  });

  test('--lang en: the same figures in English, masked', () => {
    const name = named(rowOf((row) => row['verdict'] === 'usulan'));
    const text = told(name, '--lang', 'en');
    expect(text).toContain('USULAN (proposed correction)');
    expect(text).toContain('Weight of each field, in bits');
    expect(text).not.toMatch(/\b(?:peluang|baris|bobot|menurut|dengan|orang|yang)\b/);
    expect(shown(text, secrets)).toBe(0);
    const figures = (from: string): string[] => from.match(/[+−]\d+[.,]\d(?= [ │█░])/g) ?? [];
    expect(figures(text)).toEqual(figures(told(name)).map((figure) => figure.replace(',', '.')));
    expect(figures(text).length).toBeGreaterThan(4);
  });

  test('--svg: the picture of the text, masked as it is, and alone in its file', () => {
    const name = named(rowOf((row) => row['verdict'] === 'usulan'));
    const text = told(name, '--svg', 'bobot.svg');
    const picture = readFileSync(at('bobot.svg'), 'utf8');
    expect(picture).toMatch(/^<svg\s+xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    expect(picture.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|<script|href/);
    expect(shown(picture, secrets)).toBe(0);
    for (const [, title] of text.matchAll(/^ {2}(\S.{13}) *[+−]\d+,\d [ │█░]/gm))
      expect(picture).toContain(`>${title?.trim() ?? ''}</text`);
    expect(told(name, '--svg', 'terbuka.svg', '--buka', 'verval kelurahan')).not.toContain('•');
    expect(shown(readFileSync(at('terbuka.svg'), 'utf8'), secrets)).toBeGreaterThan(0);
  });

  test('--buka: unmasked, and logged with its reason', () => {
    const row = rowOf((each) => each['source'] === 'bpjs' && each['verdict'] === 'padan');
    const text = told(named(row), '--buka', 'verval kelurahan');
    expect(shown(text, secrets)).toBeGreaterThan(0);
    const ledger = new Database(at('hasil', '.padan', 'ledger.sqlite'), { readonly: true });
    const log = ledger.prepare('SELECT command, reason, rows FROM access').all();
    ledger.close();
    expect(log.at(-1)).toEqual({ command: 'explain', reason: 'verval kelurahan', rows: 2 });
  });

  test('the keys of the JSON', () => {
    const row = rowOf((each) => each['source'] === 'bpjs' && each['verdict'] === 'padan');
    const explanation = explained(named(row));
    expect(Object.keys(explanation).join(' ')).toBe(
      'version kind masked row limits fields candidates candidateCount others otherCount through product withdrawnBy pairs',
    );
    expect(Object.keys(pairsOf(explanation)[0] ?? {}).join(' ')).toBe(
      'rows fields weighing rules foundBy maxBlock centre',
    );
    expect(
      Object.keys(pairsOf(explanation)[0]?.weighing ?? {})
        .sort()
        .join(' '),
    ).toBe('classes group marks parts probability startBits storedBits totalBits weightBits');
  });
});

test.each([
  ['a row beyond the file', ['bpjs:999999'], 'tidak punya baris'],
  ['an unknown source', ['kota:1'], 'Sumber itu tidak ada'],
  ['a badly written name', ['bpjs'], 'SUMBER:NOMOR'],
  ['one row twice', ['bpjs:1', 'bpjs:1'], 'baris yang sama'],
  ['three rows', ['bpjs:1', 'bpjs:2', 'bpjs:3'], 'satu baris, atau dua'],
  ['--buka without a reason', ['bpjs:1', '--buka', 'x'], '--buka memerlukan alasan'],
  ['a picture of nothing', ['tagihan:1', 'jamkesda:1', '--svg', 'x.svg'], 'tidak ada yang dapat digambar'],
])('%s is refused with exit code 2 and the next step', (_, args, message) => {
  const { status, stderr } = padan(['explain', ...args, '--out', 'hasil'], { cwd });
  expect(status).toBe(2);
  expect(stderr).toContain(message);
  expect(stderr).toContain('→');
});
