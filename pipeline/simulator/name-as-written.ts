import { freshName } from './naming.ts';
import type { Household, Person, Sex } from './people.ts';
import type { Random } from './random.ts';
import type { RateName } from './rate-names.ts';
import type { Variants } from './variants.ts';
import type { World } from './world.ts';

interface NameCase {
  readonly name: string;
  readonly words: readonly string[];
  readonly sex: Sex;
  readonly father: string;
  readonly random: Random;
  readonly variants: Variants;
}

const VOWELS = /[AEIOU]/g;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const CUT = 25;

/** The words with one of them written otherwise; the same text where none allows it. */
function changeWord(
  { words, name, random }: NameCase,
  fits: (word: string) => boolean,
  by: (word: string) => string,
): string {
  const at = words.flatMap((word, index) => (fits(word) ? [index] : []));
  if (at.length === 0) return name;
  const index = random.pick(at);
  return words.map((word, i) => (i === index ? by(word) : word)).join(' ');
}

function typo({ name, random }: NameCase): string {
  const index = random.below(name.length);
  const letter = ALPHABET.charAt(random.below(26));
  const [before, here, after] = [name.slice(0, index), name.charAt(index), name.slice(index + 1)];
  if (here === ' ' || name.length < 4) return name;
  switch (random.below(4)) {
    case 0:
      return before + letter + after;
    case 1:
      return (before + after).trim();
    case 2:
      return before + here + letter + after;
    default:
      return after.startsWith(' ') ? name : before + after.charAt(0) + here + after.slice(1);
  }
}

function oldSpelling({ name, random, variants }: NameCase): string {
  const fitting = variants.oldSpelling.filter(([modern]) => name.includes(modern));
  if (fitting.length === 0) return name;
  const [modern, old] = random.pick(fitting);
  return name.replace(modern, old);
}

function abbreviated(nameCase: NameCase): string {
  const { variants, random } = nameCase;
  const fits = (word: string): boolean => Object.hasOwn(variants.abbreviations, word);
  return changeWord(nameCase, fits, (word) => random.pick(variants.abbreviations[word] ?? [word]));
}

function titled({ name, sex, random, variants }: NameCase): string {
  if (random.below(3) === 0) return `${name}, ${random.pick(variants.degrees)}`;
  const title = random.pick(sex === 1 ? variants.titlesMale : variants.titlesFemale);
  return `${title}${random.pick(['', '.'])} ${name}`;
}

function initial(nameCase: NameCase): string {
  const { words, random } = nameCase;
  if (words.length < 2) return nameCase.name;
  return changeWord(
    nameCase,
    (word) => word.length > 2,
    (word) => word.charAt(0) + random.pick(['', '.']),
  );
}

function joined({ words, name, random }: NameCase): string {
  if (words.length < 2) return name;
  const index = random.below(words.length - 1) + 1;
  return words.slice(0, index).join(' ') + words.slice(index).join(' ');
}

function split(nameCase: NameCase): string {
  return changeWord(
    nameCase,
    (word) => word.length >= 7,
    (word) => {
      const at = nameCase.random.between(3, word.length - 3);
      return `${word.slice(0, at)} ${word.slice(at)}`;
    },
  );
}

function dropped({ words, name, random }: NameCase): string {
  if (words.length < 2) return name;
  const index = random.below(words.length);
  return words.filter((_, i) => i !== index).join(' ');
}

const moved = ({ words }: NameCase): string => [...words.slice(1), ...words.slice(0, 1)].join(' ');

function vowelless(nameCase: NameCase): string {
  return changeWord(
    nameCase,
    (word) => word.length > 4,
    (word) => word.charAt(0) + word.slice(1, -1).replace(VOWELS, '') + word.slice(-1),
  );
}

function alias({ name, words, random }: NameCase): string {
  const other = words.length > 1 ? random.pick(words) : `${name.slice(0, 3)}I`;
  return random.below(2) === 0 ? `${name} / ${other}` : `${name} ALIAS ${other}`;
}

const patronym = ({ name, sex, father }: NameCase): string =>
  father === '' ? name : `${name} ${sex === 1 ? 'BIN' : 'BINTI'} ${father}`;

function cased({ name, random }: NameCase): string {
  switch (random.below(3)) {
    case 0:
      return name.toLowerCase();
    case 1:
      return name.replace(' ', '  ');
    default:
      return ` ${name} `;
  }
}

type NameDefect = readonly [rate: RateName, write: (nameCase: NameCase) => string];

/** In this order, each on its own: a row may meet several. */
const DEFECTS: readonly NameDefect[] = [
  ['name_abbreviated', abbreviated],
  ['name_old_spelling', oldSpelling],
  ['name_initial', initial],
  ['name_split', split],
  ['name_joined', joined],
  ['name_dropped', dropped],
  ['name_moved', moved],
  ['name_vowelless', vowelless],
  ['name_typo', typo],
  ['name_patronym', patronym],
  ['name_alias', alias],
  ['name_title', titled],
  ['name_cut_25', ({ name }) => name.slice(0, CUT).trimEnd()],
  ['name_case', cased],
];

interface NameSubject {
  readonly sex: Sex;
  /** Empty where unknown. */
  readonly father: string;
  /** How careless the file is, against the rates. */
  readonly factor: number;
}

/** The same name as another clerk would write it. */
export function spelledName(world: World, name: string, { factor, sex, father }: NameSubject): string {
  const { random, dice, variants } = world;
  let written = name;
  for (const [rate, write] of DEFECTS) {
    if (!dice.strikes(rate, factor)) continue;
    const next = write({ name: written, words: written.split(' '), sex, father, random, variants });
    if (next === written || next.trim() === '') continue;
    dice.note(rate);
    written = next;
  }
  return written;
}

/** Another name altogether, sharing no word with the person's own nor with anybody's in the household. */
export function otherName(world: World, person: Person, household: Household): string | undefined {
  const words = new Set(household.members.flatMap((member) => member.name.split(' ')));
  const wish = { origin: person.origin, sex: person.sex, family: '', order: world.random.below(4) };
  for (let attempt = 0; attempt < 12; attempt++) {
    const name = freshName(wish, [], world.random);
    if (name.split(' ').every((word) => !words.has(word))) return name;
  }
  return undefined;
}
