import { birthDate } from './birth-date.ts';
import { birthPlace } from './birth-place.ts';
import { card } from './card.ts';
import type { Comparison } from './comparison.ts';
import { household } from './household.ts';
import { mother } from './mother.ts';
import { name } from './name.ts';
import { nik } from './nik.ts';
import { sex } from './sex.ts';

/** Every comparison a model may name (schemas/model/default-model.yaml). A new one: its file, a line here, its name there. */
export const COMPARISONS: readonly Comparison[] = [
  nik,
  name,
  birthDate,
  sex,
  mother,
  household,
  birthPlace,
  card,
];
