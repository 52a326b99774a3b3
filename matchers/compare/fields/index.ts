import type { Comparison } from '../comparison.ts';
import { code } from './code.ts';
import { date } from './date.ts';
import type { FieldKind, FieldSpec, KindOfField } from './field.ts';
import { number } from './number.ts';
import { isCompared } from './overlap.ts';
import { place } from './place.ts';
import { words } from './words.ts';

/** Every kind of field a project file may name. A new one: its file, a line here, its name in field.ts. */
export const FIELD_KINDS: Readonly<Record<FieldKind, KindOfField>> = {
  name: words,
  text: words,
  tokens: words,
  date,
  number,
  code,
  place,
};

/** The comparison of a project's field, the `at`-th one of `all`. */
export function fieldComparison(
  { name, kind, own }: FieldSpec,
  at: number,
  all: readonly FieldSpec[],
): Comparison {
  const { levels, ordered, frequency, bind } = FIELD_KINDS[kind];
  const isSibling = all.map(
    (other, place) => place !== at && isCompared(other) && FIELD_KINDS[other.kind] === words,
  );
  return {
    name,
    levels,
    ordered,
    frequency,
    bind: ({ fields }) => bind(fields[at], { own, siblings: fields.filter((_, place) => isSibling[place]) }),
  };
}
