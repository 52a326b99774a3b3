import { describe, expect, test } from '@jest/globals';
import { BETWEEN, textsOf } from '../../../../pipeline/2-normalise/packed.ts';
import {
  type CodeColumn,
  type CodeValue,
  TEXT_COLUMNS,
  type TextColumn,
} from '../../../../pipeline/2-normalise/record-columns.ts';
import { type RowRange, readRows } from '../../../../pipeline/2-normalise/row-task.ts';
import type { FileReading } from '../../../../pipeline/2-normalise/rules.ts';
import { parseTexts } from '../../../../pipeline/2-normalise/text-task.ts';
import type { Field } from '../../../../schemas/source.ts';
import { sourceOf } from '../../../support/files.ts';
import { RULES, blockOf, rangeOf } from '../../../support/rows.ts';

type Given = Partial<Record<Field, string>>;

const idAt = (range: RowRange, column: TextColumn | CodeColumn, row = 0): number =>
  range.ids[column]?.[row] ?? range.constants[column] ?? -1;
const codeAt = (range: RowRange, column: CodeColumn, row = 0): CodeValue | undefined =>
  range.values[column]?.[idAt(range, column, row)];
const textAt = (range: RowRange, column: TextColumn, row = 0): string =>
  textsOf(range.texts[TEXT_COLUMNS[column].kind])(idAt(range, column, row));
const isBlank = (range: RowRange, column: TextColumn): boolean =>
  range.blank[TEXT_COLUMNS[column].kind][idAt(range, column)] === 1;
const read = (role: string, given: Given, file?: Partial<FileReading>): RowRange =>
  rangeOf(role, [given], file);

describe('a row in integers', () => {
  test('a member', () => {
    const range = read('bpjs', {
      card: '0000000009001',
      nik: "'3275010203859001",
      name: 'SITI AMINAH',
      birth_date: '02-03-1985',
      sex: 'P',
      segment: '22',
      member_status: '0',
      class: 'III',
      start_date: '01/07/2020',
    });
    const codes = ['sex', 'segment', 'active', 'class', 'decile', 'fee'] as const;
    expect(codes.map((column) => codeAt(range, column))).toEqual([2, 22, 1, 3, null, null]);
    expect(range.groups[idAt(range, 'segment')]).toBe('PEMDA');
    expect(range.days[idAt(range, 'startDay')]).toBe(20200701);
    expect(range.days[idAt(range, 'birth')]).toBe(19850302);
    expect(textAt(range, 'nik')).toBe("'3275010203859001");
    expect((['kk', 'mother', 'place', 'card', 'name'] as const).map((column) => isBlank(range, column))).toEqual([
      true, true, true, false, false,
    ]); // prettier-ignore
    expect(textsOf(range.keys)(0)).toBe('kartu:0000000009001');
  });

  test('a cell that says something unknown is counted, an empty one or a dash is not', () => {
    const unread = (role: string, given: Given): string[] => [...read(role, given).unread.keys()].toSorted();
    expect(unread('bpjs', { sex: 'X', class: 'VIP', start_date: '31-02-2020', segment: '99' })).toEqual([
      'class',
      'segment',
      'sex',
      'start_date',
    ]);
    expect(unread('bpjs', { sex: '-', class: '', birth_date: '  ' })).toEqual([]);
    expect(unread('dinsos', { decile: '0' })).toEqual([]);
    expect([...rangeOf('dukcapil', [{ sex: 'X' }, { sex: '1' }, { sex: 'X' }]).unread]).toEqual([['sex', 2]]);
  });

  test('family relations by number, by word and by the membership file’s own numbers', () => {
    expect(codeAt(read('dukcapil', { relation: '4' }), 'relation')).toBe(4);
    expect(codeAt(read('dinsos', { relation: 'KEPALA KELUARGA' }), 'relation')).toBe(1);
    expect(codeAt(read('dinsos', { relation: 'Anak kandung' }), 'relation')).toBe(4);
    expect(
      ['1', '2', '3', '4', '5'].map((relation) => codeAt(read('bpjs', { relation }), 'relation')),
    ).toEqual([1, 3, 2, 4, 11]);
  });

  test('deciles 1 to 10, others are not known', () => {
    expect(['1', '10', '0', '11', ''].map((decile) => codeAt(read('dinsos', { decile }), 'decile'))).toEqual([
      1,
      10,
      null,
      null,
      null,
    ]);
  });

  test('the region code is composed of its levels; codes of BPS do not count', () => {
    const place = {
      province_code: '32',
      regency_code: '75',
      district_code: '1',
      village_code: '1001',
      village: 'MARGAHAYU',
    };
    expect(textAt(read('dukcapil', place), 'place').split(BETWEEN)).toEqual(['3275011001', '', 'MARGAHAYU']);
    const bps = read('dukcapil', place, { regionCodes: 'bps' });
    expect(textAt(bps, 'place').split(BETWEEN)).toEqual(['', '', 'MARGAHAYU']);
  });

  test('the order of a source’s dates is the source’s', () => {
    const day = (birth_date: string, file?: Partial<FileReading>): number | undefined => {
      const range = read('dukcapil', { birth_date }, file);
      return range.days[idAt(range, 'birth')];
    };
    expect([day('1985-03-02'), day('02-03-1985'), day('02-03-1985', { dateOrder: 'mdy' })]).toEqual([
      19850302, 19850302, 19850203,
    ]); // prettier-ignore
  });
});

describe('rows of a range', () => {
  const files = [
    { columns: { nik: 0, name: 1 }, dateOrder: 'dmy', regionCodes: 'kemendagri' },
    { columns: { name: 0, nik: 1 }, dateOrder: 'dmy', regionCodes: 'kemendagri' },
  ] as const;
  const source = { schema: sourceOf('dinsos').schema, files };

  test('each by its file’s columns, without refused rows and those of other ranges; short rows lack their last cells', () => {
    const blocks = [
      blockOf([['1', 'A'], undefined, ['2', 'B'], ['3', 'C']]),
      blockOf([['D', '4'], ['É'], ['F', '6']], 1, 5),
    ];
    const range = readRows(blocks, { from: 3, to: 7 }, { source, rules: RULES });
    expect([...range.rows]).toEqual([3, 4, 5, 6]);
    const rows = [...range.rows.keys()];
    expect(rows.map((row) => textAt(range, 'name', row))).toEqual(['B', 'C', 'D', 'É']);
    expect(rows.map((row) => textAt(range, 'nik', row))).toEqual(['2', '3', '4', '']);
  });

  test('texts of one kind are numbered row by row, the name before the mother’s', () => {
    const range = rangeOf('dukcapil', [
      { name: 'SITI', mother: 'AMINAH' },
      { name: 'AMINAH', mother: 'SITI' },
      { name: 'BUDI', mother: 'SITI' },
    ]);
    expect([...(range.ids.name ?? [])]).toEqual([0, 1, 2]);
    expect([...(range.ids.mother ?? [])]).toEqual([1, 0, 0]);
  });

  test('the first key that says something names the row', () => {
    const range = rangeOf('bpjs', [
      { card: '', nik: '3275010203859001' },
      { card: '9001001', nik: '3275010203859001' },
      { card: '-', nik: '-' },
    ]);
    const key = textsOf(range.keys);
    expect([key(0), key(1), key(2)]).toEqual(['nik:3275010203859001', 'kartu:0000009001001', '']);
  });
});

test('distinct texts are parsed in their order, an address with its own columns of RT and RW', () => {
  const { texts } = rangeOf('dukcapil', [
    { address: 'Jalan Nuri No. 12', rt: '3', rw: '004' },
    { address: 'JL NURI 12 RT 5 RW 6', rt: '', rw: '' },
  ]);
  const parsed = parseTexts('address', texts.address, RULES);
  if (parsed.kind !== 'address') throw new Error('another kind');
  expect([...parsed.rt, ...parsed.rw]).toEqual([3, 5, 4, 6]);
  const street = textsOf(parsed.street);
  expect([street(0), street(1)]).toEqual(['JL NURI NO 12', 'JL NURI 12']);
});
