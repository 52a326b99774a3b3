/** Pairs of records as columns, `weight` in bits. */
export interface Pairs {
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly weight: Float64Array;
}

export interface Grouped {
  /** The group's smallest record. */
  readonly group: number;
  /** Index of the pair by which the record came into a group. */
  readonly pair: number;
}
