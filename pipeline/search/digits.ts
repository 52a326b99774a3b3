import { osaDistance } from '../../matchers/text/levenshtein-osa.ts';
import type { Store } from '../store/open.ts';

export type NumberKind = 'nik' | 'kk' | 'card';

/**
 * A slot: up to 17 digits and a mark behind them. Most NIK of a regency share three of every four trigrams, so posting
 * lists of FTS5's trigram tokenizer would be read nearly whole for a part of one; reading through the digits themselves
 * (27 MB at a million residents, NIK and KK) takes some 40 to 80 ms of one core.
 */
const WIDTH = 18;
const PART_SLOTS = 8_192;
const MARK = '|';

/**
 * Numbers in ascending order, so that those alike stand together; what has no digit is left out. The owner of a NIK or a
 * card is its person, that of a KK the KK's value id, for a family would fill four slots.
 */
export function writeDigits(
  store: Store,
  kind: NumberKind,
  numbers: readonly { readonly owner: number; readonly digits: string }[],
): void {
  const insert = store.prepare('INSERT INTO digits VALUES (?, ?, ?, ?)');
  const sorted = numbers
    .filter(({ digits }) => digits !== '')
    .sort((a, b) => (a.digits < b.digits ? -1 : a.digits > b.digits ? 1 : a.owner - b.owner));
  const distinct = sorted.filter(
    ({ digits, owner }, i) => digits !== sorted[i - 1]?.digits || owner !== sorted[i - 1]?.owner,
  );
  for (let part = 0; part * PART_SLOTS < distinct.length; part += 1) {
    const slots = distinct.slice(part * PART_SLOTS, (part + 1) * PART_SLOTS);
    const text = slots.map(({ digits }) => digits.slice(0, WIDTH - 1).padEnd(WIDTH, MARK)).join('');
    const owners = Int32Array.from(slots, ({ owner }) => owner);
    insert.run(kind, part, Buffer.from(text, 'latin1'), Buffer.from(owners.buffer));
  }
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
