import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LinkRows } from '../../../../pipeline/2-normalise/link-rows.ts';
import { NormalForms } from '../../../../pipeline/2-normalise/normal-forms.ts';
import { textsOf } from '../../../../pipeline/2-normalise/packed.ts';
import { TEXT_KINDS } from '../../../../pipeline/2-normalise/record-columns.ts';
import { parseTexts } from '../../../../pipeline/2-normalise/text-task.ts';
import { Vocabulary } from '../../../../pipeline/2-normalise/vocabulary.ts';
import { RULES, rangeOf } from '../../../support/rows.ts';

type Row = NonNullable<Parameters<typeof rangeOf>[1][number]>;

/** Numbers, texts and name columns of rows that were read in pieces of this size. */
function readIn(rows: readonly Row[], size: number): unknown {
  const vocabulary = new Vocabulary();
  const records = new LinkRows(rows.length);
  for (let from = 0; from < rows.length; from += size) {
    const range = rangeOf('dukcapil', rows.slice(from, from + size));
    records.add(0, range, vocabulary.numbers(range));
  }
  const { texts } = vocabulary;
  const forms = new NormalForms(texts, records.nameUses(texts.name.size));
  // mothers of babies come behind
  const count = texts.name.size;
  for (let from = 0; from < count; from += size)
    forms.take(from, parseTexts('name', texts.name.packed(from, Math.min(count, from + size)), RULES));
  const names = forms.nameTable(RULES);
  const written = TEXT_KINDS.map((kind) => {
    const text = textsOf(texts[kind].packed());
    return Array.from({ length: texts[kind].size }, (_, id) => text(id));
  });
  return { columns: records.columns, sex: records.sex, written, names };
}

test('rows and names come out the same, however they are cut into pieces', () => {
  const word = fc.constantFrom('SITI', 'AMINAH', 'MUHAMMAD', 'BAYI NY SITI', 'BUDI ALIAS SITI', '', 'H. ÉMI');
  const row = fc.record({
    nik: fc.constantFrom('3275010203859001', "'3275010203859001", '', '0'),
    name: word,
    mother: word,
    birth_date: fc.constantFrom('1985-03-02', '02/03/1985', ''),
    sex: fc.constantFrom('1', '2', 'X'),
    address: fc.constantFrom('JL NURI', ''),
    rt: fc.constantFrom('1', ''),
    village: fc.constantFrom('MARGAHAYU', ''),
  });
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 1, max: 5 }),
      (rows, size) => {
        expect(readIn(rows, size)).toEqual(readIn(rows, rows.length));
      },
    ),
    { numRuns: 60 },
  );
});
