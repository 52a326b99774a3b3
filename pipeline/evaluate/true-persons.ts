import { type Findings, FindingSets } from './findings.ts';
import { eachRow } from './read-csv.ts';
import type { Names } from './row-table.ts';

export interface TruePersons {
  readonly findings: Findings;
  /** Twins as numbers of their persons; null where the file does not tell who is one. */
  readonly twins: readonly (readonly [number, number])[] | null;
}

/**
 * persons.csv: planted findings (`CODE:source:row`, blank-separated), and who is whose twin: by the column twin_of, or, if
 * there is none, by equal birth date and household.
 */
export async function readPersons(
  file: string,
  { sources, persons }: { sources: readonly string[]; persons: Names },
): Promise<TruePersons> {
  const findings = new FindingSets(sources);
  const named: (readonly [number, number])[] = [];
  const births = new Map<string, number[]>();
  const there = await eachRow(
    file,
    { needed: ['person', 'findings'], optional: ['twin_of', 'tgl_lahir', 'household'] },
    ([person = '', planted = '', twin = '', born = '', household = '']) => {
      for (const finding of planted.split(' ')) {
        const [code = '', source = '', row = ''] = finding.split(':');
        findings.add(code, source, row);
      }
      const number = persons.known(person);
      if (number === 0) return;
      const other = persons.known(twin);
      // each of the two names the other; one of them is enough
      if (other !== 0) named.push(number < other ? [number, other] : [other, number]);
      if (born === '' || household === '') return;
      const birth = births.get(`${household} ${born}`);
      if (birth === undefined) births.set(`${household} ${born}`, [number]);
      else birth.push(number);
    },
  );
  const twins = there.has('twin_of')
    ? distinct(named)
    : there.has('tgl_lahir') && there.has('household')
      ? [...births.values()].flatMap(everyTwo)
      : null;
  return { findings: findings.classes, twins };
}

const distinct = (pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] => [
  ...new Map(pairs.map((pair) => [pair.join(' '), pair])).values(),
];

const everyTwo = (persons: readonly number[]): (readonly [number, number])[] =>
  persons.flatMap((one, at) => persons.slice(at + 1).map((other) => [one, other] as const));
