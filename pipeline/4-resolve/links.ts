import type { Store } from '../store/open.ts';

/** The kept pairs with their evidence, as columns in the order of (a, b). */
export interface Links {
  readonly count: number;
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly weight: Float64Array;
  /** Levels of all comparisons, pair after pair. */
  readonly levels: Uint8Array;
  /** Levels that a pair has, one a comparison. */
  readonly width: number;
}

export function readLinks(store: Store): Links {
  const count = store.prepare<[], number>('SELECT count(*) FROM link').pluck().get() ?? 0;
  const width = store.prepare<[], number>('SELECT length(levels) FROM link LIMIT 1').pluck().get() ?? 0;
  const a = new Int32Array(count);
  const b = new Int32Array(count);
  const weight = new Float64Array(count);
  const levels = new Uint8Array(count * width);
  const rows = store
    .prepare<[], [number, number, number, Buffer]>('SELECT a, b, weight, levels FROM link ORDER BY a, b')
    .raw();
  let i = 0;
  for (const [one, other, bits, own] of rows.iterate()) {
    a[i] = one;
    b[i] = other;
    weight[i] = bits;
    levels.set(own, i * width);
    i += 1;
  }
  return { count, a, b, weight, levels, width };
}

/** Level of one comparison of a link, 0 without a link. */
export const levelOf = ({ levels, width }: Links, link: number, comparison: number): number =>
  link < 0 || comparison < 0 ? 0 : (levels[link * width + comparison] ?? 0);

/** The other record of a link; -1 without a link. */
export const otherEnd = ({ a, b }: Links, link: number, record: number): number =>
  (a[link] === record ? b[link] : a[link]) ?? -1;
