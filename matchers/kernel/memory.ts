/** Remembers what two ids gave: a direct-mapped table. Values repeat, so most looks are hits. */
export class PairMemory {
  private readonly first: Int32Array;
  private readonly second: Int32Array;
  private readonly value: Int32Array;
  private readonly compute: (low: number, high: number) => number;

  constructor(compute: (low: number, high: number) => number, slotBits = 18) {
    const slots = 1 << slotBits;
    this.compute = compute;
    this.first = new Int32Array(slots).fill(-1);
    this.second = new Int32Array(slots);
    this.value = new Int32Array(slots);
  }

  of(a: number, b: number): number {
    const low = a < b ? a : b;
    const high = a < b ? b : a;
    const slot =
      ((Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> 14) & (this.first.length - 1);
    if (this.first[slot] === low && this.second[slot] === high) return this.value[slot];
    const value = this.compute(low, high);
    this.first[slot] = low;
    this.second[slot] = high;
    this.value[slot] = value;
    return value;
  }
}
