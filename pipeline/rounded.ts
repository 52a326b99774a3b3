/** A figure with so many decimals at most. */
export const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals));
