/** Branded values: numbers and texts that must never be swapped for one another. */
declare const brand: unique symbol;
type Brand<Base, Name extends string> = Base & { readonly [brand]: Name };

/** Position of a record in the run's work store, 0-based and dense over all sources. */
export type RecordId = Brand<number, 'RecordId'>;
/** A ledger number: stable across runs, never derived from a NIK. */
export type PersonId = Brand<number, 'PersonId'>;
/** Log2 of a likelihood ratio or of odds. */
export type WeightBits = Brand<number, 'WeightBits'>;
/** 0 to 1. */
export type Probability = Brand<number, 'Probability'>;
/** A calendar day as the integer yyyymmdd; 0 is "no date". */
export type Day = Brand<number, 'Day'>;

export const recordId = (value: number): RecordId => value as RecordId;
export const personId = (value: number): PersonId => value as PersonId;
export const weightBits = (value: number): WeightBits => value as WeightBits;
export const probability = (value: number): Probability => value as Probability;
export const day = (value: number): Day => value as Day;
