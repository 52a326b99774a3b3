import { sortedPositions } from '../../matchers/kernel/radix-sort.ts';

/** A slot: up to 17 digits, and marks behind them; the last is always a mark. */
export const WIDTH = 18;
export const MARK = '|';
const MARK_CODE = MARK.charCodeAt(0);
const ZERO_CODE = '0'.charCodeAt(0);
/** Eleven signs, none and ten digits: six of them fit 32 bits. */
const CHUNK = 6;

/** Numbers by id in slots of equal width, so that millions of them are one block of bytes and none is a string. */
export class DigitSlots {
  readonly count: number;
  private readonly bytes: Buffer;

  constructor(count: number) {
    this.count = count;
    this.bytes = Buffer.alloc(count * WIDTH, MARK);
  }

  /** Digits, and nothing else. */
  set(id: number, digits: string): void {
    this.bytes.write(digits, id * WIDTH, Math.min(digits.length, WIDTH - 1), 'latin1');
  }

  copy(id: number, target: Uint8Array, slot: number): void {
    const from = id * WIDTH;
    // a loop: for 18 bytes the call of Buffer.copy costs three times as much
    for (let i = 0; i < WIDTH; i += 1) target[slot * WIDTH + i] = this.bytes[from + i] ?? MARK_CODE;
  }

  /** Places in ascending order, a number before those it begins: equal digits have one, the first is 1; no digits 0. */
  ranks(): Int32Array {
    let order = Uint32Array.from({ length: this.count }, (_, id) => id);
    for (let at = WIDTH - CHUNK; at >= 0; at -= CHUNK) {
      const keys = new Uint32Array(this.count);
      for (let i = 0; i < keys.length; i += 1) keys[i] = this.chunk(order[i] ?? 0, at) + 1;
      const from = order;
      order = sortedPositions(keys).map((i) => from[i] ?? 0);
    }
    const ranks = new Int32Array(this.count);
    let rank = 0;
    let last = -1;
    for (const id of order) {
      if (this.bytes[id * WIDTH] === MARK_CODE) continue;
      if (last < 0 || !this.areSame(id, last)) rank += 1;
      ranks[id] = rank;
      last = id;
    }
    return ranks;
  }

  private chunk(id: number, at: number): number {
    const start = id * WIDTH + at;
    let key = 0;
    for (let i = start; i < start + CHUNK; i += 1) {
      const code = this.bytes[i] ?? MARK_CODE;
      key = key * 11 + (code === MARK_CODE ? 0 : code - ZERO_CODE + 1);
    }
    return key;
  }

  private areSame(one: number, other: number): boolean {
    for (let i = 0; i < WIDTH; i += 1)
      if (this.bytes[one * WIDTH + i] !== this.bytes[other * WIDTH + i]) return false;
    return true;
  }
}
