import { type Codes, CodesSchema } from '../../schemas/codes.ts';
import { loadYaml } from '../../schemas/load.ts';
import type { RunContext, Stage } from '../context.ts';
import { dayNumber } from '../project.ts';
import { saveColumns } from '../store/columns.ts';
import { codeTables } from './codes.ts';
import { linkColumns } from './link-columns.ts';
import { mapPlaces } from './places.ts';
import { insertPlaces, insertRecords, insertVocabulary, sourceMetas } from './queries.ts';
import { type KeyedRecord, recordsOf } from './records.ts';
import { type RegionTable, loadNameRules, loadRegions, ruleTexts } from './rules.ts';
import { Vocabulary } from './vocabulary.ts';

/** Brings every field to one form, the original beside it, and lays the columns out that linking reads. */
export const normalise: Stage = {
  name: 'normalise',
  title: 'Menyeragamkan',
  reads: ['source', 'raw_row'],
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
    'link_column',
  ],
  settings: ({ project }) => ({ asOf: project.asOf, rules: ruleTexts(project.overlay) }),
  run: async (context) => {
    const { store, project } = context;
    const regions = await loadRegions();
    const words = new Vocabulary({
      names: loadNameRules(project.overlay),
      regions: regions.nik,
      asOf: dayNumber(project.asOf),
    });
    const codes: Codes = loadYaml('codes.yaml', CodesSchema, project.overlay);
    const metas = sourceMetas(store);
    const tools = { words, codes: codeTables(codes) };
    const records = metas.flatMap((meta) => recordsOf(context, meta, tools));
    const isRegister = metas.map((meta) => meta.kind === 'register');
    const home = homeRegency(records, words, isRegister);
    const places = mapPlaces(words, regions, home);
    writeAll(context, {
      records,
      words,
      columns: linkColumns(records, words, { places, isRegister }),
      places: places.places,
    });
    store.prepare('INSERT INTO region VALUES (?, ?)').run(home, nameOfRegion(regions, home));
    return {
      records: records.length,
      names: words.name.size,
      niks: words.nik.size,
      places: places.places.length,
    };
  },
};

function writeAll({ store }: RunContext, parts: WriteParts): void {
  const { records, words, columns, places } = parts;
  store.transaction(() => {
    insertRecords(store, records);
    insertVocabulary(store, words);
    insertPlaces(store, places);
    saveColumns(store, columns);
  })();
}

interface WriteParts {
  readonly records: readonly KeyedRecord[];
  readonly words: Vocabulary;
  readonly columns: ReturnType<typeof linkColumns>;
  readonly places: ReturnType<typeof mapPlaces>['places'];
}

/** The regency that most register rows live in, by their region codes, else by where their NIK were issued. */
function homeRegency(
  records: readonly KeyedRecord[],
  words: Vocabulary,
  isRegister: readonly boolean[],
): string {
  const counts = new Map<string, number>();
  for (const record of records) {
    if (isRegister[record.source] !== true) continue;
    const nik = words.nik.at(record.nik);
    const code =
      words.placeParts(record.place).code.slice(0, 4) || (nik.usable ? nik.cleaned.slice(0, 4) : '');
    if (code.length === 4) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0] ?? '';
}

const nameOfRegion = (regions: RegionTable, code: string): string => regions.regencyNames.get(code) ?? '';
