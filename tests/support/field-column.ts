import type { FieldKind } from '../../matchers/compare/fields/field.ts';
import type { FieldColumn } from '../../matchers/kernel/columns.ts';
import { plainDate } from '../../matchers/plain/date.ts';
import { plainSound, plainWords } from '../../matchers/plain/words.ts';

/** Values as normalising lays them out, one a record; '' is missing. */
export function fieldColumn(kind: FieldKind, texts: readonly string[]): FieldColumn {
  const isNumeric = kind === 'date' || kind === 'number' || kind === 'place';
  const read = (text: string): string[] =>
    isNumeric ? [] : kind === 'code' ? [plainWords(text).join('')] : plainWords(text);
  const number = (text: string): number[] =>
    kind === 'date' ? [plainDate(text, 'ymd', 20260630)] : text.split(',').map(Number);
  const distinct = [...new Set(texts)].filter((text) => text !== '');
  const values = distinct.map(read);
  const tokens = [...new Set(values.flat())];
  const ids = (list: readonly string[]): Int32Array => {
    const known = [...new Set(list)];
    return Int32Array.from(list, (text) => known.indexOf(text));
  };
  const starts = (lengths: readonly number[]): Int32Array =>
    Int32Array.from(
      [0, ...lengths],
      (
        (sum) => (length: number) =>
          (sum += length)
      )(0),
    );
  const joined = values.map((words) => words.join(''));
  return {
    ids: Int32Array.from(texts, (text) => distinct.indexOf(text)),
    values: distinct.length,
    numbers: Float64Array.from(isNumeric ? distinct.flatMap(number) : []),
    words: {
      alternativeStart: Int32Array.from([...distinct.keys(), distinct.length]),
      babyOf: new Int32Array(distinct.length).fill(-1),
      tokenStart: starts(values.map(({ length }) => length)),
      clean: ids(values.map((words) => words.join(' '))),
      sortedKeys: ids(values.map((words) => [...words].sort().join(' '))),
      joinedKeys: ids(joined),
      wholeRarity: new Uint8Array(distinct.length),
      textStart: starts(joined.map(({ length }) => length)),
      text: Uint8Array.from(Buffer.from(joined.join(''), 'latin1')),
      tokens: Int32Array.from(values.flat(), (word) => tokens.indexOf(word)),
      token: {
        key: Int32Array.from(tokens.keys()),
        phonetic: ids(tokens.map(plainSound)),
        rarity: new Uint8Array(tokens.length),
        charStart: starts(tokens.map(({ length }) => length)),
        chars: Uint8Array.from(Buffer.from(tokens.join(''), 'latin1')),
      },
    },
  };
}
