import { writtenAddress, type WrittenAddress } from './address-as-written.ts';
import { addMonths, dayFirst } from './calendar.ts';
import { CARELESSNESS, copyMother, copyPerson } from './copy.ts';
import { SEGMENT, type FamilyPlan } from './coverage.ts';
import { isNewborn } from './fate.ts';
import { newNoKk } from './household.ts';
import { RELATION, type Household, type Person } from './people.ts';
import { cell } from './sink.ts';
import type { World } from './world.ts';

const FACTOR = CARELESSNESS.dinsos;
const RELATION_WORDS: Readonly<Record<number, string>> = {
  [RELATION.head]: 'KEPALA KELUARGA',
  [RELATION.husband]: 'SUAMI',
  [RELATION.wife]: 'ISTRI',
  [RELATION.child]: 'ANAK',
  [RELATION.parent]: 'ORANG TUA',
  [RELATION.relative]: 'FAMILI LAIN',
};
/** Welfare files lag behind: shares of those listed all the same. */
const LISTED_ALL_THE_SAME = { newborn: 0.2, MENINGGAL: 0.45, PINDAH: 0.6 } as const;

interface FamilySheet {
  readonly household: Household;
  readonly plan: FamilyPlan;
  readonly noKk: string;
  readonly address: WrittenAddress;
  readonly decile: number;
}

const yes = (truth: boolean): string => (truth ? 'YA' : 'TIDAK');
const pad3 = (value: number): string => String(value).padStart(3, '0');

function writePerson(world: World, person: Person, sheet: FamilySheet): void {
  const { dice, random } = world;
  const { household, plan, address, decile } = sheet;
  const { village } = household.address;
  const copy = copyPerson(world, person, { household, factor: FACTOR });
  const key = String(world.files.sinks.dinsos.rows + 1).padStart(8, '0');
  const noKk = dice.plants('dinsos_kk_missing', FACTOR) ? '' : sheet.noKk;
  const birthplace = dice.plants('birthplace_missing', FACTOR) ? '' : person.birthplace;
  const text = dice.plants('address_missing', FACTOR) ? '' : address.text;
  const writtenDecile = decile === 0 ? random.pick(['', '0']) : String(decile);
  const line =
    `IDS${village.region}${key};${household.id.replace('K', 'KLG')};${noKk};${copy.nik};${cell(copy.name, ';')};` +
    `${birthplace};${dayFirst(copy.birth, '/')};${copy.sex === 1 ? 'L' : 'P'};` +
    `${RELATION_WORDS[person.relation] ?? 'LAINNYA'};${cell(copyMother(world, person, FACTOR), ';')};${text};` +
    `${pad3(address.rt)};${pad3(address.rw)};${village.name};${village.districtName};${writtenDecile};` +
    `${yes(decile === 1 || decile === 2)};${yes(decile >= 1 && decile <= 4)};${yes(plan.covered && plan.segment === SEGMENT.pbi)}`;
  const row = world.files.write('dinsos', line, person.id);
  const { nik, birth, sex, ownName } = copy;
  person.written.dinsos.push({ row, nik, birth, sex, ownName, decile });
}

function isListed(world: World, person: Person): boolean {
  const { random, dice, asOf } = world;
  if (isNewborn(person, asOf)) return random.next() < LISTED_ALL_THE_SAME.newborn;
  if (person.status === 'MENINGGAL' || person.status === 'PINDAH') {
    return random.next() < LISTED_ALL_THE_SAME[person.status];
  }
  return !dice.plants('dinsos_member_missing');
}

export function writeDinsos(world: World, household: Household, plan: FamilyPlan): void {
  const { dice, random } = world;
  if (!plan.inDinsos) return;
  const { region } = household.address.village;
  const olderKk = (months: number): string => newNoKk(world, region, addMonths(household.issued, -months));
  const noKk = dice.plants('dinsos_kk_stale') ? olderKk(random.between(6, 60)) : household.noKk;
  const sheet = {
    household,
    plan,
    noKk,
    address: writtenAddress(world, household),
    decile: plan.writtenDecile,
  };
  const listed = household.members.filter((member) => isListed(world, member));
  for (const person of listed) writePerson(world, person, sheet);
  for (const person of listed) {
    if (!dice.plants('dinsos_twice')) continue;
    const decile =
      plan.writtenDecile === 0 ? 0 : Math.min(10, Math.max(1, plan.writtenDecile + random.between(-1, 2)));
    writePerson(world, person, {
      ...sheet,
      noKk: olderKk(72),
      address: writtenAddress(world, household),
      decile,
    });
  }
}
