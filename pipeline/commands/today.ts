const two = (value: number): string => String(value).padStart(2, '0');

/** yyyy-mm-dd where the machine stands. */
export const today = (now: Date): string =>
  `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
