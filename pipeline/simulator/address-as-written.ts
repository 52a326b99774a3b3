import { newAddress } from './household.ts';
import type { Address, Household } from './people.ts';
import type { Random } from './random.ts';
import type { World } from './world.ts';

export interface WrittenAddress {
  readonly text: string;
  readonly rt: number;
  readonly rw: number;
}

/** As the register writes it. */
export function plainAddress({ kind, name, house }: Address): string {
  switch (kind) {
    case 'street':
      return `JL ${name} NO ${house}`;
    case 'lane':
      return `GG ${name} NO ${house}`;
    case 'hamlet':
      return `DUSUN ${name}`;
    case 'estate':
      return `PERUM ${name} BLOK ${'ABCDEFGH'.charAt(house % 8)} NO ${(house % 30) + 1}`;
  }
}

const RESTYLED: readonly (readonly [plain: RegExp, others: readonly string[]])[] = [
  [/^JL /, ['JL. ', 'JLN ', 'JLN. ', 'JALAN ', 'Jl. ', 'JL.']],
  [/^GG /, ['GG. ', 'GANG ', 'Gg. ', 'JL GG ']],
  [/^DUSUN /, ['DSN ', 'DSN. ', 'KP ', 'KAMPUNG ']],
  [/^PERUM /, ['PERUMAHAN ', 'KOMP ', 'KOMPLEK ', 'PERUM. ']],
  [/ BLOK /, [' BLK ', ' BLOK. ', ' ']],
  [/ NO /, [' NO. ', ' NO.', ' NOMOR ', ' No ', ' ']],
];

function restyled(text: string, random: Random): string {
  return RESTYLED.reduce((styled, [plain, others]) => styled.replace(plain, () => random.pick(others)), text);
}

/** The address of a family in one file: another clerk's style, or an older house of theirs in the same village. */
export function writtenAddress(world: World, household: Household): WrittenAddress {
  const { dice, random } = world;
  const { address } = household;
  const stale = dice.plants('address_stale');
  const meant = stale ? newAddress(world, address.village) : address;
  const plain = plainAddress(meant);
  const text = dice.plants('address_restyled') ? restyled(plain, random) : plain;
  return { text, rt: meant.rt, rw: meant.rw };
}
