/** Who may have whom: `gain[i]` bits are won when row `row[i]` is given person `person[i]`; rows and persons from 0. */
export interface Offers {
  readonly row: readonly number[];
  readonly person: readonly number[];
  readonly gain: readonly number[];
  readonly rows: number;
  readonly persons: number;
  /** Bits that each further row of a person costs; Infinity where a person has one row at most. */
  readonly again: number;
}

/** Cells of the largest table that is solved, a second's work; a component beyond it is left to the caller. */
export const LARGEST = 500_000;

/**
 * The assignment of rows to persons of the highest total gain, -1 for a row that is better off with nobody; undefined
 * where the table has more than LARGEST cells. Shortest augmenting paths with potentials (Jonker and Volgenant
 * 1987; Crouse 2016), in O(rows² × columns): a column for each person, one more for each further row that would pay
 * for sharing it, and one for each row's staying alone. Of equal assignments the first in the order of persons is taken.
 */
export function assign(offers: Offers): Int32Array | undefined {
  const { columnPerson, cost, columns } = table(offers);
  if (cost === undefined) return undefined;
  const columnRow = new Int32Array(columns).fill(-1);
  const rowPotential = new Float64Array(offers.rows);
  const columnPotential = new Float64Array(columns);
  for (let row = 0; row < offers.rows; row += 1)
    augment(row, { cost, columns, columnRow, rowPotential, columnPotential });
  const result = new Int32Array(offers.rows).fill(-1);
  columnRow.forEach((row, column) => {
    if (row >= 0) result[row] = columnPerson[column];
  });
  return result;
}

interface Table {
  readonly columns: number;
  /** Person of a column, -1 for staying alone. */
  readonly columnPerson: readonly number[];
  /** [row × columns + column]: what is lost; undefined when it is too large. */
  readonly cost: Float64Array | undefined;
}

function table({ row, person, gain, rows, persons, again }: Offers): Table {
  const claims = new Int32Array(persons);
  const sharing = new Int32Array(persons);
  row.forEach((_, i) => {
    const p = person[i];
    claims[p] = claims[p] + 1;
    if (gain[i] > again) sharing[p] = sharing[p] + 1;
  });
  const columnPerson: number[] = [];
  const firstColumn: number[] = [];
  claims.forEach((count, p) => {
    firstColumn.push(columnPerson.length);
    const seats = Math.min(count, 1 + sharing[p]);
    for (let seat = 0; seat < seats; seat += 1) columnPerson.push(p);
  });
  const alone = columnPerson.length;
  for (let r = 0; r < rows; r += 1) columnPerson.push(-1);
  const columns = columnPerson.length;
  if (rows * columns > LARGEST) return { columns, columnPerson, cost: undefined };
  const cost = new Float64Array(rows * columns).fill(Infinity);
  row.forEach((r, i) => {
    const first = firstColumn[person[i]] ?? 0;
    for (let column = first; columnPerson[column] === person[i]; column += 1) {
      const at = r * columns + column;
      cost[at] = Math.min(cost[at], (column === first ? 0 : again) - gain[i]);
    }
  });
  for (let r = 0; r < rows; r += 1) cost[r * columns + alone + r] = 0;
  return { columns, columnPerson, cost };
}

interface Matching {
  readonly cost: Float64Array;
  readonly columns: number;
  /** Row of each column, -1 free. */
  readonly columnRow: Int32Array;
  readonly rowPotential: Float64Array;
  readonly columnPotential: Float64Array;
}

/** Gives one more row a column, moving others along the cheapest alternating path (Dijkstra on reduced costs). */
function augment(start: number, matching: Matching): void {
  const { cost, columns, columnRow, rowPotential, columnPotential } = matching;
  const distance = new Float64Array(columns).fill(Infinity);
  const before = new Int32Array(columns).fill(-1);
  const done = new Uint8Array(columns);
  let row = start;
  let reached = 0;
  let last = -1;
  for (;;) {
    let next = -1;
    for (let c = 0; c < columns; c += 1) {
      if (done[c] === 1) continue;
      const length = reached + cost[row * columns + c] - rowPotential[row] - columnPotential[c];
      if (length < distance[c]) {
        distance[c] = length;
        before[c] = last;
      }
      if (next < 0 || distance[c] < distance[next]) next = c;
    }
    reached = distance[next];
    done[next] = 1;
    last = next;
    row = columnRow[next];
    if (row < 0) break;
  }
  rowPotential[start] = rowPotential[start] + reached;
  for (let c = 0; c < columns; c += 1) {
    if (done[c] !== 1) continue;
    const short = reached - distance[c];
    const held = columnRow[c];
    columnPotential[c] = columnPotential[c] - short;
    if (held >= 0) rowPotential[held] = rowPotential[held] + short;
  }
  for (let c = last; c >= 0; c = before[c]) {
    const previous = before[c];
    columnRow[c] = previous < 0 ? start : columnRow[previous];
  }
}
