import { describe, expect, test } from '@jest/globals';
import { leavesOpen, splitAtOpenCell } from '../../../../pipeline/extract/quotes.ts';
import { recordsOf } from '../../../support/extract.ts';

const NIK = (at: number): string => String(3275010203859001 + at);
/** Line, flaw and cells of each record. */
async function read(lines: readonly string[]): Promise<string[]> {
  const records = await recordsOf(`${lines.join('\n')}\n`);
  return records.map(({ line, flaw, cells }) =>
    [line, flaw ?? 'ok', cells.join('|').replaceAll('\n', '/')].join(' '),
  );
}
const person = (at: number, name = 'SITI', address = 'JL X'): string =>
  [at, NIK(at), name, address, 'AKTIF'].join(',');
const HEAD = 'NO,NIK,NAMA,ALAMAT,STATUS';
const rest = Array.from({ length: 60 }, (_, at) => person(10 + at));

describe('a quote opened by mistake', () => {
  test('at the start of a cell, with no other in the file', async () => {
    const records = await read([HEAD, person(1), person(2, '"SITI'), person(3), ...rest]);
    expect(records.slice(1, 4)).toEqual([
      `2 ok 1|${NIK(1)}|SITI|JL X|AKTIF`,
      `3 kutip 2|${NIK(2)}|"SITI|JL X|AKTIF`,
      `4 ok 3|${NIK(3)}|SITI|JL X|AKTIF`,
    ]);
    expect(records).toHaveLength(64);
  });

  test('in two neighbouring rows, and where the second would close the first', async () => {
    const records = await read([
      HEAD,
      person(1, '"SITI'),
      person(2, '"BUDI'),
      person(3, '"'),
      person(4, '"'),
      ...rest,
    ]);
    expect(records.slice(1, 5).map((record) => record.split(' ').slice(0, 2).join(' '))).toEqual([
      '2 kutip', '3 kutip', '4 kutip', '5 kutip',
    ]); // prettier-ignore
    expect(records).toHaveLength(65);
  });

  test('behind a cell with the delimiter in it', async () => {
    const records = await read([
      HEAD,
      `1,${NIK(1)},SITI,"JL X, RT 1","AKTIF`,
      person(2, '"A"', '"JL Y, RT 2"'),
      ...rest,
    ]);
    expect(records[1]).toMatch(/^2 kutip/);
    expect(records[2]).toBe(`3 ok 2|${NIK(2)}|A|JL Y, RT 2|AKTIF`);
  });

  test('beside an address of several lines, which stays whole', async () => {
    const records = await read([
      HEAD,
      person(1, '"SITI'),
      person(2, 'BUDI', '"JL X\nRT 1, RW 2\nBLOK C"'),
      person(3, '"TINI'),
      ...rest,
    ]);
    expect(records.slice(1, 4)).toEqual([
      `2 kutip 1|${NIK(1)}|"SITI|JL X|AKTIF`,
      `3 ok 2|${NIK(2)}|BUDI|JL X/RT 1, RW 2/BLOK C|AKTIF`,
      `6 kutip 3|${NIK(3)}|"TINI|JL X|AKTIF`,
    ]);
  });

  test('in the last line of the file', async () => {
    const records = await recordsOf(`${HEAD}\n${person(1)}\n${person(2, '"SITI')}`);
    expect(records.map(({ flaw }) => flaw)).toEqual([undefined, undefined, 'kutip']);
  });
});

describe('quotes that open nothing', () => {
  test('within a cell that has none at its start', async () => {
    expect(
      (await read([HEAD, person(1, 'SITI "ITI"', 'JL "MAWAR'), person(2), ...rest])).slice(1, 3),
    ).toEqual([`2 ok 1|${NIK(1)}|SITI "ITI"|JL "MAWAR|AKTIF`, `3 ok 2|${NIK(2)}|SITI|JL X|AKTIF`]);
  });

  test.each([
    ['1,"a"', false],
    ['1,"a" ,2', false],
    ['1,"a""b",2', false],
    ['1,"JL "X" 3",2', false],
    ['1,a"b,2', false],
    ['1,"a', true],
    ['1,"a"",2', true],
    ['"', true],
  ])('%s leaves a cell open: %s', (line, open) => {
    expect(leavesOpen(line, ',')).toBe(open);
  });

  test('where the open cell of a line begins', () => {
    expect(splitAtOpenCell('1,"a,b","c', ',')).toEqual(['1,"a,b",', '"c']);
  });
});

describe('lines beyond any row', () => {
  test('are passed over, whatever is in them', async () => {
    const long = `1,"${'x'.repeat(5 << 20)}`;
    const records = await recordsOf([HEAD, person(1), long, person(2), ''].join('\n'));
    expect(records.map(({ line, flaw, cells }) => [line, flaw, cells.length])).toEqual([
      [1, undefined, 5],
      [2, undefined, 5],
      [3, 'terlalu panjang', 0],
      [4, undefined, 5],
    ]);
  });

  test('also without an end, and as the last', async () => {
    const records = await recordsOf(`${HEAD}\n${'x'.repeat(5 << 20)}`);
    expect(records.map(({ line, flaw }) => [line, flaw])).toEqual([
      [1, undefined],
      [2, 'terlalu panjang'],
    ]);
  });
});

describe('the end of a file', () => {
  test('without a line end is told of the last record', async () => {
    expect((await recordsOf('A,B\n1,2\n3,4')).map(({ flaw }) => flaw)).toEqual([
      undefined,
      undefined,
      'tanpa akhir',
    ]);
    expect((await recordsOf('A,B\n1,2\n3,4\n')).map(({ flaw }) => flaw)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
