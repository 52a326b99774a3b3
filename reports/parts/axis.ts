/** A stretch of numbers laid over a picture's width. */
export interface Axis {
  readonly from: number;
  readonly to: number;
}

/** The axis that holds all of these, and zero. */
export const axisOf = (values: readonly number[]): Axis => ({
  from: Math.min(0, ...values),
  to: Math.max(0, ...values),
});

/** Where a value stands on an axis, in per cent of the width, two decimals. */
export const place = ({ from, to }: Axis, value: number): string => {
  const share = to === from ? 0 : (value - from) / (to - from);
  return `${String(Math.round(Math.min(1, Math.max(0, share)) * 10000) / 100)}%`;
};

/** Round steps within an axis, at most `most` of them. */
export function ticks({ from, to }: Axis, most: number): number[] {
  const step = [1, 2, 5, 10, 20, 50, 100].find((each) => (to - from) / each <= most) ?? 200;
  const first = Math.ceil(from / step);
  return Array.from({ length: Math.floor(to / step) - first + 1 }, (_, at) => (first + at) * step);
}
