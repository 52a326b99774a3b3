import { afterEach, beforeEach, expect, test } from '@jest/globals';
import {
  type Findings,
  findingCounter,
  findingScores,
  readFindings,
} from '../../../../pipeline/evaluate/findings.ts';
import { judge } from '../../../../pipeline/evaluate/judged.ts';
import { readPersons } from '../../../../pipeline/evaluate/true-persons.ts';
import { readTruth } from '../../../../pipeline/evaluate/truth.ts';
import { counted, judgedOf, measuredOf } from '../../../support/judged.ts';
import { type TemporaryFolder, temporaryFolder } from '../../../support/files.ts';

let folder: TemporaryFolder;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => {
  folder.remove();
});

const TRUTH = 'person,row,source\nP1,1,bpjs\nP1,2,"dinsos"\nP2,1,dinsos\nP3,1,tagihan\n';

test('truth and crosswalk by their columns, in whatever order', async () => {
  const truth = await readTruth(folder.put(TRUTH, 'truth.csv'));
  const judged = await judge(
    folder.put(
      '\uFEFFperson_id,verdict,source,row,nik_reported,probability\r\n7,padan,bpjs,1,3273010507859002,0.9\r\n7,usulan,dinsos,2,0,1\r\n9,padan,dinsos,8,,1\r\n9,padan,pkh,1,,1\r\n',
    ),
    truth,
  );
  expect(judged.sources).toEqual(['bpjs', 'dinsos', 'pkh']);
  const { source, found, real, nik, verdict, probability, count } = judged;
  expect({ count, source: [...source.slice(0, count)] }).toEqual({ count: 5, source: [0, 1, 1, 2, 1] });
  expect([...found.slice(0, count)]).toEqual([1, 1, 2, 2, 0]);
  expect([...real.slice(0, count)]).toEqual([1, 1, 0, 0, 2]);
  expect([...nik.slice(0, count)]).toEqual([3273010507859002n, 0n, 0n, 0n, 0n]);
  expect([...verdict.slice(0, count)]).toEqual([0, 1, 0, 0, 255]);
  expect(probability[0]).toBe(0.9);
  expect(judged.leftOut).toEqual({
    truthSources: [{ source: 'tagihan', rows: 1 }],
    unknownSources: [{ source: 'pkh', rows: 1 }],
    rowsWithoutTruth: 1,
    rowsNotInCrosswalk: 1,
  });
});

test('more rows than the first columns hold', async () => {
  const numbers = Array.from({ length: 10_000 }, (_, index) => index + 1);
  const truth = await readTruth(
    folder.put(`source,row,person\n${numbers.map((row) => `bpjs,${row},P${row}\n`).join('')}`, 'truth.csv'),
  );
  const judged = await judge(
    folder.put(`person_id,source,row\n${numbers.map((row) => `${row},bpjs,${row}\n`).join('')}`),
    truth,
  );
  expect(judged.count).toBe(10_000);
  expect([judged.found[9_999], judged.real[9_999]]).toEqual([10_000, 10_000]);
  expect(judged.leftOut.rowsNotInCrosswalk).toBe(0);
});

test.each([
  ['a missing column', 'source,person\nbpjs,P1\n', 'kolom row tidak ada'],
  ['a row that is no number', 'source,row,person\nbpjs,satu,P1\n', '1 baris tanpa source'],
  ['row 0', 'source,row,person\nbpjs,0,P1\n', '1 baris tanpa source'],
  ['two persons for a row', 'source,row,person\nbpjs,1,P1\nbpjs,1,P2\n', '1 baris diberi lebih dari satu'],
  ['nothing but a header', 'source,row,person\n', 'satu baris pun'],
  ['nothing at all', '', 'satu baris pun'],
])('a truth with %s is refused', async (_title, text, message) => {
  await expect(readTruth(folder.put(text))).rejects.toThrow(message);
});

const KEYS = async (): Promise<Parameters<typeof readPersons>[1]> => ({
  sources: ['bpjs', 'dinsos'],
  persons: (await readTruth(folder.put('source,row,person\nbpjs,1,P1\nbpjs,2,P2\nbpjs,3,P3\n', 't.csv')))
    .persons,
});

/** Rows 1 to 9 of bpjs, then 10 to 18 of dinsos, each of a person of its own. */
const JUDGED = judgedOf(
  Array.from({ length: 18 }, (_, at) => ({
    source: at < 9 ? 'bpjs' : 'dinsos',
    found: at + 1,
    real: at + 1,
  })),
);

function scoreFindings(found: Findings, truth: Findings): unknown[] {
  const counter = findingCounter(JUDGED, found, truth);
  return findingScores(counter, measuredOf(JUDGED, counter)).map(counted);
}

test('findings as published and as planted, those of given sources', async () => {
  const published = await readFindings(folder.put('code,source,row\nB1,bpjs,3\nB1,bpjs,4\nB12,tagihan,1\n'), [
    'bpjs',
    'dinsos',
  ]);
  const { findings, twins } = await readPersons(
    folder.put('person,findings\nP1,B1:bpjs:3 I5:dinsos:12\nP2,\nP3,B1:bpjs:9 B12:tagihan:4\n'),
    await KEYS(),
  );
  expect(twins).toBeNull();
  expect(scoreFindings(published, findings)).toEqual([
    { name: 'I5', right: 0, wrong: 0, missed: 1 },
    { name: 'B1', right: 1, wrong: 1, missed: 1 },
  ]);
});

test('classes in the order of their codes, numbers as numbers', () => {
  const found = new Map(['B12', 'B2', 'I7'].map((code) => [code, new Set([1])]));
  expect(findingCounter(JUDGED, found, new Map()).codes).toEqual(['I7', 'B2', 'B12']);
});

test('twins by twin_of, each pair once; those without a judged row are none', async () => {
  const { twins } = await readPersons(
    folder.put('person,twin_of,findings\nP1,P3,\nP3,P1,\nP2,P9,\n'),
    await KEYS(),
  );
  expect(twins).toEqual([[1, 3]]);
});

test('twins by birth date and household where no column names them', async () => {
  const { twins } = await readPersons(
    folder.put(
      'person,tgl_lahir,household,findings\nP1,2001-02-03,K1,\nP2,2001-02-03,K2,\nP3,2001-02-03,K1,\nP9,,K1,\n',
    ),
    await KEYS(),
  );
  expect(twins).toEqual([[1, 3]]);
});
