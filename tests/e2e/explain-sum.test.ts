import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import Database from 'better-sqlite3';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { explain } from '../../pipeline/explain/explain.ts';
import { parseRowName } from '../../pipeline/explain/find-row.ts';
import { readWork } from '../../pipeline/store/read.ts';
import type { Store } from '../../pipeline/store/open.ts';
import type { Explanation, PairExplanation, RowExplanation, Weighing } from '../../schemas/explanation.ts';
import { type Row, cells, crosswalk, delimited, recordName } from '../support/cli-files.ts';
import { SOURCES, generate, padanEnds, runArgs, scratch } from '../support/cli.ts';
import { changeLinks, plainLinks } from '../support/links.ts';

const { folder: cwd, remove } = scratch();
const at = (...names: readonly string[]): string => join(cwd, ...names);

/** Every third row says so little that persons and rows have to be shared out. */
function blur(source: 'bpjs' | 'dinsos', delimiter: string, blanked: readonly string[]): void {
  const [titles = [], ...rows] = cells(at('data', `${source}.csv`));
  const blurred = rows.map((row, i) =>
    i % 3 === 0 ? row.map((cell, column) => (blanked.includes(titles[column] ?? '') ? '' : cell)) : row,
  );
  writeFileSync(at('data', `${source}.csv`), delimited([titles, ...blurred], { delimiter }));
}

const RUNS = ['biasa', 'terkalibrasi'] as const;

beforeAll(() => {
  generate(cwd, 'data', 1000);
  blur('bpjs', ',', ['NIK', 'TGLLHR', 'ALAMAT']);
  blur('dinsos', ';', ['NIK', 'NO_KK', 'ID_KELUARGA', 'TGL_LAHIR', 'NAMA_IBU_KANDUNG', 'TEMPAT_LAHIR']);
  const saved = ['--ignore-gates', '--save-model', 'model.json'];
  padanEnds(0, runArgs({ out: 'biasa', sources: SOURCES, more: saved }), { cwd });
  const calibration = {
    method: 'tes',
    points: [
      { weightBits: -10, probability: 0.01, pairs: 50 },
      { weightBits: 0, probability: 0.6, pairs: 50 },
      { weightBits: 10, probability: 0.98, pairs: 50 },
    ],
  };
  const model = JSON.parse(readFileSync(at('model.json'), 'utf8')) as object;
  writeFileSync(at('kalibrasi.json'), JSON.stringify({ ...model, calibration }));
  const pinned = ['--ignore-gates', '--model', 'kalibrasi.json'];
  padanEnds(0, runArgs({ out: 'terkalibrasi', sources: SOURCES, more: pinned }), { cwd });
});
afterAll(remove);

interface Told {
  readonly row: Row;
  readonly explained: RowExplanation;
}

const explainedRows = (out: string, wanted: (row: Row) => boolean): Told[] => {
  const store = readWork(at(out));
  const told = crosswalk(at(out))
    .filter((row) => row['source'] !== 'dukcapil' && wanted(row))
    .flatMap((row): Told[] => {
      const explained = explain(store, [parseRowName(recordName(row).replace(' ', ':'))], undefined);
      return explained.kind === 'baris' ? [{ row, explained }] : [];
    });
  store.close();
  return told;
};

const isTold = (row: Row, i: number): boolean => i % 30 === 0 || Number(row['probability']) < 0.99;
const weighings = (pairs: readonly PairExplanation[]): Weighing[] =>
  pairs.flatMap(({ weighing }) => (weighing === null ? [] : [weighing]));
const partNames = (told: readonly Told[]): string[] => [
  ...new Set(
    told.flatMap(({ explained }) =>
      weighings(explained.pairs).flatMap(({ parts }) =>
        parts.filter(({ kind }) => kind !== 'isian').map(({ name }) => name),
      ),
    ),
  ),
];

describe.each(RUNS)('the run %s', (out) => {
  let told: Told[] = [];
  beforeAll(() => {
    let i = 0;
    told = explainedRows(out, (row) => isTold(row, (i += 1)));
  });

  test('start and parts add up to the total, one after the other', () => {
    for (const { startBits, parts, totalBits } of told.flatMap(({ explained }) =>
      weighings(explained.pairs),
    )) {
      let running = startBits;
      for (const { bits, runningBits } of parts) {
        running += bits;
        expect(runningBits).toBeCloseTo(running, 9);
      }
      expect(totalBits).toBeCloseTo(running, 9);
    }
  });

  test('placed by its own pair: the total is the probability of the crosswalk', () => {
    const direct = told.filter(
      ({ row, explained }) => explained.row.way === 'langsung' && row['verdict'] !== 'tinjau',
    );
    expect(direct.length).toBeGreaterThan(40);
    expect(direct.map(({ explained }) => weighings(explained.pairs)[0]?.probability.toFixed(6))).toEqual(
      direct.map(({ row }) => row['probability']),
    );
    for (const { explained } of direct) {
      const [first, second] = explained.candidates;
      expect(explained.row.probability).toBeCloseTo(first?.probability ?? NaN, 9);
      const margin = (first?.standingBits ?? NaN) - (second?.standingBits ?? NaN);
      if (explained.row.marginBits !== null) expect(explained.row.marginBits).toBeCloseTo(margin, 9);
    }
  });

  test('undecided, or of nobody: the total is what the candidate is listed with', () => {
    const open = told.filter(
      ({ row, explained }) => row['verdict'] === 'tinjau' && explained.row.way === 'langsung',
    );
    const alone = told.filter(({ row, explained }) => row['verdict'] === 'sendiri' && !explained.through);
    expect(open.length + alone.length).toBeGreaterThan(3);
    for (const { explained } of [...open, ...alone])
      weighings(explained.pairs).forEach(({ probability }, i) => {
        expect(probability).toBeCloseTo(explained.candidates[i]?.probability ?? NaN, 9);
      });
  });

  test('placed through another row: the product of both, and no part of a competition', () => {
    const through = told.filter(
      ({ row, explained }) =>
        explained.through !== null && ['padan', 'usulan'].includes(row['verdict'] ?? ''),
    );
    expect(through.length).toBeGreaterThan(2);
    for (const { explained } of through) {
      const { product, pairs } = explained;
      expect((product?.pair ?? NaN) * (product?.through ?? NaN)).toBeCloseTo(explained.row.probability, 9);
      expect(product?.pair).toBeLessThanOrEqual((weighings(pairs)[0]?.probability ?? 0) + 1e-9);
    }
    expect(partNames(through)).toEqual([]);
  });

  test('every part of the competition is told of some row', () => {
    expect(partNames(told).sort()).toEqual([
      'anggota keluarga',
      'baris dicari',
      'baris lain orang ini',
      'calon lain',
      'kalibrasi',
    ]);
  });

  test('a refused row with a candidate that was strong enough names the row that stood against it', () => {
    for (const { explained } of told) {
      const strong = (explained.candidates[0]?.probability ?? 0) >= explained.limits.accept;
      if (explained.row.verdict === 'sendiri') expect(explained.withdrawnBy !== null).toBe(strong);
    }
  });
});

/** Explains against a work store that is changed for this alone. */
function explainedAfter(change: (store: Store) => void, names: readonly string[]): Explanation {
  const store = new Database(at('biasa', '.padan', 'work.sqlite'));
  store.exec('BEGIN');
  change(store);
  const explained = explain(store, names.map(parseRowName), undefined);
  store.exec('ROLLBACK');
  store.close();
  return explained;
}

test('a store without claims: the fields alone, and no candidates', () => {
  const explained = explainedAfter(
    (store) => store.exec('DELETE FROM claim_column; DELETE FROM contest'),
    ['bpjs:2'],
  );
  if (explained.kind !== 'baris') throw new Error(explained.kind);
  const [weighing] = weighings(explained.pairs);
  expect(explained.candidates).toEqual([]);
  expect(weighing?.totalBits).toBe(weighing?.weightBits);
  expect(weighing?.marks).toEqual([]);
});

test('a row taken back from its candidate: the row of nobody that stood against it, in both questions', () => {
  const store = readWork(at('biasa'));
  const rowsOf = store.prepare<
    [number, number],
    { a: number; b: number; rowA: number; rowB: number; register: number }
  >(
    `SELECT ra.id AS a, rb.id AS b, ra.row AS rowA, rb.row AS rowB, rr.row AS register FROM record ra
       JOIN source sa ON sa.ordinal = ra.source AND sa.name = 'dinsos'
       JOIN record rb ON rb.id = ? JOIN source sb ON sb.ordinal = rb.source AND sb.name = 'bpjs'
       JOIN member m ON m.record = ra.id AND m.verdict = 'padan' JOIN record rr ON rr.id = m.partner AND rr.source = 0
       WHERE ra.id = ?`,
  );
  const [pair] = plainLinks(store).flatMap(({ a, b }) => rowsOf.get(b, a) ?? []);
  store.close();
  const takeBack = (changed: Store): void => {
    changeLinks(changed, ({ a, b, weight }) => {
      weight.set(
        [60],
        a.findIndex((first, i) => first === pair?.a && b[i] === pair.b),
      );
    });
    changed
      .prepare(
        "UPDATE placed SET verdict = 'sendiri', partner = NULL, person = -record WHERE record IN (?, ?)",
      )
      .run(pair?.a, pair?.b);
  };
  const by = { source: 'bpjs', row: pair?.rowB };
  const name = `dinsos:${pair?.rowA ?? 0}`;
  expect(explainedAfter(takeBack, [name])).toMatchObject({ row: { verdict: 'sendiri' }, withdrawnBy: by });
  expect(explainedAfter(takeBack, [name, `dukcapil:${pair?.register ?? 0}`])).toMatchObject({
    conclusion: { linked: false, reason: 'ditarik', row: by },
  });
});
