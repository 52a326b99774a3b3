import { iso } from './calendar.ts';
import type { Files } from './files.ts';
import { decileOf, findingsOf, type OracleFacts } from './oracle.ts';
import type { Household } from './people.ts';

/** The planted truth of a household: who its people are, and every finding their records deserve. */
export function writePersons(files: Files, household: Household, facts: OracleFacts): void {
  for (const person of household.members) {
    const decile = decileOf(person);
    files.sinks.persons.write(
      `${person.id},${person.nik},${person.name},${iso(person.birth)},${person.sex === 1 ? 'L' : 'P'},${household.id},` +
        `${person.twin?.id ?? ''},${person.status},${iso(person.statusDay)},${decile === 0 ? '' : decile},` +
        findingsOf(person, facts).join(' '),
    );
  }
}
