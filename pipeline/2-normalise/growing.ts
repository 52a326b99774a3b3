/** Integers whose number is not known beforehand, outside the heap. */
export class GrowingInts {
  private ints: Int32Array;
  private used = 0;

  constructor(...first: readonly number[]) {
    this.ints = new Int32Array(1 << 9);
    for (const value of first) this.push(value);
  }

  get length(): number {
    return this.used;
  }

  get last(): number {
    return this.ints[this.used - 1] ?? 0;
  }

  /** 0 for what was never set. */
  at(index: number): number {
    return this.ints[index] ?? 0;
  }

  push(value: number): void {
    this.reach(this.used + 1);
    this.ints[this.used] = value;
    this.used += 1;
  }

  /** Adds to a count; those in between begin at 0. */
  add(index: number, by: number): void {
    this.reach(index + 1);
    this.ints[index] = (this.ints[index] ?? 0) + by;
    if (index >= this.used) this.used = index + 1;
  }

  done(): Int32Array {
    return this.ints.slice(0, this.used);
  }

  private reach(length: number): void {
    if (length <= this.ints.length) return;
    const ints = new Int32Array(Math.max(length, this.ints.length * 2));
    ints.set(this.ints);
    this.ints = ints;
  }
}
