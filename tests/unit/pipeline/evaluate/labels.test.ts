import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readLabels } from '../../../../pipeline/evaluate/labels.ts';
import { estimateFrom } from '../../../../pipeline/evaluate/sample-estimate.ts';
import type { Answer, SampleDesign } from '../../../../schemas/sample.ts';
import { type TemporaryFolder, temporaryFolder } from '../../../support/files.ts';

const item = (number: number, stratum: number): SampleDesign['items'][number] => ({
  code: `S${number}`,
  stratum,
  source: 'bpjs',
  row: number,
  other_source: 'dukcapil',
  other_row: number,
});

/** 1,000 sure pairs, of which 4 were drawn, 10 doubtful ones, of which 2, and 50 refused ones, of which 5. */
const DESIGN: SampleDesign = {
  schema: 'padan-sample-1',
  run: 'r',
  seed: 1,
  strata: [
    { name: 'bpjs: padan', kind: 'claim', size: 1000, drawn: 4, expected_other: 0.5 },
    { name: 'bpjs: usulan', kind: 'claim', size: 10, drawn: 2, expected_other: 2 },
    { name: 'bpjs: sendiri', kind: 'refused', size: 50, drawn: 5, expected_other: 1 },
  ],
  without_candidate: 7,
  items: [0, 0, 0, 0, 1, 1, 2, 2, 2, 2, 2].map((stratum, at) => item(at + 1, stratum)),
};

const answers = (words: string): ReadonlyMap<string, Answer> =>
  new Map(
    [...words].map((letter, at) => [
      `S${at + 1}`,
      letter === 's' ? 'sama' : letter === 'b' ? 'beda' : 'ragu',
    ]),
  );

describe('estimates counted by hand', () => {
  test('every answer stands for its share of the stratum', () => {
    const { precision, recall, f1, wrong, missed, ...counts } = estimateFrom(DESIGN, answers('sssssbsbbbb'));
    // 1,000 + 5 of 1,010 right; one of five refused ones is 10 missed
    expect(precision?.value).toBeCloseTo(1005 / 1010, 12);
    expect(recall?.value).toBeCloseTo(1005 / 1015, 12);
    expect(f1?.value).toBeCloseTo(2010 / 2025, 12);
    expect([wrong?.value, missed?.value]).toEqual([5, 10]);
    expect(counts).toMatchObject({
      answered: 11,
      unsure: 0,
      claims: 1010,
      refused: 50,
      expected_wrong: 2.5,
      without_candidate: 7,
      unanswered_pairs: 0,
    });
  });

  test('unsure answers are left out, and both ways of taking them are told', () => {
    const { precision, recall, ...rest } = estimateFrom(DESIGN, answers('sssrssbbbbr'));
    expect(precision?.value).toBe(1);
    expect(recall?.value).toBe(1);
    expect(rest.unsure).toBe(2);
    expect(rest.precision_if_unsure).toEqual([760 / 1010, 1]);
    expect(rest.recall_if_unsure).toEqual([760 / 770, 1]);
  });

  test('a stratum of which nothing can be said is not in the figures, but told', () => {
    const { precision, unanswered_pairs: untold } = estimateFrom(DESIGN, answers('ssssrrbbbbb'));
    expect([precision?.value, untold]).toEqual([1, 10]);
  });
});

describe('the filled-in list', () => {
  let folder: TemporaryFolder;
  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(() => {
    folder.remove();
  });
  const lines = (words: readonly string[]): string[] => words.map((word, at) => `S${at + 1};${word}`);
  const FULL = ['sama', ' SAMA ', 'Beda', 'ragu', ...Array.from({ length: 7 }, () => 'beda')];
  const read = (list: readonly string[]): Promise<ReadonlyMap<string, Answer>> =>
    readLabels(folder.put(['KODE;PUTUSAN', ...list, ''].join('\r\n')), DESIGN);

  test('as a spreadsheet saves it: semicolons, any case, blanks', async () => {
    const given = await read(lines(FULL));
    expect(given.size).toBe(11);
    expect([...given.values()].slice(0, 4)).toEqual(['sama', 'sama', 'beda', 'ragu']);
  });

  test('everything that is wrong is told at once, by code and never by what stands there', async () => {
    const list = lines(['sama', '', 'rahasia', ...FULL.slice(3)]);
    const refused = read([...list.slice(0, 10), 'S1;sama', 'S99;sama']);
    await expect(refused).rejects.toMatchObject({
      faults: [
        { message: expect.stringMatching(/1 baris bukan dari sampel ini \(S99\)/) as string },
        {
          message: expect.stringMatching(
            /1 baris dengan PUTUSAN yang bukan sama, beda, atau ragu \(S3\)/,
          ) as string,
        },
        { message: expect.stringMatching(/1 baris dengan PUTUSAN kosong \(S2\)/) as string },
        { message: expect.stringMatching(/1 baris tertulis lebih dari sekali \(S1\)/) as string },
        { message: expect.stringMatching(/1 baris hilang dari daftar \(S11\)/) as string },
      ],
    });
    await expect(refused).rejects.not.toThrow('rahasia');
  });
});
