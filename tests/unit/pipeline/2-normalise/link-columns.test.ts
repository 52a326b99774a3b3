import { describe, expect, test } from '@jest/globals';
import { linkColumns } from '../../../../pipeline/2-normalise/link-columns.ts';
import { LinkRows } from '../../../../pipeline/2-normalise/link-rows.ts';
import { NormalForms } from '../../../../pipeline/2-normalise/normal-forms.ts';
import { parseTexts } from '../../../../pipeline/2-normalise/text-task.ts';
import { Vocabulary } from '../../../../pipeline/2-normalise/vocabulary.ts';
import { RULES, rangeOf } from '../../../support/rows.ts';

/** Serial 9001: no such NIK is given out. */
const NIK = '3275010101709001';
const places = { village: () => -1, district: () => -1 };

/** The NIK column of a register row and `count` rows of a second source, all with one NIK. */
function nikColumn(count: number, manyRowsPerPerson?: readonly boolean[]): number[] {
  const vocabulary = new Vocabulary();
  const rows = new LinkRows(count + 1);
  const ranges = [
    rangeOf('dukcapil', [{ nik: NIK }]),
    rangeOf(
      'bpjs',
      Array.from({ length: count }, () => ({ nik: NIK })),
    ),
  ];
  ranges.forEach((range, source) => rows.add(source, range, vocabulary.numbers(range)));
  const { texts } = vocabulary;
  const forms = new NormalForms(texts, rows.nameUses(texts.name.size));
  forms.take(0, parseTexts('nik', texts.nik.packed(), RULES));
  forms.take(0, parseTexts('date', texts.date.packed(), RULES));
  forms.take(0, parseTexts('address', texts.address.packed(), RULES));
  const isRegister = [true, false];
  const scene = { places, isRegister, ...(manyRowsPerPerson === undefined ? {} : { manyRowsPerPerson }) };
  return [...(new Map(linkColumns(rows, forms, scene)).get('nik') ?? [])];
}

describe('a NIK on many rows of one file', () => {
  test('five rows may be one person', () => {
    expect(nikColumn(5)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test('six are a filler, in that file only', () => {
    expect(nikColumn(6)).toEqual([0, -1, -1, -1, -1, -1, -1]);
  });

  test('a year of bills is one person’s; the other file’s rule stays', () => {
    expect(nikColumn(12, [false, true])).toEqual(Array.from({ length: 13 }, () => 0));
    expect(nikColumn(12, [true, false]).slice(1)).toEqual(Array.from({ length: 12 }, () => -1));
  });
});
