import type { TokenTable } from './columns.ts';
import { jaroWinklerSlices, withinOneEdit } from './text-distance.ts';

/** How well two name tokens agree, ascending; from `close` on they agree by themselves, below only beside another pair. */
export const TOKEN = { none: 0, initial: 1, part: 2, close: 3, key: 4 } as const;

const VOWELS = new Set([65, 69, 73, 79, 85]);

/**
 * Two tokens: same key (spelling class), close (phonetic key, one edit, a high Jaro-Winkler, or a vowel-less form of
 * four letters and more), in part (a cut or short vowel-less form, one edit of three letters, other vowels), or an
 * initial.
 */
export function tokenAgreement(table: TokenTable, a: number, b: number): number {
  if (table.key[a] === table.key[b]) return TOKEN.key;
  const { chars, charStart } = table;
  const startA = charStart[a];
  const startB = charStart[b];
  const lengthA = charStart[a + 1] - startA;
  const lengthB = charStart[b + 1] - startB;
  const shortest = Math.min(lengthA, lengthB);
  const sameFirst = chars[startA] === chars[startB];
  if (shortest === 1) return sameFirst ? TOKEN.initial : TOKEN.none;
  if (shortest >= 3 && withinOneEdit(chars, startA, lengthA, startB, lengthB))
    return shortest === 3 ? TOKEN.part : TOKEN.close;
  if (table.phonetic[a] === table.phonetic[b] && shortest >= 3) return TOKEN.close;
  if (!sameFirst) return TOKEN.none;
  if (shortest >= 3 && startsAlike(chars, startA, startB, shortest)) return TOKEN.part;
  if (isSkeletonOf(chars, startA, lengthA, startB, lengthB)) return shortest >= 4 ? TOKEN.close : TOKEN.part;
  if (shortest >= 4 && jaroWinklerSlices(chars, startA, lengthA, startB, lengthB) >= 0.9) return TOKEN.close;
  if (lengthA === lengthB && lengthA >= 6 && onlyVowelsDiffer(chars, startA, startB, lengthA))
    return TOKEN.part;
  return TOKEN.none;
}

function startsAlike(chars: Uint8Array, a: number, b: number, length: number): boolean {
  for (let i = 0; i < length; i += 1) if (chars[a + i] !== chars[b + i]) return false;
  return true;
}

/** TUTUNU of TUTONO: the same consonants at the same places. */
function onlyVowelsDiffer(chars: Uint8Array, a: number, b: number, length: number): boolean {
  for (let i = 0; i < length; i += 1)
    if (chars[a + i] !== chars[b + i] && !(VOWELS.has(chars[a + i]) && VOWELS.has(chars[b + i])))
      return false;
  return true;
}

/** SGNTO of SUGIANTO: the shorter one has no vowels inside and its letters stand in the longer one in order. */
function isSkeletonOf(chars: Uint8Array, a: number, aLength: number, b: number, bLength: number): boolean {
  if (aLength > bLength) return isSkeletonOf(chars, b, bLength, a, aLength);
  if (aLength < 3 || aLength === bLength) return false;
  for (let i = 1; i < aLength - 1; i += 1) if (VOWELS.has(chars[a + i])) return false;
  let found = 0;
  for (let j = 0; j < bLength && found < aLength; j += 1) if (chars[b + j] === chars[a + found]) found += 1;
  return found === aLength;
}
