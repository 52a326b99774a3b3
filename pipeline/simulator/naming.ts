import type { NameStock, Origin } from './catalogue.ts';
import type { Sex } from './people.ts';
import type { Random } from './random.ts';

/** Birth order names of Bali, the first child first; they begin again with the fifth. */
const BALINESE_ORDER: readonly (readonly string[])[] = [
  ['WAYAN', 'PUTU', 'GEDE'],
  ['MADE', 'KADEK'],
  ['NYOMAN', 'KOMANG'],
  ['KETUT'],
];
/** How often a child without a clan name carries a word of the father's. */
const SHARED_WORD = 0.3;

interface NameWish {
  readonly origin: Origin;
  readonly sex: Sex;
  /** The clan name, or the word the family hands down; empty for none. */
  readonly family: string;
  /** 0 for the first child. */
  readonly order: number;
}

const stockOf = (origin: Origin, sex: Sex): NameStock => (sex === 1 ? origin.male : origin.female);

function token(letter: string, wish: NameWish, random: Random): string {
  const stock = stockOf(wish.origin, wish.sex);
  switch (letter) {
    case 'P':
      return stock.prefix?.draw(random) ?? '';
    case 'L':
      return stock.last.draw(random);
    case 'M':
      return wish.family === '' ? (wish.origin.family?.draw(random) ?? '') : wish.family;
    case 'B':
      return `${wish.sex === 1 ? 'I' : 'NI'} ${random.pick(BALINESE_ORDER[wish.order % 4] ?? [''])}`;
    default:
      return stock.first.draw(random);
  }
}

/** A name of the origin's making; tokens are never repeated within it. */
function composeName(wish: NameWish, random: Random): string {
  const pattern = stockOf(wish.origin, wish.sex).patterns.draw(random);
  const words: string[] = [];
  for (const letter of pattern) {
    let word = token(letter, wish, random);
    if (words.includes(word)) word = token(letter, wish, random);
    if (word !== '' && !words.includes(word)) words.push(word);
  }
  const inherits = wish.family !== '' && !pattern.includes('M') && random.next() < SHARED_WORD;
  if (inherits && !words.includes(wish.family)) {
    if (words.length > 1) words.pop();
    words.push(wish.family);
  }
  return words.join(' ');
}

/** The word a father hands down: a clan's name where there are clans, else the last word of his name. */
export function familyWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}

/** A name that nobody in the list has; the composition is drawn again until then. */
export function freshName(wish: NameWish, taken: readonly string[], random: Random): string {
  for (let attempt = 0; attempt < 20; attempt++) {
    const name = composeName(wish, random);
    if (!taken.includes(name)) return name;
  }
  // A family of one clan and few patterns can run out; two first names cannot.
  let name = composeName(wish, random);
  while (taken.includes(name)) name = `${stockOf(wish.origin, wish.sex).first.draw(random)} ${name}`;
  return name;
}
