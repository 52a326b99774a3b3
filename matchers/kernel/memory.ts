/** Numbers that a remembered pair takes: two ids and the value, side by side so that a look costs one place in memory. */
const PLACE = 4;

/** Remembers what two ids gave: a direct-mapped table. Values repeat, so most looks are hits. */
export class PairMemory {
  private readonly table: Int32Array;
  private readonly mask: number;
  private readonly compute: (low: number, high: number) => number;

  constructor(compute: (low: number, high: number) => number, slotBits = 18) {
    this.compute = compute;
    this.table = new Int32Array(PLACE << slotBits).fill(-1);
    this.mask = (1 << slotBits) - 1;
  }

  of(a: number, b: number): number {
    const low = a < b ? a : b;
    const high = a < b ? b : a;
    const slot = ((Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> 14) & this.mask;
    const { table } = this;
    const at = slot * PLACE;
    if (table[at] === low && table[at + 1] === high) return table[at + 2];
    const value = this.compute(low, high);
    table[at] = low;
    table[at + 1] = high;
    table[at + 2] = value;
    return value;
  }
}
