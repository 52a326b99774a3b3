import { addMonths } from './calendar.ts';
import { composeFamily, newRelative } from './family.ts';
import { decideFates, trimToRoom } from './fate.ts';
import type { Village } from './gazetteer.ts';
import { districtElsewhere, identify } from './identity.ts';
import type { Address, Household } from './people.ts';
import type { World } from './world.ts';

/** KK cards are reissued with every change: none in use is older than this. */
const KK_YEARS = 14;

export function newAddress(world: World, village: Village): Address {
  const { random, streets } = world;
  const roll = random.next();
  const kind =
    village.rural && roll < 0.5 ? 'hamlet' : roll < 0.62 ? 'street' : roll < 0.85 ? 'lane' : 'estate';
  const stock = kind === 'hamlet' ? streets.hamlets : kind === 'estate' ? streets.estates : streets.streets;
  return {
    village,
    kind,
    name: stock.draw(random),
    house: random.between(1, 180),
    rt: random.between(1, 12),
    rw: random.between(1, 18),
  };
}

/** A card number of that district; another day where one is full. */
export function newNoKk(world: World, region: string, issued: number): string {
  for (let issue = issued; ; issue--) {
    const number = world.kks.allocate(region, issue, false);
    if (number !== undefined) return number;
  }
}

export interface HouseholdWish {
  readonly village: Village;
  /** Living residents that still fit. */
  readonly room: number;
  readonly outside: boolean;
}

export function composeHousehold(world: World, { village, room, outside }: HouseholdWish): Household {
  const { random, dice, asOf, count } = world;
  const family = composeFamily(world);
  decideFates(world, family, outside);
  const head = family[0];
  if (!outside && head !== undefined && dice.plants('outsider_guest')) {
    const guest = newRelative(world, family, head.origin);
    guest.status = 'LUAR';
    family.push(guest);
  }
  const members = trimToRoom(family, room);
  const residence = village.region;
  identify(world, members, residence);
  count.households += 1;
  const issued = random.between(addMonths(asOf, -12 * KK_YEARS), asOf);
  const region =
    outside && head !== undefined ? districtElsewhere(world, head.origin.name).region : residence;
  return {
    id: `K${String(count.households).padStart(7, '0')}`,
    noKk: newNoKk(world, region, issued),
    issued,
    address: newAddress(world, village),
    members,
    decile: random.between(1, 10),
    outside,
  };
}
