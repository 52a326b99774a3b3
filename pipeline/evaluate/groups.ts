/** Indices by their key, in rising order: a counting sort, linear in indices and keys. */
export interface Groups {
  readonly highest: number;
  readonly of: (key: number) => Int32Array;
}

export function grouped(keys: Int32Array, highest: number): Groups {
  const ends = new Int32Array(highest + 2);
  for (const key of keys) ends[key + 1] = (ends[key + 1] ?? 0) + 1;
  for (let key = 1; key < ends.length; key += 1) ends[key] = (ends[key] ?? 0) + (ends[key - 1] ?? 0);
  const order = new Int32Array(keys.length);
  const next = ends.slice();
  keys.forEach((key, index) => {
    const at = next[key] ?? 0;
    order[at] = index;
    next[key] = at + 1;
  });
  return { highest, of: (key) => order.subarray(ends[key] ?? 0, ends[key + 1] ?? 0) };
}

/** Runs of rows that share a key, 0 left out; sorts the rows in place. */
export function* runs(rows: Int32Array, keys: Int32Array): Generator<Int32Array> {
  if (rows.length > 1) rows.sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
  let begin = 0;
  for (let at = 1; at <= rows.length; at += 1) {
    const key = keys[rows[begin] ?? 0] ?? 0;
    if (at < rows.length && keys[rows[at] ?? 0] === key) continue;
    if (key !== 0) yield rows.subarray(begin, at);
    begin = at;
  }
}
