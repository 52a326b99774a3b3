import { compileNameRules } from '../../matchers/indonesia/name-rules.ts';
import { CodesSchema } from '../../schemas/codes.ts';
import { loadYaml } from '../../schemas/load.ts';
import { nameRuleData } from '../cells/name-rules.ts';
import { loadRegions, ruleTexts } from '../cells/rules.ts';
import type { Stage } from '../context.ts';
import { dayNumber } from '../project.ts';
import { saveColumns } from '../store/columns.ts';
import { stagePool } from '../workers/stage-pool.ts';
import { layFields } from './field-columns.ts';
import { linkColumns } from './link-columns.ts';
import { LinkRows } from './link-rows.ts';
import { NormalForms } from './normal-forms.ts';
import { mapPlaces } from './places.ts';
import { fileReadings, insertPlaces, sourceMetas } from './queries.ts';
import { normaliseRows } from './records.ts';
import { homeRegency } from './home-regency.ts';
import * as task from './task.ts';
import { normaliseTexts } from './texts.ts';
import { Vocabulary } from './vocabulary.ts';

/**
 * Not worth other threads, each of which loads and compiles all code anew: 25,000 rows take 1.2 s of processor time in one
 * thread, with two more 1.7.
 */
const FEW_ROWS = 32_768;

/** Brings every field to one form, the original beside it, and lays the columns out that linking reads. */
export const normalise: Stage = {
  name: 'normalise',
  title: 'Menyeragamkan',
  reads: ['source', 'source_file', 'raw_block'],
  writes: [
    'record',
    'nik_value',
    'name_value',
    'date_value',
    'address_value',
    'kk_value',
    'card_value',
    'birth_place_value',
    'place',
    'region',
    'unread_cell',
    'link_column',
  ],
  settings: ({ project }) => ({
    asOf: project.asOf,
    rules: ruleTexts(project.overlay),
    link:
      project.link === undefined
        ? undefined
        : [project.link.fields, project.sources.map(({ reading }) => reading.dateOrder)],
  }),
  run: async (context) => {
    const { store, project } = context;
    const regions = await loadRegions();
    const metas = sourceMetas(store);
    const isRegister = metas.map((meta) => meta.kind === 'register');
    const manyRowsPerPerson = metas.map((meta) => meta.kind === 'bill');
    const names = nameRuleData(project.overlay);
    const job = {
      store: store.name,
      sources: project.sources.map(({ schema }, ordinal) => ({
        schema,
        files: fileReadings(store, ordinal),
      })),
      names,
      regions: regions.nik,
      codes: loadYaml('codes.yaml', CodesSchema, project.overlay),
      asOf: dayNumber(project.asOf),
    };
    const vocabulary = new Vocabulary();
    const stored = metas.reduce((sum, meta) => sum + meta.stored, 0);
    const rows = new LinkRows(stored);
    const pool = stagePool(task, job, stored < FEW_ROWS ? 1 : project.threads);
    try {
      await normaliseRows(context, metas, { pool, vocabulary, rows });
      const forms = new NormalForms(vocabulary.texts, rows.nameUses(vocabulary.texts.name.size));
      await normaliseTexts(store, { pool, vocabulary, forms });
      const named = vocabulary.places();
      const home = homeRegency(rows, forms, { places: named, isRegister });
      const places = mapPlaces(named, regions, home);
      store.transaction(() => {
        insertPlaces(store, places.places);
        for (const [name, column] of linkColumns(rows, forms, { places, isRegister, manyRowsPerPerson }))
          saveColumns(store, 'link_column', { [name]: column });
        saveColumns(store, 'link_column', forms.nameTable({ names: compileNameRules(names) }));
        layFields(context, metas);
        store.prepare('INSERT INTO region VALUES (?, ?)').run(home, regions.regencyNames.get(home) ?? '');
      })();
      return {
        records: rows.count,
        names: vocabulary.texts.name.size,
        niks: vocabulary.texts.nik.size,
        places: places.places.length,
      };
    } finally {
      await pool.close();
    }
  },
};
