import { StoredLinks } from '../store/links.ts';
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
  const { count, a, b, weight, levels, width } = new StoredLinks(store);
  return { count, a, b, weight, levels, width };
}

/** Level of one comparison of a link, 0 without a link. */
export const levelOf = ({ levels, width }: Links, link: number, comparison: number): number =>
  link < 0 || comparison < 0 ? 0 : (levels[link * width + comparison] ?? 0);

/** The other record of a link; -1 without a link. */
export const otherEnd = ({ a, b }: Links, link: number, record: number): number =>
  (a[link] === record ? b[link] : a[link]) ?? -1;
