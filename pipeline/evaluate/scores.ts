import type { RecordName } from './files.ts';

export interface Score {
  readonly name: string;
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

type Persons = ReadonlyMap<RecordName, string>;

const sourceOf = (record: RecordName): string => record.slice(0, record.indexOf(' '));

/** Which records may be judged: those of the files that the run was given. */
export function ofGivenSources(crosswalk: Persons): (record: RecordName) => boolean {
  const given = new Set([...crosswalk.keys()].map(sourceOf));
  return (record) => given.has(sourceOf(record));
}

/**
 * Pairs of records that are one person, found against true: between files, within a file, and both. Records without a
 * truth are left out.
 */
export function scorePairs(found: Persons, truth: Persons): Score[] {
  const known = new Map([...found].filter(([record]) => truth.has(record)));
  const both = new Map(
    [...known].map(([record, person]) => [record, `${person}\u0001${truth.get(record) ?? ''}`]),
  );
  const right = countPairs(both);
  const claimed = countPairs(known);
  const real = countPairs(truth);
  return (['lintas berkas', 'dalam berkas', 'semua'] as const).map((name) => {
    const part = (pairs: Pairs): number =>
      name === 'lintas berkas'
        ? pairs.cross
        : name === 'dalam berkas'
          ? pairs.within
          : pairs.cross + pairs.within;
    return { name, right: part(right), wrong: part(claimed) - part(right), missed: part(real) - part(right) };
  });
}

interface Pairs {
  readonly cross: number;
  readonly within: number;
}

/** Pairs within groups of equal person, by counting: n(n-1)/2 in all, less those of one source. */
function countPairs(persons: Persons): Pairs {
  const groups = new Map<string, Map<string, number>>();
  for (const [record, person] of persons) {
    const source = sourceOf(record);
    const group = groups.get(person) ?? new Map<string, number>();
    group.set(source, (group.get(source) ?? 0) + 1);
    groups.set(person, group);
  }
  let cross = 0;
  let within = 0;
  for (const group of groups.values()) {
    const sizes = [...group.values()];
    const inside = sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    within += inside;
    cross += (total * (total - 1)) / 2 - inside;
  }
  return { cross, within };
}

/** Findings by class, in the order of their codes. */
export function scoreFindings(
  found: ReadonlyMap<string, ReadonlySet<RecordName>>,
  truth: ReadonlyMap<string, ReadonlySet<RecordName>>,
): Score[] {
  const codes = [...new Set([...found.keys(), ...truth.keys()])].sort((a, b) => codeOrder(a) - codeOrder(b));
  return codes.map((code) => {
    const claimed = found.get(code) ?? new Set<RecordName>();
    const real = truth.get(code) ?? new Set<RecordName>();
    const right = [...claimed].filter((record) => real.has(record)).length;
    return { name: code, right, wrong: claimed.size - right, missed: real.size - right };
  });
}

/** I1 … I7, then B1 … B12. */
const codeOrder = (code: string): number => (code.startsWith('I') ? 0 : 1000) + Number(code.slice(1));
