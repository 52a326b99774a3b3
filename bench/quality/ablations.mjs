/**
 * What is left out, a line each: files under schemas/ as a project may replace them, changed by `change`.
 * `name` says what is missing then.
 */
const MODEL = 'model/default-model.yaml';
const BLOCKING = 'model/blocking.yaml';
const THRESHOLDS = 'model/thresholds.yaml';
const TRIO = ['dukcapil', 'dinsos', 'bpjs'];

const withoutClass = (...names) => ({ [MODEL]: (model) => dropClasses(model, names) });
const withoutColumn = (...fields) =>
  Object.fromEntries(
    TRIO.map((source) => [`sources/${source}.yaml`, (schema) => dropColumns(schema, fields)]),
  );

export const ABLATIONS = [
  { name: 'class of twins', overlay: withoutClass('kembar') },
  { name: 'class of kin', overlay: withoutClass('kerabat') },
  { name: 'classes of twins and kin', overlay: withoutClass('kembar', 'kerabat') },
  { name: 'second class of strangers', overlay: withoutClass('asing senama') },
  { name: 'frequency of names', overlay: { [MODEL]: (model) => void (model.frequency_share = 0) } },
  {
    name: 'damping of frequency (full weight)',
    overlay: { [MODEL]: (model) => void (model.frequency_share = 1) },
  },
  {
    name: 'own parameters by pair of sources',
    overlay: { [MODEL]: (model) => void (model.by_source_pair = false) },
  },
  { name: 'own parameters within a file', overlay: { [MODEL]: dropKinds } },
  {
    name: 'household evidence',
    overlay: { [THRESHOLDS]: (thresholds) => void (thresholds.households = false) },
  },
  {
    name: 'optimal assignment (each row its most probable person)',
    overlay: { [THRESHOLDS]: (thresholds) => void (thresholds.assignment = false) },
  },
  { name: 'card of the family (its column)', overlay: withoutColumn('family_card') },
  { name: 'learning (the default model)', overlay: { [MODEL]: (model) => void (model.min_pairs = 1e12) } },
  {
    name: 'second pass of blocking',
    overlay: {
      [BLOCKING]: (blocking) => void (blocking.rules = blocking.rules.filter(({ pass }) => pass !== 2)),
    },
  },
  {
    name: 'name rules: spellings',
    overlay: { 'names/spellings.yaml': (names) => void (names.spellings = []) },
  },
  {
    name: 'name rules: forms of one name',
    overlay: { 'names/classes.yaml': (names) => void (names.classes = []) },
  },
  {
    name: 'name rules: titles and degrees',
    overlay: { 'names/titles.yaml': ({ titles }) => emptyLists(titles) },
  },
  {
    name: 'name rules: BIN, alias, BAYI NY',
    overlay: { 'names/markers.yaml': ({ markers }) => emptyLists(markers) },
  },
  {
    name: 'all name rules',
    overlay: {
      'names/spellings.yaml': (names) => void (names.spellings = []),
      'names/classes.yaml': (names) => void (names.classes = []),
      'names/titles.yaml': ({ titles }) => emptyLists(titles),
      'names/markers.yaml': ({ markers }) => emptyLists(markers),
    },
  },
  { name: 'mother’s name (its column)', overlay: withoutColumn('mother') },
  { name: 'birthplace (its column)', overlay: withoutColumn('birth_place') },
  { name: 'KK number (its column)', overlay: withoutColumn('kk') },
];

function dropClasses(model, names) {
  model.classes = model.classes.filter(({ name }) => !names.includes(name));
  for (const priors of Object.values(model.priors)) {
    for (const name of names) delete priors[name];
    const total = Object.values(priors).reduce((sum, share) => sum + share, 0);
    for (const name of Object.keys(priors)) priors[name] /= total;
  }
}

function dropKinds({ comparisons }) {
  for (const comparison of Object.values(comparisons)) {
    delete comparison.register;
    delete comparison.dalam;
  }
}

function emptyLists(lists) {
  for (const [name, list] of Object.entries(lists)) if (Array.isArray(list)) lists[name] = [];
}

function dropColumns(schema, fields) {
  for (const field of fields) delete schema.columns[field];
}
