import type { NameTable } from './columns.ts';
import { raritiesOf, rarityByte } from './rarity.ts';
import { jaroWinklerSlices, withinOneEdit } from './text-distance.ts';
import { TOKEN, tokenAgreement } from './token-agreement.ts';

/** Levels of agreement of two texts of any language, best first; 0 is left for "missing". */
export const WORDS = {
  exact: 1,
  reordered: 2,
  edit: 3,
  close: 4,
  subset: 5,
  initials: 6,
  some: 7,
  similar: 8,
  one: 9,
  faint: 10,
  other: 11,
} as const;

const MAX_TOKENS = 16;
const takenA = new Uint8Array(MAX_TOKENS);
const takenB = new Uint8Array(MAX_TOKENS);
const agreements = new Uint8Array(MAX_TOKENS * MAX_TOKENS);

/** How rare whole values, by alternative, and single words, by token, are. */
export interface WordsRarity {
  readonly whole: Int16Array;
  readonly token: Int16Array;
  /** The chance that two records of two people have one value. */
  readonly chance: number;
}

/** Counted over the records: words by their key, whole values by their keys in any order. */
export function wordsRarity(words: NameTable, ids: Int32Array, own: number): WordsRarity {
  const wholes = new Int32Array(highest(words.sortedKeys) + 1);
  const keys = new Int32Array(highest(words.token.key) + 1);
  for (const id of ids) {
    if (id < 0) continue;
    const alternative = words.alternativeStart[id];
    if (words.sortedKeys[alternative] >= 0) wholes[words.sortedKeys[alternative]] += 1;
    for (let i = words.tokenStart[alternative]; i < words.tokenStart[alternative + 1]; i += 1)
      keys[words.token.key[words.tokens[i]]] += 1;
  }
  const whole = raritiesOf(wholes, own);
  const token = raritiesOf(keys, own);
  return {
    whole: Int16Array.from(words.sortedKeys, (key) => (key < 0 ? 0 : whole.byId[key])),
    token: Int16Array.from(words.token.key, (key) => token.byId[key]),
    chance: whole.chance,
  };
}

function highest(ids: Int32Array): number {
  let found = -1;
  for (const id of ids) if (id > found) found = id;
  return found;
}

const packed = (level: number, rarity: number): number => (level << 8) | rarityByte(rarity);

/** Level and rarity (around the usual one) of the best agreement over the alternatives of two values. */
export function wordsAgreement(words: NameTable, rarities: WordsRarity, a: number, b: number): number {
  let best = packed(WORDS.other, 0);
  for (let i = words.alternativeStart[a]; i < words.alternativeStart[a + 1]; i += 1) {
    for (let j = words.alternativeStart[b]; j < words.alternativeStart[b + 1]; j += 1) {
      const found = alternativeAgreement(words, rarities, i, j);
      const better = (best >>> 8) - (found >>> 8);
      if (better > 0 || (better === 0 && found > best)) best = found;
    }
  }
  return best;
}

function alternativeAgreement(words: NameTable, rarities: WordsRarity, a: number, b: number): number {
  const commoner = Math.min(rarities.whole[a], rarities.whole[b]);
  if (words.clean[a] === words.clean[b]) return packed(WORDS.exact, commoner);
  if (words.sortedKeys[a] === words.sortedKeys[b] || words.joinedKeys[a] === words.joinedKeys[b])
    return packed(WORDS.reordered, commoner);
  const startA = words.textStart[a];
  const startB = words.textStart[b];
  const lengthA = words.textStart[a + 1] - startA;
  const lengthB = words.textStart[b + 1] - startB;
  const shortest = Math.min(lengthA, lengthB);
  if (shortest >= 3 && withinOneEdit(words.text, startA, lengthA, startB, lengthB))
    return packed(WORDS.edit, commoner);
  const byTokens = tokensAgreement(words, rarities, a, b);
  if (byTokens >>> 8 <= WORDS.some) return byTokens;
  const similarity = jaroWinklerSlices(words.text, startA, lengthA, startB, lengthB);
  if (similarity >= 0.92) return packed(WORDS.similar, 0);
  if (byTokens >>> 8 <= WORDS.one) return byTokens;
  return packed(similarity >= 0.8 ? WORDS.faint : WORDS.other, 0);
}

/**
 * Words are paired, the best agreement first, each once; both ways round the same. What agrees is as rare as its words
 * together, each as rare as the commoner of its two spellings.
 */
function tokensAgreement(words: NameTable, rarities: WordsRarity, a: number, b: number): number {
  const countA = Math.min(MAX_TOKENS, words.tokenStart[a + 1] - words.tokenStart[a]);
  const countB = Math.min(MAX_TOKENS, words.tokenStart[b + 1] - words.tokenStart[b]);
  if (countA > countB) return tokensAgreement(words, rarities, b, a);
  if (countA === 0) return packed(WORDS.other, 0);
  compareTokens(words, a, b, countA, countB);
  const { tokens } = words;
  takenA.fill(0, 0, countA);
  takenB.fill(0, 0, countB);
  let matched = 0;
  let firm = 0;
  let rarity = 0;
  for (let wanted: number = TOKEN.key; wanted >= TOKEN.initial; wanted -= 1) {
    for (let i = 0; i < countA; i += 1) {
      if (takenA[i] === 1) continue;
      for (let j = 0; j < countB; j += 1) {
        if (takenB[j] === 1 || agreements[i * MAX_TOKENS + j] !== wanted) continue;
        takenA[i] = 1;
        takenB[j] = 1;
        matched += 1;
        if (wanted < TOKEN.close) break;
        firm += 1;
        const own = rarities.token[tokens[words.tokenStart[a] + i]];
        const other = rarities.token[tokens[words.tokenStart[b] + j]];
        rarity += Math.min(own, other);
        break;
      }
    }
  }
  if (firm === 0) {
    if (isInitials(words, a, b, countA, countB)) return packed(WORDS.initials, 0);
    const isForm = matched === countA && countA === 1 && countB === 1;
    return packed(isForm ? WORDS.similar : WORDS.other, 0);
  }
  if (matched === countA) return packed(countA === countB ? WORDS.close : WORDS.subset, rarity);
  return packed(firm > 1 ? WORDS.some : WORDS.one, rarity);
}

/** One word of as many letters as the other has words, each its first: NSW, PKB. `a` has the fewer words. */
function isInitials(words: NameTable, a: number, b: number, countA: number, countB: number): boolean {
  if (countA !== 1 || countB < 2) return false;
  const { token, tokens, text, textStart } = words;
  const start = textStart[a];
  if (textStart[a + 1] - start !== countB) return false;
  for (let i = 0; i < countB; i += 1)
    if (text[start + i] !== token.chars[token.charStart[tokens[words.tokenStart[b] + i]]]) return false;
  return true;
}

/** Writes the agreement of every word of `a` with every word of `b` into `agreements`. */
function compareTokens(
  { token, tokens, tokenStart }: NameTable,
  a: number,
  b: number,
  countA: number,
  countB: number,
): void {
  for (let i = 0; i < countA; i += 1) {
    const own = tokens[tokenStart[a] + i];
    for (let j = 0; j < countB; j += 1)
      agreements[i * MAX_TOKENS + j] = tokenAgreement(token, own, tokens[tokenStart[b] + j]);
  }
}
