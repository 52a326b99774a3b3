/** 1-based places of the characters of each text that the other does not have there; for showing, not for deciding. */
export type DifferingPlaces = readonly [readonly number[], readonly number[]];

/** Numbers of one length are held together place by place, others by their longest common subsequence. */
export function differingDigits(a: string, b: string): DifferingPlaces {
  if (a.length !== b.length) return outsideCommon(a, b);
  const places = [...a].flatMap((digit, i) => (digit === b[i] ? [] : [i + 1]));
  return [places, places];
}

/** Least share of common letters at which two words are shown as two spellings of one. */
const ALIKE = 0.5;

/** Names word by word: the same words first, then the most alike; of a word that has no partner, every letter. */
export function differingLetters(a: string, b: string): DifferingPlaces {
  const wordsA = wordsOf(a);
  const wordsB = wordsOf(b);
  const pairs = wordsA
    .flatMap((one, i) => wordsB.map((other, j) => ({ i, j, likeness: likeness(one.text, other.text) })))
    .filter(({ likeness: value }) => value >= ALIKE)
    .sort((x, y) => y.likeness - x.likeness || x.i - y.i || x.j - y.j);
  const partnerA = new Map<number, number>();
  const partnerB = new Map<number, number>();
  for (const { i, j } of pairs) {
    if (partnerA.has(i) || partnerB.has(j)) continue;
    partnerA.set(i, j);
    partnerB.set(j, i);
  }
  return [marks(wordsA, wordsB, partnerA), marks(wordsB, wordsA, partnerB)];
}

interface Word {
  readonly text: string;
  readonly start: number;
}

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/\S+/g)].map((match) => ({ text: match[0], start: match.index }));

const marks = (
  own: readonly Word[],
  others: readonly Word[],
  partner: ReadonlyMap<number, number>,
): number[] =>
  own.flatMap(({ text, start }, i) => {
    const other = others[partner.get(i) ?? -1]?.text ?? '';
    return outsideCommon(text, other)[0].map((place) => start + place);
  });

function likeness(a: string, b: string): number {
  const common = a.length - outsideCommon(a, b)[0].length;
  return (2 * common) / (a.length + b.length);
}

/** Places outside a longest common subsequence (Wagner and Fischer 1974). */
function outsideCommon(a: string, b: string): DifferingPlaces {
  const length = commonLengths(a, b);
  const at = (i: number, j: number): number => length[i]?.[j] ?? 0;
  const placesA: number[] = [];
  const placesB: number[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) placesA.push((i += 1));
    else placesB.push((j += 1));
  }
  return [placesA, placesB];
}

/** [i][j]: length of the longest common subsequence of what follows place i of a and place j of b. */
function commonLengths(a: string, b: string): number[][] {
  const length = Array.from({ length: a.length + 1 }, () => Array.from({ length: b.length + 1 }, () => 0));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const row = length[i] ?? [];
    const below = length[i + 1] ?? [];
    for (let j = b.length - 1; j >= 0; j -= 1)
      row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
  }
  return length;
}
