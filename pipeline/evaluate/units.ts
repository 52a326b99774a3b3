import type { Pattern } from '../../matchers/statistics/bayesian-bootstrap.ts';
import { type Groups, grouped } from './groups.ts';
import type { Judged } from './judged.ts';

/** Adds to what a unit counts in a column. */
export type Add = (column: number, count: number) => void;

/** A part of the evaluation: what it counts of one unit, in columns of its own. */
export interface Counter {
  readonly columns: number;
  /** `rows`: those of the unit, its own copy. */
  readonly count: (rows: Int32Array, add: Add) => void;
}

/** What counted, and over which rows. */
export interface Part {
  readonly judged: Judged;
  readonly counter: Counter;
}

export interface Tallied {
  readonly columns: number;
  readonly totals: Float64Array;
  readonly patterns: readonly Pattern[];
  /** First column of each part. */
  readonly starts: readonly number[];
}

/**
 * Counts all parts unit by unit. A unit is a true person, together with those whom a person_id of any of the results
 * joins to it: every pair of rows that is claimed or true lies within one unit.
 */
export function tallyUnits(parts: readonly Part[]): Tallied {
  const results = [...new Set(parts.map(({ judged }) => judged))];
  const { count, unitOf } = unitsOf(results);
  const rowsOf = new Map<Judged, Groups>(
    results.map((judged) => [
      judged,
      grouped(
        judged.real.map((person) => (person === 0 ? 0 : (unitOf[person] ?? 0))),
        count,
      ),
    ]),
  );
  const starts: number[] = [];
  let columns = 0;
  for (const { counter } of parts) {
    starts.push(columns);
    columns += counter.columns;
  }
  const patterns = new Patterns(columns);
  for (let unit = 1; unit <= count; unit += 1) {
    parts.forEach(({ judged, counter }, at) => {
      const rows = rowsOf.get(judged)?.of(unit);
      if (rows === undefined || rows.length === 0) return;
      patterns.from = starts[at] ?? 0;
      counter.count(rows.slice(), patterns.add);
    });
    patterns.endUnit();
  }
  return { columns, totals: patterns.totals, patterns: patterns.list(), starts };
}

/** Units are numbered from 1; 0 for a person without a row. */
function unitsOf(results: readonly Judged[]): { count: number; unitOf: Int32Array } {
  const persons = Math.max(0, ...results.map((judged) => judged.persons.real)) + 1;
  const groups = results.reduce((sum, judged) => sum + judged.persons.found + 1, 0);
  const parent = Int32Array.from({ length: persons + groups }, (_, node) => node);
  const root = (node: number): number => {
    let at = node;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] ?? 0] ?? 0;
      at = parent[at] ?? 0;
    }
    return at;
  };
  const unitOf = new Int32Array(persons);
  let first = persons;
  for (const { count, real, found, persons: known } of results) {
    for (let at = 0; at < count; at += 1) {
      const person = real[at] ?? 0;
      if (person === 0) continue;
      unitOf[person] = -1;
      if (found[at] !== 0) parent[root(first + (found[at] ?? 0))] = root(person);
    }
    first += known.found + 1;
  }
  const numbers = new Map<number, number>();
  for (let person = 1; person < persons; person += 1) {
    if (unitOf[person] !== -1) continue;
    const top = root(person);
    const number = numbers.get(top) ?? numbers.size + 1;
    numbers.set(top, number);
    unitOf[person] = number;
  }
  return { count: numbers.size, unitOf };
}

/** Units that count alike, together; in an order that knows nothing of how persons are named or numbered. */
class Patterns {
  readonly totals: Float64Array;
  from = 0;
  private readonly here: Float64Array;
  private readonly touched: number[] = [];
  private readonly known = new Map<string, { units: number; columns: number[]; counts: number[] }>();

  constructor(columns: number) {
    this.totals = new Float64Array(columns);
    this.here = new Float64Array(columns);
  }

  readonly add: Add = (column, count) => {
    const at = this.from + column;
    if (count === 0) return;
    if (this.here[at] === 0) this.touched.push(at);
    this.here[at] = (this.here[at] ?? 0) + count;
    this.totals[at] = (this.totals[at] ?? 0) + count;
  };

  endUnit(): void {
    const { here, touched } = this;
    if (touched.length === 0) return;
    touched.sort((a, b) => a - b);
    const counts = touched.map((at) => here[at] ?? 0);
    const key = touched.map((at, i) => `${at}:${counts[i] ?? 0}`).join(' ');
    const known = this.known.get(key);
    if (known === undefined) this.known.set(key, { units: 1, columns: [...touched], counts });
    else known.units += 1;
    for (const at of touched) here[at] = 0;
    touched.length = 0;
  }

  list(): Pattern[] {
    return [...this.known].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pattern]) => pattern);
  }
}
