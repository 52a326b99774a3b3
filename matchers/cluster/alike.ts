/** By field, a number of the value by record; below 0 where it is missing. */
type Values = readonly Int32Array[];

/** What values must say together beyond chance, in bits: half as much again as it takes to tell all rows, at most this. */
const MOST_BEYOND = 7;

/**
 * Rows that stand more than `most` times alike in all fields, each list one person. So many share every blocking key and
 * would not be compared at all. Alike counts for two filled fields and more, whose values among rows that are not alike
 * are too rare to meet by chance: forty rows of one sex in one town are not one person.
 */
export function alikeRows(values: Values, most: number): number[][] {
  const classes = new Map<string, number[]>();
  for (let record = 0; record < (values[0]?.length ?? 0); record += 1) {
    const written = values.map((field) => field[record] ?? -1).join(' ');
    const rows = classes.get(written);
    if (rows === undefined) classes.set(written, [record]);
    else rows.push(record);
  }
  const many = [...classes.values()].filter((rows) => rows.length > most);
  if (many.length === 0) return [];
  const uses = values.map((field) => usesOf(field, classes.values()));
  const needed = Math.log2(classes.size);
  return many.filter(([first = -1]) => {
    const bits = values.flatMap((field, f) => {
      const value = field[first] ?? -1;
      return value < 0 ? [] : [Math.log2(classes.size / (uses[f]?.get(value) ?? 1))];
    });
    const told = bits.reduce((sum, own) => sum + own, 0);
    return bits.length > 1 && told >= needed + Math.min(MOST_BEYOND, needed / 2);
  });
}

/** In how many kinds of rows each value stands. */
function usesOf(field: Int32Array, classes: Iterable<readonly number[]>): Map<number, number> {
  const uses = new Map<number, number>();
  for (const [first = -1] of classes) {
    const value = field[first] ?? -1;
    uses.set(value, (uses.get(value) ?? 0) + 1);
  }
  return uses;
}
