import type fc from 'fast-check';

/** One seed for all laws of linking; fast-check prints it with a counterexample. */
const SEED = 20260630;

export const runs = (numRuns: number): fc.Parameters<unknown> => ({ seed: SEED, numRuns });
