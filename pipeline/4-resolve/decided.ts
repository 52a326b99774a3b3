import { type Constraints, type Decision, constraintsOf } from '../../matchers/cluster/constraints.ts';
import type { DecidedLine, RecordName } from '../decision-lines.ts';
import type { Links } from './links.ts';

/** Weight in bits of a pair that a person decided, for or against: beyond anything that fields say. */
const DECIDED = 200;

export const isDecided = (links: Links, link: number): boolean => links.weight[link] === DECIDED;

export interface DecidedPair {
  readonly a: number;
  readonly b: number;
  readonly line: DecidedLine;
}

export interface RecordDecisions {
  readonly constraints: Constraints;
  /** Those of which both rows are in today's files, each pair once. */
  readonly applied: readonly DecidedPair[];
  /** Lines of the decisions file that name a row which is not in today's files. */
  readonly absentLines: readonly number[];
}

/** How `RecordNumbers` names a row. */
export const nameOf = ({ source, recordKey }: RecordName): string => `${source}\u0001${recordKey}`;

/** Numbers of those rows in today's files that are named in decisions. */
export type RecordNumbers = ReadonlyMap<string, number>;

/**
 * The decisions on this run's `count` records. A row that has left still carries "the same" on: where A is B and B is C, A stays C
 * without B.
 */
export function decisionsOn(
  count: number,
  numbers: RecordNumbers,
  lines: readonly DecidedLine[],
): RecordDecisions {
  const left = new Map<string, number>();
  const numberOf = (name: RecordName): number => {
    const key = nameOf(name);
    const known = numbers.get(key) ?? left.get(key) ?? count + left.size;
    if (known >= count) left.set(key, known);
    return known;
  };
  const isHere = ({ a, b }: Decision): boolean => a < count && b < count;
  const all = lines.map((line) => ({ line, a: numberOf(line.a), b: numberOf(line.b), same: line.same }));
  const here = new Map(
    all
      .filter(isHere)
      .map((decision) => [
        `${Math.min(decision.a, decision.b)} ${Math.max(decision.a, decision.b)}`,
        decision,
      ]),
  );
  return {
    constraints: among(constraintsOf(all), count),
    applied: [...here.values()],
    absentLines: all.filter((decision) => !isHere(decision)).map(({ line }) => line.line),
  };
}

/** The constraints among items below `count`. */
function among({ unit, apart }: Constraints, count: number): Constraints {
  const isHere = (item: number): boolean => item < count;
  return {
    unit: new Map(
      [...unit].flatMap(([item, members]) => {
        const own = members.filter(isHere);
        return isHere(item) && own.length > 1 ? [[item, own] as const] : [];
      }),
    ),
    apart: new Map(
      [...apart].flatMap(([item, others]) =>
        isHere(item) ? [[item, new Set([...others].filter(isHere))] as const] : [],
      ),
    ),
  };
}

/**
 * The links with what was decided: each record of a unit hangs on one of it, a register row where it has one, by a pair
 * beyond doubt, and no other pair of the unit is left to speak. What speaks against one of a unit is not held against
 * whoever fits another of it. Pairs that are apart are refuted beyond doubt. A pair that
 * no rule proposed has no levels.
 */
export function decidedLinks(
  links: Links,
  { unit, apart }: Constraints,
  isRegister: (record: number) => boolean,
): Links {
  if (unit.size === 0 && apart.size === 0) return links;
  const said = new Map<string, Decided>();
  const say = (one: number, other: number, weight: number): void => {
    const [a, b] = one < other ? [one, other] : [other, one];
    said.set(`${a} ${b}`, { a, b, weight });
  };
  for (const [record, members] of unit) {
    const anchor = members.find(isRegister) ?? members[0] ?? record;
    if (record !== anchor) say(record, anchor, DECIDED);
  }
  for (const [one, others] of apart) for (const other of others) say(one, other, -DECIDED);
  const best = strongestOfUnits(links, unit);
  const kept: number[] = [];
  const weights: number[] = [];
  for (let i = 0; i < links.count; i += 1) {
    const a = links.a[i] ?? 0;
    const b = links.b[i] ?? 0;
    const isTouched = unit.has(a) || apart.has(a);
    const decided = isTouched ? said.get(`${a} ${b}`) : undefined;
    const weight = links.weight[i] ?? 0;
    if (decided === undefined && unit.get(a)?.includes(b) === true) continue;
    if (
      decided === undefined &&
      weight < 0 &&
      isOfUnits(unit, a, b) &&
      weight < (best.get(unitPair(unit, a, b)) ?? weight)
    )
      continue;
    if (decided !== undefined) said.delete(`${a} ${b}`);
    kept.push(i);
    weights.push(decided?.weight ?? weight);
  }
  const added = [...said.values()].sort((x, y) => x.a - y.a || x.b - y.b);
  const { width } = links;
  const levels = new Uint8Array((kept.length + added.length) * width);
  kept.forEach((i, at) => {
    levels.set(links.levels.subarray(i * width, (i + 1) * width), at * width);
  });
  return {
    count: kept.length + added.length,
    a: Int32Array.from([...kept.map((i) => links.a[i] ?? 0), ...added.map(({ a }) => a)]),
    b: Int32Array.from([...kept.map((i) => links.b[i] ?? 0), ...added.map(({ b }) => b)]),
    weight: Float64Array.from([...weights, ...added.map(({ weight }) => weight)]),
    levels,
    width,
  };
}

type Units = Constraints['unit'];

const isOfUnits = (unit: Units, a: number, b: number): boolean => unit.has(a) || unit.has(b);

const unitPair = (unit: Units, a: number, b: number): string => {
  const [x, y] = [unit.get(a)?.[0] ?? a, unit.get(b)?.[0] ?? b];
  return x < y ? `${x} ${y}` : `${y} ${x}`;
};

/** Weight of the strongest pair between a unit and a record or another unit. */
function strongestOfUnits(links: Links, unit: Units): Map<string, number> {
  const best = new Map<string, number>();
  if (unit.size === 0) return best;
  for (let i = 0; i < links.count; i += 1) {
    const [a, b] = [links.a[i] ?? 0, links.b[i] ?? 0];
    if (!isOfUnits(unit, a, b)) continue;
    const pair = unitPair(unit, a, b);
    best.set(pair, Math.max(best.get(pair) ?? -Infinity, links.weight[i] ?? 0));
  }
  return best;
}

interface Decided {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}
