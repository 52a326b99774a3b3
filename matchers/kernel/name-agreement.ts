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
const takenA = new Uint8Array(MAX_TOKENS);
const takenB = new Uint8Array(MAX_TOKENS);
const agreements = new Uint8Array(MAX_TOKENS * MAX_TOKENS);

/** The best agreement over the aliases of two names (dictionary ids), the rarest of the best. */
export function nameAgreement(names: NameTable, a: number, b: number): number {
  let best = NAME.other << 8;
  for (let i = names.alternativeStart[a]; i < names.alternativeStart[a + 1]; i += 1) {
    for (let j = names.alternativeStart[b]; j < names.alternativeStart[b + 1]; j += 1) {
      const packed = alternativeAgreement(names, i, j);
      const better = levelOf(best) - levelOf(packed);
      if (better > 0 || (better === 0 && packed > best)) best = packed;
    }
  }
  return best;
}

function alternativeAgreement(names: NameTable, a: number, b: number): number {
  if (names.clean[a] === names.clean[b]) return (NAME.exact << 8) | names.wholeRarity[a];
  if (names.sortedKeys[a] === names.sortedKeys[b] || names.joinedKeys[a] === names.joinedKeys[b]) {
    return (NAME.spelling << 8) | Math.min(names.wholeRarity[a], names.wholeRarity[b]);
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
  if (levelOf(byTokens) <= NAME.oneToken) return byTokens;
  return (similarity >= 0.8 ? NAME.faint : NAME.other) << 8;
}

/**
 * Tokens are paired, the best agreement first, each once; the rarest pair that agrees well counts, as rare as the
 * commoner of its two spellings. Both ways round the same: taking tokens in their order let an initial take the partner
 * of a whole word, and which name came first decided the level.
 */
function tokensAgreement(names: NameTable, a: number, b: number): number {
  const countA = names.tokenStart[a + 1] - names.tokenStart[a];
  const countB = names.tokenStart[b + 1] - names.tokenStart[b];
  if (countA > countB) return tokensAgreement(names, b, a);
  if (countA === 0 || countB > MAX_TOKENS) return NAME.other << 8;
  compareTokens(names, a, b);
  const { token, tokens } = names;
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
        const own = token.rarity[tokens[names.tokenStart[a] + i]];
        const other = token.rarity[tokens[names.tokenStart[b] + j]];
        rarity = Math.max(rarity, Math.min(own, other));
        break;
      }
    }
  }
  if (firm === 0)
    return (matched === countA && countA === 1 && countB === 1 ? NAME.similar : NAME.other) << 8;
  if (matched === countA) return ((countA === countB ? NAME.close : NAME.subset) << 8) | rarity;
  return (NAME.oneToken << 8) | rarity;
}

/** Writes the agreement of every token of `a` with every token of `b` into `agreements`. */
function compareTokens({ token, tokens, tokenStart }: NameTable, a: number, b: number): void {
  const countA = tokenStart[a + 1] - tokenStart[a];
  const countB = tokenStart[b + 1] - tokenStart[b];
  for (let i = 0; i < countA; i += 1) {
    const own = tokens[tokenStart[a] + i];
    for (let j = 0; j < countB; j += 1)
      agreements[i * MAX_TOKENS + j] = tokenAgreement(token, own, tokens[tokenStart[b] + j]);
  }
}
