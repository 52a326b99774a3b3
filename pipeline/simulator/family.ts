import { ageYears, calendarDay, clampedDay, NO_DAY } from './calendar.ts';
import type { Origin } from './catalogue.ts';
import { familyWord, freshName } from './naming.ts';
import { nothingWritten, RELATION, type Person, type Sex } from './people.ts';
import { originNamed, type World } from './world.ts';

const DAYS_PER_YEAR = 365.25;
const HEAPED: readonly (readonly [month: number, day: number])[] = [
  [1, 1],
  [12, 31],
  [7, 1],
];
/** [assumption] spouses of one origin, and the shares of household kinds, in the spirit of Susenas tables. */
const SAME_ORIGIN = 0.8;
const ALONE = 0.1;
const ONE_PARENT = 0.1;
const WITH_GRANDPARENT = 0.08;
const WITH_RELATIVE = 0.06;

interface Wish {
  readonly sex: Sex;
  readonly birth: number;
  readonly relation: number;
  readonly origin: Origin;
  readonly married: number;
  readonly mother?: string;
  readonly father?: Person | undefined;
  readonly order?: number;
}

/** Registered births of older people heap on three dates. */
function registeredBirth(world: World, ageInYears: number): number {
  const birth = Math.max(0, world.asOf - Math.floor((ageInYears + world.random.next()) * DAYS_PER_YEAR));
  if (ageInYears < 40 || !world.dice.plants('birth_heaped')) return birth;
  const [month, day] = world.random.pick(HEAPED);
  return clampedDay(calendarDay(birth).year, month, day);
}

/** `taken`: names that no further member may have. */
function newPerson(world: World, wish: Wish, taken: readonly string[]): Person {
  const { random } = world;
  const father = wish.father;
  const family = father === undefined ? '' : familyWord(father.name);
  const nameWish = { origin: wish.origin, sex: wish.sex, family, order: wish.order ?? random.below(4) };
  world.count.persons += 1;
  return {
    id: `P${String(world.count.persons).padStart(7, '0')}`,
    sex: wish.sex,
    birth: wish.birth,
    name: freshName(nameWish, taken, random),
    mother:
      wish.mother ??
      freshName({ origin: wish.origin, sex: 2, family: '', order: random.below(4) }, taken, random),
    father: father?.name ?? freshName({ origin: wish.origin, sex: 1, family: '', order: 0 }, taken, random),
    relation: wish.relation,
    origin: wish.origin,
    religion: wish.origin.religion.draw(random),
    married: wish.married,
    twin: undefined,
    birthplace: '',
    nik: '',
    secondNik: '',
    status: 'HIDUP',
    statusDay: NO_DAY,
    written: nothingWritten(),
  };
}

function addChildren(
  world: World,
  members: Person[],
  { parent, father }: { parent: Person; father: Person | undefined },
): void {
  const { random, dice, asOf } = world;
  const { origin } = father ?? parent;
  const mother =
    parent.sex === 2 ? parent.name : freshName({ origin, sex: 2, family: '', order: 0 }, [], random);
  const wanted = random.pick([1, 1, 2, 2, 2, 3, 3, 3, 4, 5]);
  let birth = parent.birth + Math.floor((19 + random.next() * 13) * DAYS_PER_YEAR);
  for (let order = 0; order < wanted; order++) {
    const age = ageYears(birth, asOf);
    if (birth > asOf || ageYears(parent.birth, birth) > 45) break;
    const leftHome = age > 19 && random.next() < (age > 32 ? 0.9 : 0.55);
    if (!leftHome) {
      const first = addChild(world, members, { parent, father, mother, birth, order });
      if (dice.plants('twin_births')) {
        const second = addChild(world, members, { parent, father, mother, birth, order });
        first.twin = second;
        second.twin = first;
      }
    }
    birth += Math.floor((1.2 + random.next() * 4.5) * DAYS_PER_YEAR);
  }
}

interface Birth {
  readonly parent: Person;
  readonly father: Person | undefined;
  readonly mother: string;
  readonly birth: number;
  readonly order: number;
}

function addChild(world: World, members: Person[], { parent, father, mother, birth, order }: Birth): Person {
  const { random, dice, asOf } = world;
  const sex = random.below(2) === 0 ? 1 : 2;
  const married = ageYears(birth, asOf) > 24 && random.next() < 0.2 ? 2 : 1;
  const origin = father?.origin ?? parent.origin;
  const wish = { sex, birth, relation: RELATION.child, origin, married, father, order, mother } as const;
  const child = newPerson(
    world,
    wish,
    members.map((member) => member.name),
  );
  const parentOfSex = sex === 1 ? father : parent.sex === 2 ? parent : undefined;
  const unique = members.every(
    (member) => member.relation !== RELATION.child || member.name !== parentOfSex?.name,
  );
  if (parentOfSex !== undefined && unique && dice.plants('namesake_child')) child.name = parentOfSex.name;
  members.push(child);
  return child;
}

/** Head first, then spouse, children in order of birth, grandparents and other relatives. */
export function composeFamily(world: World): Person[] {
  const { random } = world;
  const origin = originNamed(world, world.mix.draw(random));
  const headAge = 21 + Math.floor(((random.next() + random.next()) / 2) * 50);
  const kind = random.next();
  const alone = kind < ALONE;
  const oneParent = !alone && kind < ALONE + ONE_PARENT;
  const headSex: Sex = random.next() < (oneParent ? 0.8 : alone ? 0.45 : 0.02) ? 2 : 1;
  const married = alone ? (headAge < 35 ? 1 : 4) : oneParent ? random.pick([3, 4]) : 2;
  const birth = registeredBirth(world, headAge);
  const head = newPerson(world, { sex: headSex, birth, relation: RELATION.head, origin, married }, []);
  const members = [head];
  if (!alone && !oneParent) {
    const wifeOrigin = random.next() < SAME_ORIGIN ? origin : originNamed(world, world.mix.draw(random));
    const sex: Sex = headSex === 1 ? 2 : 1;
    const wifeBirth = registeredBirth(
      world,
      Math.max(19, headAge + (headSex === 1 ? -1 : 1) * random.between(-2, 8)),
    );
    const relation = sex === 2 ? RELATION.wife : RELATION.husband;
    members.push(
      newPerson(world, { sex, birth: wifeBirth, relation, origin: wifeOrigin, married: 2 }, [head.name]),
    );
  }
  if (!alone) {
    const mother = members.find((member) => member.sex === 2) ?? head;
    const father = members.find((member) => member.sex === 1);
    addChildren(world, members, { parent: mother, father });
  }
  addElders(world, members, { head, headAge });
  return members;
}

function addElders(
  world: World,
  members: Person[],
  { head, headAge }: { head: Person; headAge: number },
): void {
  const { random } = world;
  const { origin } = head;
  const taken = (): string[] => members.map((member) => member.name);
  if (headAge < 60 && random.next() < WITH_GRANDPARENT) {
    const sex: Sex = random.next() < 0.7 ? 2 : 1;
    const birth = registeredBirth(world, headAge + random.between(18, 32));
    const elder = newPerson(world, { sex, birth, relation: RELATION.parent, origin, married: 4 }, taken());
    if (sex === 2) head.mother = elder.name;
    members.push(elder);
  }
  if (random.next() < WITH_RELATIVE) {
    members.push(newRelative(world, members, origin));
  }
}

export function newRelative(world: World, members: readonly Person[], origin: Origin): Person {
  const sex: Sex = world.random.below(2) === 0 ? 1 : 2;
  const birth = registeredBirth(world, world.random.between(12, 48));
  const taken = members.map((member) => member.name);
  return newPerson(world, { sex, birth, relation: RELATION.relative, origin, married: 1 }, taken);
}
