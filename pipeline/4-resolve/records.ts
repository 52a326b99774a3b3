/** Whose rows there are: a record is its position. */
export interface Records {
  /** Ordinal of the source, by record. */
  readonly source: Uint8Array;
  /** Kind of each source, by ordinal. */
  readonly kinds: readonly string[];
}

/** Asks of a record whether its source is of this kind. */
export function isOfKind({ source, kinds }: Records, kind: string): (record: number) => boolean {
  const flags = kinds.map((one) => one === kind);
  return (record) => flags[source[record] ?? -1] === true;
}
