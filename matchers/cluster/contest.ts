import { assign } from './assignment.ts';
import type { Claims } from './claims.ts';
import { type Competition, compete } from './competition.ts';

/** How a file's rows were given to persons. */
export interface Contest {
  readonly competition: Competition;
  /** Claims that the assignment of the highest total weight grants, 1 or 0 by claim. */
  readonly granted: Uint8Array;
  /** Components that were too large for the assignment, where each row got its most probable person. */
  readonly unsolved: number;
}

/**
 * Lets the claims of a file compete, and assigns rows to persons so that the sum of weights is the highest; or, where
 * `optimal` is false, gives each row its most probable person.
 */
export function contest(claims: Claims, optimal = true): Contest {
  const competition = compete(claims);
  const granted = new Uint8Array(claims.row.length);
  let unsolved = 0;
  const { single, several } = components(claims, competition.shift);
  for (const claim of single) if (optimal || competition.probability[claim] > 0.5) granted[claim] = 1;
  for (const component of several) {
    const chosen = optimal ? solve(claims, component, competition) : undefined;
    if (optimal && chosen === undefined) unsolved += 1;
    for (const claim of chosen ?? mostProbable(claims, component, competition)) granted[claim] = 1;
  }
  return { competition, granted, unsolved };
}

function solve(
  claims: Claims,
  component: readonly number[],
  { shift, again }: Competition,
): number[] | undefined {
  const gain = component.map((claim) => claims.weight[claim] + shift);
  const rows = numbering(component, claims.row);
  const persons = numbering(component, claims.person);
  const assigned = assign({
    row: rows.number,
    person: persons.number,
    gain,
    rows: rows.count,
    persons: persons.count,
    again: -Math.log2(again),
  });
  return assigned === undefined
    ? undefined
    : component.filter((_, i) => assigned[rows.number[i]] === persons.number[i]);
}

/** The fallback: each row's most probable claim, where it is more likely than nobody. */
function mostProbable(claims: Claims, component: readonly number[], { probability }: Competition): number[] {
  const best = new Map<number, number>();
  for (const claim of component) {
    const known = best.get(claims.row[claim]);
    if (known === undefined || probability[claim] > probability[known]) best.set(claims.row[claim], claim);
  }
  return [...best.values()].filter((claim) => probability[claim] > 0.5);
}

/** The values of `column` at these claims, numbered from 0 as they are met. */
function numbering(claims: readonly number[], column: Int32Array): { number: number[]; count: number } {
  const numbers = new Map<number, number>();
  const number = claims.map((claim) => {
    const known = numbers.get(column[claim]);
    if (known !== undefined) return known;
    numbers.set(column[claim], numbers.size);
    return numbers.size - 1;
  });
  return { number, count: numbers.size };
}

/**
 * Claims that hang together through shared rows and persons, in order. A claim of even odds or less is left out: its row
 * is better off with nobody, whatever the others do, so that no best assignment has it.
 */
function components(
  { row, person, persons, weight }: Claims,
  shift: number,
): { readonly single: number[]; readonly several: Iterable<readonly number[]> } {
  const parent = row.map((_, claim) => claim);
  const size = new Int32Array(row.length);
  const root = (claim: number): number => {
    let top = claim;
    while (parent[top] !== top) {
      parent[top] = parent[parent[top]];
      top = parent[top];
    }
    return top;
  };
  const join = (a: number, b: number): void => {
    const [x, y] = [root(a), root(b)];
    parent[Math.max(x, y)] = Math.min(x, y);
  };
  const lastOfPerson = new Int32Array(persons).fill(-1);
  let lastOfRow = -1;
  for (let claim = 0; claim < row.length; claim += 1) {
    if (weight[claim] + shift <= 0) continue;
    if (lastOfRow >= 0 && row[lastOfRow] === row[claim]) join(lastOfRow, claim);
    if (lastOfPerson[person[claim]] >= 0) join(lastOfPerson[person[claim]], claim);
    lastOfRow = claim;
    lastOfPerson[person[claim]] = claim;
  }
  for (let claim = 0; claim < row.length; claim += 1) size[root(claim)] += 1;
  const single: number[] = [];
  const several = new Map<number, number[]>();
  for (let claim = 0; claim < row.length; claim += 1) {
    if (weight[claim] + shift <= 0) continue;
    const top = root(claim);
    const own = several.get(top);
    if (own !== undefined) own.push(claim);
    else if (size[top] === 1) single.push(claim);
    else several.set(top, [claim]);
  }
  return { single, several: several.values() };
}
