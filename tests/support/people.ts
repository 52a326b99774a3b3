import { epochDay } from '../../matchers/indonesia/tanggal.ts';
import { type LinkColumns, NIK_STRIDE } from '../../matchers/kernel/columns.ts';
import { namesOf } from './names.ts';

/** A record as a test writes it down; what is left out is missing. */
export interface Person {
  readonly source?: number;
  /** 14 to 17 digits; serial 9xxx, so that it cannot be anybody's. */
  readonly nik?: string;
  readonly name?: string;
  readonly mother?: string;
  /** yyyymmdd */
  readonly born?: number;
  readonly sex?: 1 | 2;
  readonly kk?: number;
  readonly card?: number;
  readonly street?: number;
  readonly rtRw?: number;
  readonly village?: number;
  readonly district?: number;
  readonly birthPlace?: number;
}

/** Link columns of the people; source 0 is the register, and its NIK are the registered ones. */
export function columnsOf(people: readonly Person[]): LinkColumns {
  const texts = new Set(people.flatMap(({ name, mother }) => [name ?? '', mother ?? '']));
  texts.delete('');
  const names = namesOf([...texts]);
  const niks = [...new Set(people.flatMap(({ nik }) => (nik === undefined ? [] : [nik])))];
  const digits = new Uint8Array(Math.max(1, niks.length) * NIK_STRIDE);
  niks.forEach((nik, id) => digits.set(Array.from(nik, Number), id * NIK_STRIDE));
  const held = new Set(people.filter(({ source = 0 }) => source === 0).map(({ nik }) => nik));
  const ints = (value: (person: Person) => number): Int32Array => Int32Array.from(people, value);
  const nameId = (text: string | undefined): number => (text === undefined ? -1 : names.id(text));
  return {
    count: people.length,
    source: Uint8Array.from(people, ({ source = 0 }) => source),
    isRegister: Uint8Array.from([1, 0, 0, 0, 0]),
    nik: ints(({ nik }) => (nik === undefined ? -1 : niks.indexOf(nik))),
    birthDate: ints(({ born = 0 }) => born),
    birthEpoch: ints(({ born }) => (born === undefined ? 0 : epochDay(born))),
    sex: Uint8Array.from(people, ({ sex = 0 }) => sex),
    name: ints(({ name }) => nameId(name)),
    mother: ints(({ mother }) => nameId(mother)),
    kk: ints(({ kk = -1 }) => kk),
    card: ints(({ card = -1 }) => card),
    familyCard: ints(() => -1),
    street: ints(({ street = -1 }) => street),
    rtRw: ints(({ rtRw = 0 }) => rtRw),
    village: ints(({ village = -1 }) => village),
    district: ints(({ district = -1 }) => district),
    birthPlace: ints(({ birthPlace = -1 }) => birthPlace),
    niks: {
      digits,
      length: Uint8Array.from(niks, (nik) => nik.length),
      held: Uint8Array.from(niks, (nik) => Number(held.has(nik))),
    },
    names: names.table,
    fields: [],
  };
}
