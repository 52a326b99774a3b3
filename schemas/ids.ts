declare const brand: unique symbol;

/**
 * A ledger number: stable across runs, never derived from a NIK. Within a run persons are also named by their first
 * record, a plain number that must never be published in its place.
 */
export type PersonId = number & { readonly [brand]: 'PersonId' };

export const personId = (value: number): PersonId => value as PersonId;
