/** Compared pairs as columns in shared memory: what they agree in, before it is weighed. */
export interface ComparedPairs {
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** Levels of all comparisons, pair after pair. */
  readonly levels: Uint8Array;
  /** Rarities of what agreed, of the comparisons that have one, pair after pair. */
  readonly rarities: Uint8Array;
  /** Places of those comparisons. */
  readonly rare: readonly number[];
}

/** Compared pairs as they come, a batch at a time. */
export class ComparedList {
  private readonly parts: ComparedPairs[] = [];
  private readonly rare: readonly number[];

  constructor(rare: readonly number[]) {
    this.rare = rare;
  }

  /** What is added may be overwritten afterwards. */
  add({ a, b, levels, rarities, rare }: ComparedPairs): void {
    this.parts.push({
      a: a.slice(),
      b: b.slice(),
      levels: levels.slice(),
      rarities: rarities.slice(),
      rare,
    });
  }

  pairs(): ComparedPairs {
    return {
      a: joined(
        Int32Array,
        this.parts.map(({ a }) => a),
      ),
      b: joined(
        Int32Array,
        this.parts.map(({ b }) => b),
      ),
      levels: joined(
        Uint8Array,
        this.parts.map(({ levels }) => levels),
      ),
      rarities: joined(
        Uint8Array,
        this.parts.map(({ rarities }) => rarities),
      ),
      rare: this.rare,
    };
  }
}

function joined<T extends Int32Array | Uint8Array>(
  type: { new (shared: SharedArrayBuffer): T; readonly BYTES_PER_ELEMENT: number },
  parts: readonly T[],
): T {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const all = new type(new SharedArrayBuffer(length * type.BYTES_PER_ELEMENT));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
