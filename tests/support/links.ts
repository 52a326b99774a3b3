import { type LinkTable, StoredLinks, saveLinks } from '../../pipeline/store/links.ts';
import type { Store } from '../../pipeline/store/open.ts';

export interface PlainLink {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
  readonly rule: number;
  readonly rules: number;
}

/** The kept pairs of a store, one object each. */
export function plainLinks(store: Store): PlainLink[] {
  const { a, b, weight, rule, rules } = new StoredLinks(store);
  return Array.from(a, (first, i) => ({
    a: first,
    b: b[i] ?? NaN,
    weight: weight[i] ?? NaN,
    rule: rule[i] ?? NaN,
    rules: rules[i] ?? NaN,
  }));
}

/** Puts links of these weights, [a, b, bits], into a store without any. */
export function putLinks(store: Store, links: readonly (readonly [number, number, number])[]): void {
  saveLinks(store, {
    a: Int32Array.from(links, ([a]) => a),
    b: Int32Array.from(links, ([, b]) => b),
    weight: Float64Array.from(links, ([, , weight]) => weight),
    rule: new Uint8Array(links.length),
    rules: new Float64Array(links.length).fill(1),
    levels: new Uint8Array(links.length),
  });
}

/** Changes the kept pairs of a store. */
export function changeLinks(store: Store, change: (links: LinkTable) => void): void {
  const { a, b, weight, rule, rules, levels } = new StoredLinks(store);
  const links = { a, b, weight, rule, rules, levels };
  change(links);
  store.exec('DELETE FROM pair_column');
  saveLinks(store, links);
}
