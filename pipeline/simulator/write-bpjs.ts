import { writtenAddress, type WrittenAddress } from './address-as-written.ts';
import { addMonths, ageYears, dayFirst, NO_DAY } from './calendar.ts';
import { CARELESSNESS, copyPerson } from './copy.ts';
import { SEGMENT, type FamilyPlan } from './coverage.ts';
import { isNewborn } from './fate.ts';
import { RELATION, type BpjsRow, type Household, type Person } from './people.ts';
import { quoted } from './sink.ts';
import type { MemberState } from './variants.ts';
import type { World } from './world.ts';

const FACTOR = CARELESSNESS.bpjs;
/** The master file's own width of NAMA. */
const NAME_WIDTH = 30;
const ACTIVE: MemberState = { code: '0', text: 'AKTIF' };
const PISA: Readonly<Record<number, number>> = {
  [RELATION.head]: 1,
  [RELATION.wife]: 2,
  [RELATION.husband]: 3,
  [RELATION.child]: 4,
};
const DEAD_REMOVED = 0.5;
const MOVED_REMOVED = 0.3;

interface Membership {
  readonly segment: number;
  readonly state: MemberState;
}

export interface WrittenMember extends BpjsRow {
  readonly card: string;
  readonly name: string;
  /** TMT: the membership's first day. */
  readonly since: number;
}

interface FamilyCard {
  readonly household: Household;
  readonly address: WrittenAddress;
  /** NOKA: the card of the family's first member. */
  holder: string;
}

/** 13 digits with leading zeros; the multiplier is coprime to 10^10, so no card comes twice. */
function nextCard(world: World): string {
  world.count.cards += 1;
  const scrambled = (BigInt(world.count.cards) * 7_368_787_259n + 1_234_567n) % 10_000_000_000n;
  return scrambled.toString().padStart(13, '0');
}

function isBaby(world: World, person: Person): boolean {
  const { dice, asOf } = world;
  if (person.relation !== RELATION.child) return false;
  if (isNewborn(person, asOf)) return dice.plants('newborn_without_nik', person.nik === '' ? Infinity : 1);
  return ageYears(person.birth, asOf) < 2 && dice.plants('newborn_overdue');
}

function babyName(world: World, person: Person): string {
  const { random } = world;
  const order = person.twin === undefined ? '' : person.id < person.twin.id ? ' I' : ' II';
  return `${random.pick(['BAYI NY', 'BAYI NY', 'BY NY', 'BY. NY.'])} ${person.mother}${order}`;
}

function hospitalOrClinic(world: World, household: Household): string {
  const clinic = world.streets.clinics.draw(world.random);
  return clinic === 'PUSKESMAS' ? `${clinic} ${household.address.village.districtName}` : clinic;
}

/** Writes one card of a person. */
function writeCard(
  world: World,
  person: Person,
  { card: family, membership }: { readonly card: FamilyCard; readonly membership: Membership },
): WrittenMember {
  const { dice, random, asOf, segments } = world;
  const { household, address } = family;
  const { segment, state } = membership;
  const { village } = household.address;
  const baby = isBaby(world, person);
  const copy = copyPerson(world, person, { household, factor: FACTOR });
  const nik = baby ? '' : copy.nik;
  const name = (baby ? babyName(world, person) : copy.name).slice(0, NAME_WIDTH).trimEnd();
  const card = nextCard(world);
  if (family.holder === '') family.holder = card;
  const since = Math.max(person.birth, addMonths(asOf, -random.between(3, 110)));
  const until = state === ACTIVE ? NO_DAY : Math.min(asOf, since + random.between(0, 700));
  const ppu = segment <= SEGMENT.wageEarner;
  const kelas = segment >= SEGMENT.pbi ? 3 : ppu ? random.between(1, 2) : random.between(1, 3);
  const shownCard = dice.plants('psnoka_zeros_dropped') ? card.replace(/^0+/, '') : card;
  const shownAddress = dice.plants('address_missing', FACTOR)
    ? ''
    : `${address.text.toUpperCase()} RT ${String(address.rt).padStart(3, '0')}/${String(address.rw).padStart(3, '0')}`;
  const line =
    `"${shownCard}","${family.holder}","${nik}",${quoted(name)},"${dayFirst(copy.birth, '-')}","${copy.sex}",` +
    `"${PISA[person.relation] ?? 5}","${segment}","${segments.names[String(segment)] ?? ''}","${state.code}",` +
    `"${state.text}","${dayFirst(since, '-')}","${dayFirst(until, '-')}","${kelas}",` +
    `"${hospitalOrClinic(world, household)}","${shownAddress}","${village.districtName}","${village.name}"`;
  const row = world.files.write('bpjs', line, person.id);
  const active = state === ACTIVE;
  const { birth, sex, ownName } = copy;
  const written = {
    row,
    nik,
    birth,
    sex,
    ownName: ownName || baby,
    segment,
    active,
    baby,
    card: shownCard,
    name,
    since,
  };
  person.written.bpjs.push(written);
  return written;
}

/** The state of a member's own card, after deaths, moves and single lapses; undefined: not in the file. */
function membershipOf(world: World, person: Person, plan: FamilyPlan): Membership | undefined {
  const { dice, random, segments } = world;
  const { segment } = plan;
  if (dice.plants('bpjs_uncovered_member')) return undefined;
  const asPlanned = (): Membership => {
    const lapsed = !plan.active || dice.plants('bpjs_inactive_member');
    return { segment, state: lapsed ? segments.inactive.draw(random) : ACTIVE };
  };
  if (person.status === 'MENINGGAL' && !dice.plants('death_unreported')) {
    return random.next() < DEAD_REMOVED ? undefined : { segment, state: segments.dead };
  }
  if (person.status === 'PINDAH') {
    if (segment === SEGMENT.regional && !dice.plants('move_unreported')) {
      return { segment, state: segments.inactive.draw(random) };
    }
    if (segment !== SEGMENT.regional && random.next() < MOVED_REMOVED) return undefined;
  }
  return asPlanned();
}

/** Further cards of a person who has one. */
function furtherCards(world: World, person: Person, { segment, active }: WrittenMember): Membership[] {
  const { dice, random, asOf, segments } = world;
  const further: Membership[] = [];
  const regional = segment === SEGMENT.regional;
  if (active && (regional || segment === SEGMENT.pbi) && dice.plants('funded_twice')) {
    further.push({ segment: SEGMENT.regional, state: ACTIVE });
  }
  if (active && regional && ageYears(person.birth, asOf) > 18 && dice.plants('wrong_segment')) {
    further.push({ segment: SEGMENT.wageEarner, state: ACTIVE });
  }
  if (dice.plants('bpjs_twice')) {
    const state = random.next() < 0.7 ? segments.inactive.draw(random) : ACTIVE;
    further.push({ segment: SEGMENT.selfPaid, state });
  }
  return further;
}

/** Writes the family's cards; returns those written, in row order, with the person of each. */
export function writeBpjs(
  world: World,
  household: Household,
  plan: FamilyPlan,
): (readonly [Person, WrittenMember])[] {
  if (!plan.covered) return [];
  const card: FamilyCard = { household, address: writtenAddress(world, household), holder: '' };
  const written: (readonly [Person, WrittenMember])[] = [];
  for (const person of household.members) {
    const membership = membershipOf(world, person, plan);
    if (membership !== undefined) written.push([person, writeCard(world, person, { card, membership })]);
  }
  for (const [person, first] of [...written]) {
    for (const membership of furtherCards(world, person, first)) {
      const own: FamilyCard = { household, address: writtenAddress(world, household), holder: '' };
      written.push([person, writeCard(world, person, { card: own, membership })]);
    }
  }
  return written;
}
