import { osaDistance } from '../../matchers/text/levenshtein-osa.ts';
import type { Store } from '../store/open.ts';

export type NumberKind = 'nik' | 'kk' | 'card';

/**
 * A slot: up to 17 digits and a mark behind them. Reading through 1.1 million NIK (20 MB) for a part of one takes less
 * than the posting lists of FTS5's trigrams do, where most of a regency's NIK share three of every four trigrams, and
 * is laid out in a tenth of the time (docs/operations.md, Search).
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
  scan(store, kind, { pieces: [digits], limit, fits: () => true });

/**
 * Numbers that hold these digits, or are one typing error away: a digit wrong, missing, too many, or swapped with its
 * neighbour. One error leaves the front half or the back half whole, but for a swap across the two.
 */
export function nearly(store: Store, { kind, digits, limit }: NumberAsked): NumbersFound {
  const half = Math.floor(digits.length / 2);
  const [front, back] = [digits.slice(0, half), digits.slice(half)];
  const swapped = front.slice(0, -1) + back.charAt(0) + front.charAt(front.length - 1) + back.slice(1);
  const fits = (number: string): boolean => number.includes(digits) || osaDistance(number, digits, 1) <= 1;
  return scan(store, kind, { pieces: [back, front, swapped], limit, fits });
}

interface Scan {
  readonly pieces: readonly string[];
  readonly limit: number;
  readonly fits: (digits: string) => boolean;
}

function scan(store: Store, kind: NumberKind, { pieces, limit, fits }: Scan): NumbersFound {
  const parts = store.prepare<[string], { text: Buffer; owners: Buffer }>(
    'SELECT text, owners FROM digits WHERE kind = ? ORDER BY part',
  );
  const needles = pieces.map((piece) => Buffer.from(piece, 'latin1'));
  const found = new Map<number, string>();
  for (const { text, owners } of parts.iterate(kind)) {
    for (const needle of needles) {
      for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at)) {
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
