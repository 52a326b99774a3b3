import { addMonths, ageYears } from './calendar.ts';
import { RELATION, type Person } from './people.ts';
import type { World } from './world.ts';

/** Deaths and moves in the register file reach back this far. */
const YEARS_BACK = 8;
/** Over this the risk of death is four times the mean, under half of it a third. */
const OLD_AGE = 60;
/** A birth is reported to the register within this many months, or the child counts as unregistered. */
const NEWBORN_MONTHS = 3;

function pastDay(world: World, birth: number): number {
  const earliest = Math.max(birth + 1, world.asOf - YEARS_BACK * 365);
  return earliest >= world.asOf ? world.asOf : world.random.between(earliest, world.asOf);
}

export function isNewborn(person: Person, asOf: number): boolean {
  return addMonths(person.birth, NEWBORN_MONTHS) >= asOf;
}

/** Who died, who moved, who never was in this register. Nothing happens after the extract date. */
export function decideFates(world: World, members: readonly Person[], outside: boolean): void {
  const { dice, asOf } = world;
  const moved = !outside && dice.plants('moves_family');
  const movedOn = Math.max(...members.map((member) => member.birth));
  const familyDay = moved ? pastDay(world, movedOn) : 0;
  for (const person of members) {
    const age = ageYears(person.birth, asOf);
    if (outside) person.status = 'LUAR';
    else if (moved) {
      person.status = 'PINDAH';
      person.statusDay = familyDay;
    } else if (
      person.relation === RELATION.child &&
      isNewborn(person, asOf) &&
      dice.plants('newborn_unregistered')
    ) {
      person.status = 'LUAR';
    } else if (dice.plants('deaths', age > OLD_AGE ? 4 : age < OLD_AGE / 2 ? 0.3 : 1)) {
      person.status = 'MENINGGAL';
      person.statusDay = pastDay(world, person.birth);
    } else if (age > 17 && dice.plants('moves_single')) {
      person.status = 'PINDAH';
      person.statusDay = pastDay(world, person.birth);
    }
  }
}

/** Drops living members from the end until no more than `room` are left; the head stays. */
export function trimToRoom(members: readonly Person[], room: number): Person[] {
  let surplus = members.filter((member) => member.status === 'HIDUP').length - room;
  const kept = members.toReversed().filter((member) => {
    const dropped = surplus > 0 && member.status === 'HIDUP' && member !== members[0];
    if (dropped) surplus -= 1;
    return !dropped;
  });
  for (const member of kept)
    if (member.twin !== undefined && !kept.includes(member.twin)) member.twin = undefined;
  return kept.toReversed();
}
