/** Log-odds of a probability, in bits: 0 for one half, infinite for 0 and 1. */
export const bitsOf = (probability: number): number => Math.log2(probability / (1 - probability));

/** The probability of which these bits are the log-odds. */
export const probabilityOf = (bits: number): number => 1 / (1 + 2 ** -bits);
