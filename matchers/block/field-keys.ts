import type { FieldKind, FieldSpec } from '../compare/fields/field.ts';
import type { FieldColumn, NameTable } from '../kernel/columns.ts';
import { mix } from '../kernel/hash.ts';
import { type BlockingKey, idKey } from './key.ts';

/** A key of one kind of field: its name behind the field's, '' for the value itself. */
interface FieldKey {
  readonly part: string;
  readonly slots: number;
  readonly bind: (field: FieldColumn) => (record: number, slot: number) => number;
}

/** Words of a value that may each be its key: the rarest would do, were it never misspelt. */
const WORD_SLOTS = 4;
const START_LETTERS = 4;

const value: FieldKey = {
  part: '',
  slots: 1,
  bind:
    ({ ids }) =>
    (record) =>
      idKey(ids[record]),
};

/** All words in any order. */
const allWords: FieldKey = {
  part: '',
  slots: 1,
  bind:
    ({ ids, words }) =>
    (record) =>
      ids[record] < 0 ? 0 : idKey(words.sortedKeys[words.alternativeStart[ids[record]]]),
};

const oneWord: FieldKey = {
  part: 'kata',
  slots: WORD_SLOTS,
  bind:
    ({ ids, words }) =>
    (record, slot) =>
      ids[record] < 0 ? 0 : soundAt(words, words.alternativeStart[ids[record]], slot),
};

function soundAt(words: NameTable, alternative: number, slot: number): number {
  const at = words.tokenStart[alternative] + slot;
  if (at >= words.tokenStart[alternative + 1]) return 0;
  const sound = idKey(words.token.phonetic[words.tokens[at]]);
  for (let i = words.tokenStart[alternative]; i < at; i += 1)
    if (idKey(words.token.phonetic[words.tokens[i]]) === sound) return 0;
  return sound;
}

/** The first letters, whatever the words. */
const start = (letters: number | 'half'): FieldKey => ({
  part: 'awal',
  slots: 1,
  bind:
    ({ ids, words: { text, textStart, alternativeStart } }) =>
    (record) => {
      if (ids[record] < 0) return 0;
      const alternative = alternativeStart[ids[record]];
      const length = textStart[alternative + 1] - textStart[alternative];
      const wanted = letters === 'half' ? Math.ceil(length / 2) : letters;
      if (length < wanted || wanted < 2) return 0;
      let hash = wanted;
      for (let i = 0; i < wanted; i += 1) hash = (Math.imul(hash, 31) + text[textStart[alternative] + i]) | 0;
      return mix(hash) || 1;
    },
});

const datePart = (part: string, of: (day: number) => number): FieldKey => ({
  part,
  slots: 1,
  bind:
    ({ ids, numbers }) =>
    (record) =>
      ids[record] < 0 ? 0 : of(numbers[ids[record]]),
});

const year = datePart('tahun', (day) => Math.trunc(day / 10000));
/** 1 January is what is written when nobody knows; 0 is not known. */
const monthDay = datePart('hari-bulan', (day) => (day % 100 === 0 || day % 10000 === 101 ? 0 : day % 10000));

const CELLS_PER_DEGREE = 50;

/** Cells of about two kilometres, in two grids half a cell apart, so that neighbours meet in one of them. */
const cell: FieldKey = {
  part: 'petak',
  slots: 2,
  bind:
    ({ ids, numbers }) =>
    (record, slot) => {
      const id = ids[record];
      if (id < 0) return 0;
      const north = Math.floor(numbers[2 * id] * CELLS_PER_DEGREE + slot / 2);
      const east = Math.floor(numbers[2 * id + 1] * CELLS_PER_DEGREE + slot / 2);
      return mix(Math.imul(north, 1_000_003) ^ Math.imul(east, 31) ^ slot) || 1;
    },
};

const OF_WORDS = [allWords, oneWord, start(START_LETTERS)];

/** Keys by kind of field, the strictest first. */
const KEYS_OF: Readonly<Record<FieldKind, readonly FieldKey[]>> = {
  name: OF_WORDS,
  text: OF_WORDS,
  tokens: OF_WORDS,
  date: [value, year, monthDay],
  number: [value],
  code: [value, start('half')],
  place: [value, cell],
};

/** The keys of a project's field, the `at`-th one: `postcode`, `postcode.awal`. */
export const fieldKeys = ({ name, kind }: FieldSpec, at: number): BlockingKey[] =>
  KEYS_OF[kind].map(({ part, slots, bind }) => ({
    name: part === '' ? name : `${name}.${part}`,
    slots,
    bind: ({ fields }) => bind(fields[at]),
  }));
