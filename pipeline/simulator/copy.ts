import { writtenBirth } from './date-as-written.ts';
import { otherName, spelledName } from './name-as-written.ts';
import { writtenNik, type InFile } from './nik-as-written.ts';
import type { Person, Sex } from './people.ts';
import type { World } from './world.ts';

/** What an agency's file says of one person. */
interface Copy {
  readonly nik: string;
  readonly name: string;
  readonly birth: number;
  readonly sex: Sex;
  readonly ownName: boolean;
}

/** [assumption] welfare files are typed in villages, BPJS's come from card readers and forms. */
export const CARELESSNESS = { dinsos: 1.3, bpjs: 0.8, jamkesda: 1.6 } as const;
/** Mothers' names are copied from the family card: fewer defects than the person's own. */
const MOTHER_FACTOR = 0.4;

export function copyPerson(world: World, person: Person, { household, factor }: InFile): Copy {
  const { dice } = world;
  const other = dice.strikes('name_replaced', factor) ? otherName(world, person, household) : undefined;
  if (other !== undefined) dice.note('name_replaced');
  const wrongSex = dice.plants('sex_wrong', factor);
  return {
    nik: writtenNik(world, person, { household, factor }),
    name: other ?? spelledName(world, person.name, { sex: person.sex, father: person.father, factor }),
    birth: writtenBirth(world, person.birth, factor),
    sex: wrongSex ? (person.sex === 1 ? 2 : 1) : person.sex,
    ownName: other === undefined,
  };
}

export function copyMother(world: World, person: Person, factor: number): string {
  if (world.dice.plants('mother_missing', factor)) return '';
  return spelledName(world, person.mother, { sex: 2, father: '', factor: factor * MOTHER_FACTOR });
}
