import { statSync } from 'node:fs';
import { schemaText } from '../../schemas/load.ts';
import { nameRuleData } from '../cells/name-rules.ts';
import type { Stage } from '../context.ts';
import { dropStagedIndex } from '../store/search-index.ts';
import { inThread } from '../workers/in-thread.ts';
import { type IndexReport, buildIndex } from './build.ts';

/** Lays out what `padan search` looks in, in a file of its own. */
export const index: Stage = {
  name: 'index',
  title: 'Menyusun indeks cari',
  reads: [
    'record',
    'nik_value',
    'name_value',
    'date_value',
    'kk_value',
    'card_value',
    'place',
    'placed',
    'agreement',
  ],
  writes: [],
  beside: true,
  settings: ({ project }) => ({
    rules: nameRuleData(project.overlay),
    layout: schemaText('tables/search.sql'),
  }),
  recover: ({ search }) => {
    dropStagedIndex(search);
  },
  intact: ({ out }) => statSync(out.search, { throwIfNoEntry: false })?.isFile() === true,
  run: ({ project, out }) => {
    const job = {
      work: out.work,
      search: out.search,
      rules: nameRuleData(project.overlay),
      asOf: project.asOf,
    };
    return project.threads > 1
      ? inThread<IndexReport>('index-worker', job)
      : Promise.resolve(buildIndex(job));
  },
};
