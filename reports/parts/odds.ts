/** Log-odds of a probability, in bits. Reports know no matchers: matchers/model/odds.ts is the other side's. */
export const bitsOf = (probability: number): number => Math.log2(probability / (1 - probability));

/** The probability of which these bits are the log-odds. */
export const probabilityOf = (bits: number): number => 1 / (1 + 2 ** -bits);
