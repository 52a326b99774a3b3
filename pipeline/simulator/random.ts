/**
 * sfc32 by Chris Doty-Humphrey (PractRand, public domain), seeded through SplitMix32 (Steele, Lea, Flood 2014:
 * "Fast splittable pseudorandom number generators"). Every household reseeds it with (seed, household number),
 * so a change in one household never moves the dice of the next.
 */
export class Random {
  private a = 0;
  private b = 0;
  private c = 0;
  private counter = 1;

  reseed(seed: number, stream: number): void {
    let state =
      (Math.imul(seed, 0x9e3779b1) ^ Math.imul(stream + 1, 0x85ebca6b) ^ (stream / 0x100000000)) | 0;
    const splitMix = (): number => {
      state = (state + 0x9e3779b9) | 0;
      let z = state ^ (state >>> 16);
      z = Math.imul(z, 0x21f0aaad);
      z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
      return z ^ (z >>> 15);
    };
    this.a = splitMix();
    this.b = splitMix();
    this.c = splitMix();
    this.counter = 1;
    for (let i = 0; i < 12; i++) this.next();
  }

  /** Uniform in [0, 1). */
  next(): number {
    const t = (((this.a + this.b) | 0) + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + t) | 0;
    return (t >>> 0) / 4294967296;
  }

  /** A whole number in [0, size). */
  below(size: number): number {
    return Math.floor(this.next() * size);
  }

  /** A whole number in [low, high]. */
  between(low: number, high: number): number {
    return low + this.below(high - low + 1);
  }

  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  }
}

/** Draws items by weight in constant time: Walker's alias method, in Vose's form (1991). */
export class Weighted<Item> {
  readonly items: readonly Item[];
  private readonly share: Float64Array;
  private readonly alias: Int32Array;

  constructor(items: readonly Item[], weights: readonly number[]) {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    this.items = items;
    this.share = new Float64Array(items.length);
    this.alias = new Int32Array(items.length);
    const scaled = weights.map((weight) => (weight * items.length) / total);
    const small = scaled.flatMap((value, i) => (value < 1 ? [i] : []));
    const large = scaled.flatMap((value, i) => (value < 1 ? [] : [i]));
    while (small.length > 0 && large.length > 0) {
      const low = small.pop() ?? 0;
      const high = large.pop() ?? 0;
      this.share[low] = scaled[low] ?? 1;
      this.alias[low] = high;
      scaled[high] = (scaled[high] ?? 1) + (scaled[low] ?? 1) - 1;
      ((scaled[high] ?? 1) < 1 ? small : large).push(high);
    }
    for (const left of [...small, ...large]) this.share[left] = 1;
  }

  draw(random: Random): Item {
    const slot = random.below(this.items.length);
    const item = this.items[random.next() < (this.share[slot] ?? 1) ? slot : (this.alias[slot] ?? slot)];
    if (item === undefined) throw new RangeError('nothing to draw from');
    return item;
  }
}

/** Weights by Zipf's law: rank ^ -exponent. */
export function zipf<Item>(items: readonly Item[], exponent: number): Weighted<Item> {
  return new Weighted(
    items,
    items.map((_, rank) => (rank + 2) ** -exponent),
  );
}

export function weighted(weights: Readonly<Record<string, number>>): Weighted<string> {
  return new Weighted(Object.keys(weights), Object.values(weights));
}
