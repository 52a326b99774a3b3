import type { LinkColumns } from '../kernel/columns.ts';

/**
 * A comparison bound to the columns: the level of two records, 0 where a value is missing, which is neither for nor
 * against. It must not allocate.
 */
export type LevelOf = (a: number, b: number) => number;

/** One field of the model. Levels are named best first after `kosong`, as the officers' words list has them. */
export interface Comparison {
  readonly name: string;
  readonly levels: readonly string[];
  /**
   * Runs of levels, best first, whose weight may not rise as agreement falls (PEERS: EM on blocked pairs gave a partial
   * agreement more than an exact one). Levels outside a run are free.
   */
  readonly ordered: readonly (readonly string[])[];
  /** Levels whose weight is corrected by how rare the agreeing name is here. */
  readonly frequency: readonly string[];
  bind(columns: LinkColumns, shared: BoundShared): BoundComparison;
}

export interface BoundComparison {
  readonly level: LevelOf;
  /** Rarity in quarter bits of what agreed in the last call of `level`, 0 when it does not apply. */
  readonly rarity?: () => number;
  /** The chance, from the frequencies, that records of two people agree at the first level; where frequencies count. */
  readonly chance?: number;
}

/** What comparisons of one worker share. */
export interface BoundShared {
  readonly nameAgreement: (a: number, b: number) => number;
  /** True where two records bear the names of two twins: matchers/kernel/twin-names.ts. */
  readonly areTwins: (a: number, b: number) => boolean;
}
