import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { drawSample } from '../../../../pipeline/sample/draw.ts';
import { type Population, populationOf } from '../../../../pipeline/sample/population.ts';
import type { Store } from '../../../../pipeline/store/open.ts';
import { temporaryStore } from '../../../support/ledger.ts';
import { putLinks } from '../../../support/links.ts';

let store: Store;
let remove: () => void;
beforeEach(() => {
  ({ store, remove } = temporaryStore('work'));
});
afterEach(() => {
  remove();
});

interface Row {
  readonly source: number;
  readonly person: number;
  readonly verdict?: string;
  readonly probability?: number;
  readonly candidates?: readonly [number, number?];
}

/** Records in this order, links [a, b, bits], persons [id, register record]. */
function fill(
  sources: readonly (readonly [name: string, kind: string])[],
  rows: readonly Row[],
  links: readonly (readonly [number, number, number])[],
): void {
  const source = store.prepare("INSERT INTO source VALUES (?, ?, ?, '', ?, ?, '2026-06-30', NULL, 0, 0, 0)");
  sources.forEach(([name, kind], at) => source.run(at, name, name, kind, name));
  const record = store.prepare(
    "INSERT INTO record VALUES (?, ?, ?, '', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, '', 0, NULL, NULL, '', 0, NULL, 0, '', NULL)",
  );
  const member = store.prepare('INSERT INTO placed VALUES (?, ?, ?, ?, NULL, 0, NULL, ?, ?, NULL)');
  const person = store.prepare('INSERT OR IGNORE INTO person VALUES (?, ?)');
  rows.forEach(({ source: from, person: id, verdict = 'sendiri', probability = 1, candidates = [] }, at) => {
    record.run(at, from, at + 1);
    const [first = null, second = null] = candidates;
    member.run(at, id, verdict, probability, first, second);
    person.run(id, sources[from]?.[1] === 'register' ? at : null);
  });
  putLinks(store, links);
}

const asked = ({ pairs }: Population): unknown[] =>
  pairs.map(({ record, other, stratum, chance }) => [record, other, stratum, Number(chance.toFixed(4))]);

describe('beside a register', () => {
  test('linked rows with their person, rows under review with both candidates, others with the best refused one', () => {
    fill(
      [
        ['dukcapil', 'register'],
        ['bpjs', 'file'],
      ],
      [
        { source: 0, person: 1 },
        { source: 0, person: 2 },
        { source: 1, person: 1, verdict: 'padan', probability: 0.9999 },
        { source: 1, person: 2, verdict: 'usulan', probability: 0.8 },
        { source: 1, person: 3, verdict: 'tinjau', probability: 0.2, candidates: [1, 2] },
        { source: 1, person: 4 },
        { source: 1, person: 5 },
      ],
      [
        [0, 2, 13],
        [0, 5, -5],
        [1, 5, -1],
        [5, 6, 9],
      ],
    );
    const population = populationOf(store);
    expect(asked(population)).toEqual([
      [2, 0, 'bpjs: padan, peluang 0,999 ke atas', 0.0001],
      [3, 1, 'bpjs: usulan, peluang di bawah 0,9', 0.2],
      [4, 0, 'bpjs: tinjau', 0.4],
      [4, 1, 'bpjs: tinjau', 0.4],
      [5, 1, 'bpjs: sendiri, calon dekat', 0.3333],
    ]);
    // the last row was held against no row of the register
    expect(population.withoutCandidate).toBe(1);
    const { strata, pairs } = drawSample(population, { rows: 5, seed: 1, run: 'r' });
    expect(strata.map(({ kind, size, drawn }) => [kind, size, drawn])).toEqual([
      ['claim', 1, 1],
      ['claim', 1, 1],
      ['refused', 1, 1],
      ['refused', 2, 2],
    ]);
    expect(pairs.map(({ pair }) => [pair.record, pair.other])).toEqual([
      [2, 0],
      [3, 1],
      [4, 0],
      [4, 1],
      [5, 1],
    ]);
  });
});

test('without one: kept pairs of one person, and for each row the strongest with somebody else, once', () => {
  fill(
    [['pasien', 'file']],
    [
      { source: 0, person: 1 },
      { source: 0, person: 1 },
      { source: 0, person: 2 },
      { source: 0, person: 3 },
      { source: 0, person: 4 },
    ],
    [
      [0, 1, 12],
      [0, 2, -3],
      [1, 2, -2],
      [2, 3, -9],
    ],
  );
  const population = populationOf(store);
  expect(asked(population)).toEqual([
    [1, 0, 'pasien-pasien: satu orang, peluang 0,999 ke atas', 0.0002],
    [2, 0, 'pasien-pasien: dua orang, calon dekat', 0.1111],
    [2, 1, 'pasien-pasien: dua orang, calon dekat', 0.2],
    [3, 2, 'pasien-pasien: dua orang, calon jauh', 0.0019],
  ]);
  expect(population.withoutCandidate).toBe(1);
});
