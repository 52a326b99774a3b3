/** Data sets that anybody can have, and who is behind each of their rows. */
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMap, isScalar, parseDocument } from 'yaml';
import { CLI, timed } from '../processes.mjs';
import { judge, resultOf, scoreOf, table, write } from './judge.mjs';

/** rec-561-dup-0 is a copy of rec-561-org. */
const byRecId = ({ rec_id }) => /^rec-(\d+)-/.exec(rec_id)?.[1] ?? '';

/** `files` lie in the data folder; `peer` is the set's name in splink_peer.py. */
export const PUBLIC_SETS = [
  {
    name: 'febrl4',
    title: 'FEBRL 4, link',
    files: ['febrl/dataset4a.csv', 'febrl/dataset4b.csv'],
    person: byRecId,
    peer: 'febrl-link',
    pairs: 'lintas berkas',
  },
  {
    name: 'febrl1',
    title: 'FEBRL 1, dedupe',
    files: ['febrl/dataset1.csv'],
    person: byRecId,
    peer: 'febrl-dedupe',
    pairs: 'dalam berkas',
  },
  {
    name: 'febrl3',
    title: 'FEBRL 3, dedupe',
    files: ['febrl/dataset3.csv'],
    person: byRecId,
    peer: 'febrl-dedupe',
    pairs: 'dalam berkas',
  },
  {
    name: 'fake1000',
    title: 'fake_1000, dedupe',
    files: ['splink/fake_1000.csv'],
    person: ({ cluster }) => cluster,
    peer: 'fake1000',
    pairs: 'dalam berkas',
  },
  {
    name: 'historical',
    title: 'historical figures, dedupe',
    files: ['splink/historical.csv'],
    person: ({ cluster }) => cluster,
    peer: 'historical',
    pairs: 'dalam berkas',
  },
];

const own = (set) => fileURLToPath(new URL(`${set.name}/`, import.meta.url));

/** The files of a set, in the first of the folders that has them; undefined when one of them is nowhere. */
export function filesOf(set, folders) {
  const found = set.files.map((file) =>
    folders
      .flatMap((folder) => [join(folder, file), join(folder, basename(file))])
      .find((path) => existsSync(path)),
  );
  return found.includes(undefined) ? undefined : found;
}

export const hasProject = (set) => existsSync(join(own(set), 'padan.yaml'));

/** The set's project with its files wherever they are. Returns the sources' names by the files' names. */
function project(set, files, folder) {
  cpSync(own(set), folder, { recursive: true });
  const path = join(folder, 'padan.yaml');
  const document = parseDocument(readFileSync(path, 'utf8'));
  const sources = document.get('sources');
  if (!isMap(sources)) throw new Error(`${set.name}: padan.yaml without sources`);
  const nameOf = new Map();
  for (const { key, value } of sources.items) {
    const wanted = basename(String(value.get('file')));
    const file = files.find((candidate) => basename(candidate) === wanted);
    if (file === undefined || !isScalar(key)) throw new Error(`${set.name}: no file for ${wanted}`);
    value.set('file', file);
    nameOf.set(stem(file), String(key.value));
  }
  writeFileSync(path, document.toString());
  return { config: path, sourceOf: (file) => nameOf.get(stem(file)) ?? stem(file) };
}

const stem = (file) => basename(file).replace(/\.csv$/, '');

function truth(set, files, { folder, sourceOf }) {
  const rows = files.flatMap((file) =>
    table(file).map((row, at) => ({ source: sourceOf(file), row: at + 1, person: set.person(row) })),
  );
  const path = join(folder, 'truth.csv');
  write(path, rows, ['source', 'row', 'person']);
  return { path, rows: rows.length };
}

/** padan and, with a Python that has it, Splink on one set. Splink's threshold is the one that the truth likes best. */
export async function onPublicSet(set, files, { folder, runs, python }) {
  mkdirSync(folder, { recursive: true });
  const config = hasProject(set) ? project(set, files, join(folder, 'project')) : undefined;
  const sourceOf = config?.sourceOf ?? stem;
  const known = truth(set, files, { folder, sourceOf });
  const repeated = (tool) => Array.from({ length: runs }, (_, at) => tool(at));
  const padan =
    config &&
    repeated((at) => {
      const out = join(folder, `padan-${at}`);
      const args = [CLI, 'run', '--config', config.config, '--out', out, '--log', 'json', '--ignore-gates'];
      return { out, seconds: timed(process.execPath, args).seconds };
    });
  const splink =
    python && repeated((at) => peerRun(set, files, { folder: join(folder, `splink-${at}`), python }));
  const best =
    splink && (await bestThreshold(set, splink[0].folder, { folder, truth: known.path, sourceOf }));
  return { rows: known.rows, truth: known.path, padan, splink, best };
}

function peerRun({ peer }, files, { folder, python }) {
  const script = fileURLToPath(new URL('splink_peer.py', import.meta.url));
  const { seconds, stdout } = timed(python, [script, peer, folder, ...files]);
  const said = JSON.parse(stdout.trim().split('\n').at(-1));
  return { folder, seconds: said.total_s, wall: seconds, versions: said.versions };
}

/** The highest F1 of all thresholds that the peer wrote, and from where to where it is reached. */
async function bestThreshold(set, results, { folder, truth: truthFile, sourceOf }) {
  const weights = readdirSync(results)
    .map((file) => Number(stem(file)))
    .sort((a, b) => a - b);
  let best;
  let before;
  for (const weight of weights) {
    const csv = join(results, `${weight}.csv`);
    const text = readFileSync(csv, 'utf8');
    if (before?.text !== text) {
      const out = resultOf(csv, join(folder, 'splink', String(weight)), { sourceOf });
      const f1 = scoreOf(await judge({ out, truth: truthFile }), set.pairs)?.f1?.value ?? 0;
      before = { text, out, f1 };
    }
    if (best === undefined || before.f1 > best.f1) best = { ...before, from: weight, to: weight };
    else if (before.f1 === best.f1) best.to = weight;
  }
  return best;
}
