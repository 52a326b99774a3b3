import type { Household, Person } from './people.ts';
import type { Random } from './random.ts';
import type { RateName } from './rate-names.ts';
import type { World } from './world.ts';

interface NikCase {
  readonly nik: string;
  readonly random: Random;
  readonly person: Person;
  readonly household: Household;
}

const LETTERS: Readonly<Record<string, string>> = { '0': 'O', '1': 'I', '5': 'S', '8': 'B' };

const replaceAt = (text: string, index: number, by: string): string =>
  text.slice(0, index) + by + text.slice(index + 1);

function placeholder({ random }: NikCase): string {
  switch (random.below(4)) {
    case 0:
      return '9'.repeat(16);
    case 1:
      return '1'.repeat(16);
    case 2:
      return '1234567890123456';
    default:
      // OpenSID's temporary number: a zero and fifteen digits.
      return `0${String(random.below(1e8)).padStart(8, '0')}${String(random.below(1e7)).padStart(7, '0')}`;
  }
}

function blanks({ nik, random }: NikCase): string {
  switch (random.below(5)) {
    case 0:
      return `${nik} `;
    case 1:
      return ` ${nik}`;
    case 2:
      return `\u00a0${nik}`;
    case 3:
      return `${nik}\u200b`;
    default:
      return `${nik.slice(0, 4)} ${nik.slice(4, 8)} ${nik.slice(8, 12)} ${nik.slice(12)}`;
  }
}

function punctuated({ nik, random }: NikCase): string {
  const mark = random.below(2) === 0 ? '.' : '-';
  return [nik.slice(0, 2), nik.slice(2, 4), nik.slice(4, 6), nik.slice(6, 12), nik.slice(12)].join(mark);
}

function letters({ nik, random }: NikCase): string {
  const at = [...nik].flatMap((digit, index) => (digit in LETTERS ? [index] : []));
  if (at.length === 0) return nik;
  const index = random.pick(at);
  return replaceAt(nik, index, LETTERS[nik.charAt(index)] ?? '');
}

function digitWrong({ nik, random }: NikCase): string {
  const index = random.below(16);
  // Never a zero in front: that would be another defect, the temporary number.
  const digit = index === 0 ? random.between(1, 9) : random.below(10);
  return replaceAt(nik, index, String(digit));
}

function transposed({ nik, random }: NikCase): string {
  const index = random.between(1, 14);
  return nik.slice(0, index) + nik.charAt(index + 1) + nik.charAt(index) + nik.slice(index + 2);
}

function ofRelative({ nik, random, person, household }: NikCase): string {
  const others = household.members.filter((member) => member !== person && member.nik !== '');
  return others.length === 0 ? nik : random.pick(others).nik;
}

type NikDefect = readonly [rate: RateName, write: (nikCase: NikCase) => string];

/** In order; one strikes at most. */
const DEFECTS: readonly NikDefect[] = [
  ['nik_missing', ({ random }) => random.pick(['', '', '', '0', '-'])],
  ['nik_placeholder', placeholder],
  ['nik_excel_15', ({ nik }) => `${nik.slice(0, 15)}0`],
  ['nik_scientific', ({ nik, random }) => `${nik.charAt(0)}${random.pick([',', '.'])}${nik.slice(1, 6)}E+15`],
  ['nik_float_tail', ({ nik }) => `${nik}.0`],
  ['nik_apostrophe', ({ nik }) => `'${nik}`],
  ['nik_blanks', blanks],
  ['nik_punctuated', punctuated],
  ['nik_letters', letters],
  ['nik_15_digits', ({ nik, random }) => replaceAt(nik, random.between(1, 15), '')],
  [
    'nik_17_digits',
    ({ nik, random }) => {
      const index = random.below(16);
      return nik.slice(0, index) + nik.charAt(index) + nik.slice(index);
    },
  ],
  ['nik_digit_wrong', digitWrong],
  ['nik_transposed', transposed],
  ['nik_serial_0000', ({ nik }) => `${nik.slice(0, 12)}0000`],
  ['nik_of_relative', ofRelative],
];

export interface InFile {
  readonly household: Household;
  /** How careless the file is, against the rates. */
  readonly factor: number;
}

/** The NIK as a file has it. */
export function writtenNik(world: World, person: Person, { household, factor }: InFile): string {
  const { random, dice } = world;
  const nik = person.secondNik !== '' && random.below(2) === 0 ? person.secondNik : person.nik;
  let roll = random.next();
  if (nik === '') return nik;
  for (const [rate, write] of DEFECTS) {
    roll -= dice.rate(rate) * factor;
    if (roll >= 0) continue;
    const written = write({ nik, random, person, household });
    if (written !== nik) dice.note(rate);
    return written;
  }
  return nik;
}
