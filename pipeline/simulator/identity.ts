import { isNewborn } from './fate.ts';
import type { Birthplace } from './gazetteer.ts';
import { RELATION, type Person } from './people.ts';
import type { World } from './world.ts';

/** Adults registered in another district of the home regency than the one they live in. */
const OTHER_DISTRICT = 0.3;

export function districtElsewhere(world: World, origin: string): Birthplace {
  const own = world.gazetteer.elsewhere.get(origin) ?? [];
  const places = own.length > 0 ? own : [...world.gazetteer.elsewhere.values()].flat();
  return world.random.pick(places);
}

/** A number of the register for that birth; the next district where a day is full (only dense test populations are). */
export function allocateNik(world: World, person: Person, place: Birthplace): string {
  const woman = person.sex === 2;
  const first = world.niks.allocate(place.region, person.birth, woman);
  if (first !== undefined) return first;
  for (const candidate of [...world.gazetteer.districts, ...[...world.gazetteer.elsewhere.values()].flat()]) {
    const nik = world.niks.allocate(candidate.region, person.birth, woman);
    if (nik !== undefined) return nik;
  }
  throw new RangeError('more people of one birth date than the simulator has serials for');
}

function birthplaceOf(world: World, person: Person, residence: string): Birthplace {
  const { random, gazetteer, dice } = world;
  if (dice.plants('nik_elsewhere')) return districtElsewhere(world, person.origin.name);
  const home = gazetteer.districts.find((district) => district.region === residence);
  const movedWithin = person.relation !== RELATION.child && random.next() < OTHER_DISTRICT;
  return movedWithin || home === undefined ? random.pick(gazetteer.districts) : home;
}

/** Somebody who was never registered here: a NIK of another regency, or none; a newborn has none yet. */
function identifyOutsider(world: World, person: Person): void {
  const place = districtElsewhere(world, person.origin.name);
  person.birthplace = place.name;
  if (isNewborn(person, world.asOf)) return;
  if (!world.dice.plants('outsider_no_nik')) {
    person.nik = world.niks.allocateOutside(place.region, person.birth, person.sex === 2);
  }
}

/** Gives every member a NIK of the place of first registration, which it keeps whatever happens. Twins follow each other. */
export function identify(world: World, members: readonly Person[], residence: string): void {
  const places = new Map<Person, Birthplace>();
  for (const person of members) {
    if (person.status === 'LUAR') {
      identifyOutsider(world, person);
      continue;
    }
    const twinPlace = person.twin && places.get(person.twin);
    const place = twinPlace ?? birthplaceOf(world, person, residence);
    places.set(person, place);
    person.birthplace = place.name;
    person.nik = allocateNik(world, person, place);
  }
}
