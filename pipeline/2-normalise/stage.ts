import { type Codes, CodesSchema } from '../../schemas/codes.ts';
import { loadYaml } from '../../schemas/load.ts';
import type { Stage } from '../context.ts';
import { dayNumber } from '../project.ts';
import { saveColumns } from '../store/columns.ts';
import { codeTables } from '../cells/codes.ts';
import { linkColumns } from './link-columns.ts';
import { FieldCells } from './fields.ts';
import { LinkRows } from './link-rows.ts';
import { mapPlaces } from './places.ts';
import { insertPlaces, insertUnread, insertVocabulary, sourceMetas } from './queries.ts';
import { normaliseSource } from './records.ts';
import { loadNameRules } from '../cells/name-rules.ts';
import { loadRegions, ruleTexts } from '../cells/rules.ts';
import { Vocabulary } from './vocabulary.ts';

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
    const names = loadNameRules(project.overlay);
    const asOf = dayNumber(project.asOf);
    const words = new Vocabulary({ names, regions: regions.nik, asOf });
    const codes: Codes = loadYaml('codes.yaml', CodesSchema, project.overlay);
    const metas = sourceMetas(store);
    const stored = metas.reduce((sum, meta) => sum + meta.stored, 0);
    const rows = new LinkRows(stored);
    const fields = (project.link?.fields ?? []).map((field) => new FieldCells(field, stored));
    const sources = project.sources.map(({ name, reading }) => ({ name, dateOrder: reading.dateOrder }));
    const tools = { words, codes: codeTables(codes), rows, fields };
    const isRegister = metas.map((meta) => meta.kind === 'register');
    const manyRowsPerPerson = metas.map((meta) => meta.kind === 'bill');
    return store.transaction(() => {
      for (const meta of metas) normaliseSource(context, meta, tools);
      const home = homeRegency(rows, words, isRegister);
      const places = mapPlaces(words, regions, home);
      insertVocabulary(store, words);
      insertPlaces(store, places.places);
      saveColumns(store, 'link_column', linkColumns(rows, words, { places, isRegister, manyRowsPerPerson }));
      fields.forEach((field, at) => {
        const { columns, unread } = field.columns(at, { names, asOf, sources });
        saveColumns(store, 'link_column', columns);
        for (const [source, cells] of unread)
          insertUnread(store, source, new Map([[field.field.name, cells]]));
      });
      store.prepare('INSERT INTO region VALUES (?, ?)').run(home, regions.regencyNames.get(home) ?? '');
      return {
        records: rows.count,
        names: words.name.size,
        niks: words.nik.size,
        places: places.places.length,
      };
    })();
  },
};

/** The regency that most register rows live in, by their region codes, else by where their NIK were issued. */
function homeRegency(rows: LinkRows, words: Vocabulary, isRegister: readonly boolean[]): string {
  const counts = new Map<string, number>();
  const niks = rows.column('nik');
  const places = rows.column('place');
  rows.source.forEach((source, record) => {
    if (isRegister[source] !== true) return;
    const nik = words.nik.at(niks[record] ?? 0);
    const place = places[record] ?? -1;
    const code =
      (place < 0 ? '' : words.placeParts(place).code.slice(0, 4)) ||
      (nik.usable ? nik.cleaned.slice(0, 4) : '');
    if (code.length === 4) counts.set(code, (counts.get(code) ?? 0) + 1);
  });
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0] ?? '';
}
