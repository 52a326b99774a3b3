import type { NameRuleData } from '../../matchers/indonesia/name-rules.ts';
import { readOnly, resolveFingerprint } from '../store/read.ts';
import { buildSearchIndex } from '../store/search-index.ts';
import { writeNumbers } from './numbers.ts';
import { writePersons } from './persons.ts';
import { readRecords } from './records.ts';

/** All that building takes, so that a thread can be handed it. */
export interface IndexJob {
  /** Path of the work store: it is only read, while stages beside this one write what is theirs. */
  readonly work: string;
  /** Path of the search index. */
  readonly search: string;
  readonly rules: NameRuleData;
  readonly asOf: string;
}

export interface IndexReport extends Readonly<Record<string, number>> {
  readonly persons: number;
  readonly words: number;
}

/** Builds the search index over the persons of a work store, all in one go. */
export function buildIndex({ work: path, search, rules, asOf }: IndexJob): IndexReport {
  const work = readOnly(path);
  try {
    const records = readRecords(work);
    let report: IndexReport = { persons: 0, words: 0 };
    buildSearchIndex(search, (index) => {
      report = writePersons({ work, index }, records, rules);
      writeNumbers({ work, index }, records);
      const insert = index.prepare('INSERT INTO meta VALUES (?, ?)');
      insert.run('rules', JSON.stringify(rules));
      insert.run('as_of', asOf);
      insert.run('resolve', resolveFingerprint(work));
    });
    return report;
  } finally {
    work.close();
  }
}
