import { statSync } from 'node:fs';
import { schemaText } from '../../schemas/load.ts';
import { nameRuleData } from '../cells/name-rules.ts';
import type { Stage } from '../context.ts';
import { resolveFingerprint } from '../store/read.ts';
import { buildSearchIndex, dropStagedIndex } from '../store/search-index.ts';
import { writeNumbers } from './numbers.ts';
import { writePersons } from './persons.ts';
import { readRecords } from './records.ts';

/** Lays out what `padan search` looks in, in a file of its own: after the publication, which does not wait for it. */
export const index: Stage = {
  name: 'index',
  title: 'Menyusun indeks cari',
  reads: ['record', 'nik_value', 'name_value', 'date_value', 'kk_value', 'card_value', 'place', 'member'],
  writes: [],
  settings: ({ project }) => ({
    rules: nameRuleData(project.overlay),
    layout: schemaText('tables/search.sql'),
  }),
  recover: ({ search }) => {
    dropStagedIndex(search);
  },
  intact: ({ out }) => statSync(out.search, { throwIfNoEntry: false })?.isFile() === true,
  run: (context) => {
    const { store, out } = context;
    const rules = nameRuleData(context.project.overlay);
    const records = readRecords(store);
    let report = { persons: 0, words: 0 };
    buildSearchIndex(out.search, (target) => {
      report = writePersons({ work: store, index: target }, records, rules);
      writeNumbers({ work: store, index: target }, records);
      const insert = target.prepare('INSERT INTO meta VALUES (?, ?)');
      insert.run('rules', JSON.stringify(rules));
      insert.run('as_of', context.project.asOf);
      insert.run('resolve', resolveFingerprint(store));
    });
    return Promise.resolve(report);
  },
};
