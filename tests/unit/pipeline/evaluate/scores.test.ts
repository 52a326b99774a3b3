import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readCrosswalk, readFindings, readPersons, readTruth } from '../../../../pipeline/evaluate/files.ts';
import { ofGivenSources, scoreFindings, scorePairs } from '../../../../pipeline/evaluate/scores.ts';
import { type TemporaryFolder, temporaryFolder } from '../../../support/files.ts';

const of = (persons: Readonly<Record<string, string>>): Map<string, string> =>
  new Map(Object.entries(persons));

describe('pairs of rows', () => {
  test('counted by hand: five rows of three files', () => {
    // true: a1 b1 c1 one person, b2 another, c2 with b2; found: a1 b1 together, c1 with b2, c2 alone
    const truth = of({ 'a 1': 'P', 'b 1': 'P', 'c 1': 'P', 'b 2': 'Q', 'c 2': 'Q' });
    const found = of({ 'a 1': '1', 'b 1': '1', 'c 1': '2', 'b 2': '2', 'c 2': '3' });
    expect(scorePairs(found, truth)).toEqual([
      { name: 'lintas berkas', right: 1, wrong: 1, missed: 3 },
      { name: 'dalam berkas', right: 0, wrong: 0, missed: 0 },
      { name: 'semua', right: 1, wrong: 1, missed: 3 },
    ]);
  });

  test('duplicates of one file are counted apart', () => {
    const truth = of({ 'a 1': 'P', 'a 2': 'P', 'a 3': 'P', 'b 1': 'P' });
    const found = of({ 'a 1': '1', 'a 2': '1', 'a 3': '2', 'b 1': '1' });
    expect(scorePairs(found, truth)).toEqual([
      { name: 'lintas berkas', right: 2, wrong: 0, missed: 1 },
      { name: 'dalam berkas', right: 1, wrong: 0, missed: 2 },
      { name: 'semua', right: 3, wrong: 0, missed: 3 },
    ]);
  });

  test('a file that the run was not given is not missed', () => {
    const isGiven = ofGivenSources(of({ 'dinsos 1': '1', 'bpjs 7': '2' }));
    expect(['dinsos 9', 'bpjs 1', 'tagihan 1'].map(isGiven)).toEqual([true, true, false]);
  });

  test('a row without truth is left out; a row that was not found is missed', () => {
    const truth = of({ 'a 1': 'P', 'b 1': 'P' });
    expect(scorePairs(of({ 'a 1': '1', 'b 9': '1' }), truth)[2]).toEqual({
      name: 'semua',
      right: 0,
      wrong: 0,
      missed: 1,
    });
  });
});

describe('findings by class', () => {
  test('in the order of their codes, right, wrong and missed', () => {
    const found = new Map([
      ['B12', new Set(['tagihan 1'])],
      ['B2', new Set(['bpjs 1', 'bpjs 2', 'bpjs 3'])],
    ]);
    const truth = new Map([
      ['I7', new Set(['bpjs 4'])],
      ['B2', new Set(['bpjs 2', 'bpjs 3', 'bpjs 9', 'bpjs 8'])],
    ]);
    expect(scoreFindings(found, truth)).toEqual([
      { name: 'I7', right: 0, wrong: 0, missed: 1 },
      { name: 'B2', right: 2, wrong: 1, missed: 2 },
      { name: 'B12', right: 0, wrong: 1, missed: 0 },
    ]);
  });
});

describe('the files', () => {
  let folder: TemporaryFolder;
  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(() => {
    folder.remove();
  });

  test('truth and crosswalk by their columns, in whatever order', async () => {
    const truth = await readTruth(folder.put('person,row,source\nP1,1,bpjs\nP1,2,"dinsos"\n'));
    const crosswalk = await readCrosswalk(folder.put('person_id,verdict,source,row\n7,padan,bpjs,1\n'));
    expect([...truth]).toEqual([
      ['bpjs 1', 'P1'],
      ['dinsos 2', 'P1'],
    ]);
    expect([...crosswalk]).toEqual([['bpjs 1', '7']]);
  });

  test('findings as published and as planted', async () => {
    const published = await readFindings(folder.put('code,source,row\nB1,bpjs,3\nB1,bpjs,4\n'));
    const planted = await readPersons(
      folder.put('person,findings\nP1,B1:bpjs:3 I5:dinsos:2\nP2,\nP3,B1:bpjs:9\n'),
    );
    expect(published).toEqual(new Map([['B1', new Set(['bpjs 3', 'bpjs 4'])]]));
    expect(planted).toEqual(
      new Map([
        ['B1', new Set(['bpjs 3', 'bpjs 9'])],
        ['I5', new Set(['dinsos 2'])],
      ]),
    );
  });

  test('a missing column is told', async () => {
    await expect(readTruth(folder.put('source,person\nbpjs,P1\n'))).rejects.toThrow('kolom row tidak ada');
  });
});
