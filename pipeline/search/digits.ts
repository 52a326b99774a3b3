import { sortedPositions } from '../../matchers/kernel/radix-sort.ts';
import { osaDistance } from '../../matchers/text/levenshtein-osa.ts';
import type { Store } from '../store/open.ts';
import { type DigitSlots, MARK, WIDTH } from './digit-slots.ts';

export type NumberKind = 'nik' | 'kk' | 'card';

/**
 * Most NIK of a regency share three of every four trigrams, so posting lists of FTS5's trigram tokenizer would be read
 * nearly whole for a part of one; reading through the digits themselves (27 MB at a million residents, NIK and KK) takes
 * some 40 to 80 ms of one core.
 */
const PART_SLOTS = 8_192;

/** Numbers, and pairs of an id of theirs and who carries it. */
export interface CarriedNumbers {
  readonly slots: DigitSlots;
  /** Ids of slots; below 0 for none. */
  readonly ids: Int32Array;
  readonly owners: Int32Array;
}

/**
 * Numbers in ascending order, so that those alike stand together; what has no digit is left out. The owner of a NIK or a
 * card is its person, that of a KK the KK's value id, for a family would fill four slots.
 */
export function writeDigits(store: Store, kind: NumberKind, { slots, ids, owners }: CarriedNumbers): void {
  const insert = store.prepare('INSERT INTO digits VALUES (?, ?, ?, ?)');
  const ranks = slots.ranks();
  let text = Buffer.alloc(PART_SLOTS * WIDTH);
  let carriers = new Int32Array(PART_SLOTS);
  let filled = 0;
  let parts = 0;
  const flush = (): void => {
    if (filled === 0) return;
    insert.run(kind, parts, text.subarray(0, filled * WIDTH), Buffer.from(carriers.buffer, 0, filled * 4));
    text = Buffer.alloc(PART_SLOTS * WIDTH);
    carriers = new Int32Array(PART_SLOTS);
    filled = 0;
    parts += 1;
  };
  let [lastRank, lastOwner] = [0, -1];
  for (const at of inOrder({ ids, owners }, ranks)) {
    const id = ids[at] ?? -1;
    const rank = ranks[id] ?? 0;
    const owner = owners[at] ?? 0;
    if (rank === lastRank && owner === lastOwner) continue;
    [lastRank, lastOwner] = [rank, owner];
    slots.copy(id, text, filled);
    carriers[filled] = owner;
    filled += 1;
    if (filled === PART_SLOTS) flush();
  }
  flush();
}

/** Places of the pairs that have digits, by these and then by owner. */
function inOrder({ ids, owners }: Omit<CarriedNumbers, 'slots'>, ranks: Int32Array): Uint32Array {
  const keys = new Uint32Array(owners.length);
  for (let i = 0; i < keys.length; i += 1) keys[i] = (owners[i] ?? 0) + 1;
  const byOwner = sortedPositions(keys);
  // keys of 0 are left out
  keys.fill(0);
  for (let i = 0; i < byOwner.length; i += 1) keys[i] = ranks[ids[byOwner[i] ?? 0] ?? -1] ?? 0;
  return sortedPositions(keys).map((i) => byOwner[i] ?? 0);
}

export interface NumberAsked {
  readonly kind: NumberKind;
  readonly digits: string;
  readonly limit: number;
}

/** Owners with their digits. */
export type NumbersFound = ReadonlyMap<number, string>;

/** Numbers that hold these digits anywhere, until there are enough. */
export const holding = (store: Store, { kind, digits, limit }: NumberAsked): NumbersFound =>
  scan(store, kind, { within: digits, prefixes: [], limit, fits: () => true });

/**
 * Numbers that hold these digits, or are one typing error away: a digit wrong, missing, too many, or swapped with its
 * neighbour. One error leaves the front half or the back half whole, but for a swap across the two.
 */
export function nearly(store: Store, { kind, digits, limit }: NumberAsked): NumbersFound {
  const half = Math.floor(digits.length / 2);
  const [front, back] = [digits.slice(0, half), digits.slice(half)];
  const swapped = front.slice(0, -1) + back.charAt(0) + front.charAt(front.length - 1) + back.slice(1);
  const fits = (number: string): boolean => number.includes(digits) || osaDistance(number, digits, 1) <= 1;
  return scan(store, kind, { within: back, prefixes: [front, swapped], limit, fits });
}

interface Scan {
  /** Digits anywhere in a number: every part is read through for them. */
  readonly within: string;
  /** Digits at its beginning: only parts that can hold such a one. */
  readonly prefixes: readonly string[];
  readonly limit: number;
  readonly fits: (digits: string) => boolean;
}

function scan(store: Store, kind: NumberKind, { within, prefixes, limit, fits }: Scan): NumbersFound {
  const parts = store.prepare<[string], { text: Buffer; owners: Buffer }>(
    'SELECT text, owners FROM digits WHERE kind = ? ORDER BY part',
  );
  const found = new Map<number, string>();
  for (const { text, owners } of parts.iterate(kind)) {
    for (const needle of [within, ...prefixes.filter((prefix) => mayBegin(text, prefix))]) {
      for (let at = text.indexOf(needle, 0, 'latin1'); at >= 0; at = text.indexOf(needle, at, 'latin1')) {
        const slot = Math.floor(at / WIDTH);
        const start = slot * WIDTH;
        // the mark behind each number keeps a hit inside its slot
        const digits = text.toString('latin1', start, start + WIDTH).split(MARK, 1)[0] ?? '';
        if (fits(digits)) found.set(owners.readInt32LE(slot * 4), digits);
        if (found.size >= limit) return found;
        at = start + WIDTH;
      }
    }
  }
  return found;
}

/** Numbers stand in order, so those of a part lie between its first and its last. */
function mayBegin(text: Buffer, prefix: string): boolean {
  const first = text.toString('latin1', 0, prefix.length);
  const last = text.toString('latin1', text.length - WIDTH, text.length - WIDTH + prefix.length);
  return first <= prefix && prefix <= last;
}
