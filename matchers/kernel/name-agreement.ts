import type { NameTable } from './columns.ts';
import { jaroWinklerSlices, sameSlices } from './text-distance.ts';
import { TOKEN, tokenAgreement } from './token-agreement.ts';

/** Levels of agreement of two names, best first; 0 is left for "missing". */
export const NAME = {
  exact: 1,
  spelling: 2,
  close: 3,
  subset: 4,
  similar: 5,
  oneToken: 6,
  faint: 7,
  other: 8,
} as const;

/** Agreement and rarity of what agrees, packed in one number so that it can be remembered. */
export const levelOf = (packed: number): number => packed >>> 8;
export const rarityOf = (packed: number): number => packed & 255;

/** Offices cut names at 25, 30 or 50 characters; a shorter common start says little. */
const CUT_LENGTH = 18;
const MAX_TOKENS = 12;
const taken = new Uint8Array(MAX_TOKENS);

/** The best agreement over the aliases of two names (dictionary ids). */
export function nameAgreement(names: NameTable, a: number, b: number): number {
  let best = NAME.other << 8;
  for (let i = names.alternativeStart[a]; i < names.alternativeStart[a + 1]; i += 1) {
    for (let j = names.alternativeStart[b]; j < names.alternativeStart[b + 1]; j += 1) {
      const packed = alternativeAgreement(names, i, j);
      if (levelOf(packed) < levelOf(best)) best = packed;
    }
  }
  return best;
}

function alternativeAgreement(names: NameTable, a: number, b: number): number {
  if (names.clean[a] === names.clean[b]) return (NAME.exact << 8) | names.wholeRarity[a];
  if (names.sortedKeys[a] === names.sortedKeys[b] || names.joinedKeys[a] === names.joinedKeys[b]) {
    return (NAME.spelling << 8) | names.wholeRarity[a];
  }
  const startA = names.textStart[a];
  const startB = names.textStart[b];
  const lengthA = names.textStart[a + 1] - startA;
  const lengthB = names.textStart[b + 1] - startB;
  const shortest = Math.min(lengthA, lengthB);
  if (shortest >= CUT_LENGTH && sameSlices(names.text, startA, startB, shortest)) {
    return (NAME.spelling << 8) | Math.max(names.wholeRarity[a], names.wholeRarity[b]);
  }
  const byTokens = tokensAgreement(names, a, b);
  if (levelOf(byTokens) <= NAME.subset) return byTokens;
  const similarity = jaroWinklerSlices(names.text, startA, lengthA, startB, lengthB);
  if (similarity >= 0.92) return (NAME.similar << 8) | rarityOf(byTokens);
  if (levelOf(byTokens) === NAME.oneToken) return byTokens;
  return (similarity >= 0.8 ? NAME.faint : NAME.other) << 8;
}

/** Each token of the shorter name seeks its best unused partner in the longer one; the rarest agreeing token counts. */
function tokensAgreement(names: NameTable, a: number, b: number): number {
  const countA = names.tokenStart[a + 1] - names.tokenStart[a];
  const countB = names.tokenStart[b + 1] - names.tokenStart[b];
  if (countA > countB) return tokensAgreement(names, b, a);
  if (countA === 0 || countB > MAX_TOKENS) return NAME.other << 8;
  const { token, tokens } = names;
  taken.fill(0, 0, countB);
  let matched = 0;
  let firm = 0;
  let rarity = 0;
  for (let i = 0; i < countA; i += 1) {
    const own = tokens[names.tokenStart[a] + i];
    let best: number = TOKEN.none;
    let partner = -1;
    for (let j = 0; j < countB; j += 1) {
      if (taken[j] === 1) continue;
      const agreement = tokenAgreement(token, own, tokens[names.tokenStart[b] + j]);
      if (agreement > best) {
        best = agreement;
        partner = j;
      }
    }
    if (partner < 0) continue;
    taken[partner] = 1;
    matched += 1;
    if (best < TOKEN.close) continue;
    firm += 1;
    if (token.rarity[own] > rarity) rarity = token.rarity[own];
  }
  if (firm === 0)
    return (matched === countA && countA === 1 && countB === 1 ? NAME.similar : NAME.other) << 8;
  if (matched === countA) return ((countA === countB ? NAME.close : NAME.subset) << 8) | rarity;
  return (NAME.oneToken << 8) | rarity;
}

/** Remembers agreements of names: a direct-mapped table, one a worker. Names repeat, so two looks in three are hits. */
export class NameMemory {
  private readonly first: Int32Array;
  private readonly second: Int32Array;
  private readonly value: Int32Array;
  private readonly names: NameTable;

  constructor(names: NameTable, slotBits = 18) {
    const slots = 1 << slotBits;
    this.names = names;
    this.first = new Int32Array(slots).fill(-1);
    this.second = new Int32Array(slots);
    this.value = new Int32Array(slots);
  }

  agreement(a: number, b: number): number {
    const low = a < b ? a : b;
    const high = a < b ? b : a;
    const slot =
      ((Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> 14) & (this.first.length - 1);
    if (this.first[slot] === low && this.second[slot] === high) return this.value[slot];
    const packed = nameAgreement(this.names, low, high);
    this.first[slot] = low;
    this.second[slot] = high;
    this.value[slot] = packed;
    return packed;
  }
}
