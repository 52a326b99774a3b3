import type { Store } from '../store/open.ts';
import { PersonFacts } from './person-facts.ts';
import { readRecords } from './record-columns.ts';
import { markRecords } from './record-marks.ts';

/**
 * Fills the facts that finding classes are written over. In typed columns, as one pass over the records answers what in
 * SQL takes sorts of all of them: 0.9 s of CPU for half a million records, where SELECTs took 5.
 */
export function writeFacts(store: Store): void {
  const persons = new PersonFacts(store);
  const records = readRecords(store, (row) => {
    persons.enter(row);
  });
  persons.write(store);
  markRecords(store, records, persons);
}
