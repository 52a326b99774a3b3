/**
 * How well padan links, beside Splink 5 on the same files, as the tables of docs/benchmarks.md.
 *
 *   npm run bench:quality                                     padan alone
 *   npm run bench:quality -- --python PYTHON [--peer SCRIPT]   with Splink; SCRIPT links the simulated cities
 *   npm run bench:quality -- --data FOLDER                    where febrl/ and splink/ are; repeatable
 *   npm run bench:quality -- --residents 100000 --seeds 3,4,5 --noise 1,2,3 --runs 3 --only city,damaged,febrl4
 *
 * PADAN_BENCH_PYTHON, PADAN_BENCH_PEER and PADAN_BENCH_DATA stand for the first three. What cannot be run is said.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { machine, median, timed } from '../processes.mjs';
import { differenceOf, judge, pooled, scoreOf } from './judge.mjs';
import { PUBLIC_SETS, filesOf, hasProject, onPublicSet } from './public-sets.mjs';
import { city, padanOn, splinkOn } from './simulator.mjs';
import { difference, markdown, share, whole } from './table.mjs';

const { env } = process;
const { values } = parseArgs({
  options: {
    python: { type: 'string', default: env.PADAN_BENCH_PYTHON ?? '' },
    peer: { type: 'string', default: env.PADAN_BENCH_PEER ?? '../shared/peers/splink_padan.py' },
    data: { type: 'string', multiple: true, default: [env.PADAN_BENCH_DATA ?? '../shared/data'] },
    residents: { type: 'string', default: '20000' },
    seeds: { type: 'string', default: '501,502,503' },
    noise: { type: 'string', default: '1,2,3' },
    runs: { type: 'string', default: '3' },
    only: { type: 'string', default: '' },
  },
});

const list = (text) => text.split(',').filter((entry) => entry !== '');
const wanted = (name) => values.only === '' || list(values.only).includes(name);
const seeds = list(values.seeds).map(Number);
const residents = Number(values.residents);
const skipped = [];

const ACROSS = 'lintas berkas';
const VERSIONS =
  "import splink, duckdb, sys; print(f'Splink {splink.__version__}, DuckDB {duckdb.__version__}, Python {sys.version.split()[0]}')";
const HARD = 'lintas berkas, NIK tidak sama';
const WITHIN = 'dalam berkas';

/** 30 % of all NIK missing, as many through Excel. */
const DAMAGED = { noise: 3, rates: ['nik_missing=0.3', 'nik_excel_15=0.3'] };

const python = pythonWithSplink();
const peer = resolve(values.peer);
if (python !== '' && !existsSync(peer)) skipped.push(`Splink on the simulated cities: no ${values.peer}`);

const folder = mkdtempSync(join(tmpdir(), 'padan-quality-'));
const figures = [];
const details = [];
try {
  if (wanted('city')) for (const noise of list(values.noise)) await onCities({ noise: Number(noise) });
  if (wanted('damaged')) await onCities(DAMAGED);
  for (const set of PUBLIC_SETS.filter(({ name }) => wanted(name))) await onSet(set);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
print();

function pythonWithSplink() {
  if (values.python === '') {
    skipped.push('Splink: no --python');
    return '';
  }
  try {
    return timed(values.python, ['-c', 'import splink, duckdb']) && values.python;
  } catch {
    skipped.push(`Splink: ${values.python} cannot import splink and duckdb`);
    return '';
  }
}

async function onCities({ noise, rates = [] }) {
  const padan = [];
  const splink = [];
  for (const seed of seeds) {
    say(`city of ${whole(residents)}, ${[`seed ${seed}`, `noise ${noise}`, ...rates].join(', ')}`);
    const at = join(folder, `${noise}-${rates.join()}-${seed}`);
    const data = city(join(at, 'data'), { residents, seed, noise, rates });
    padan.push({ data, ...padanOn(data, join(at, 'padan')) });
    if (python !== '' && existsSync(peer))
      splink.push({ data, ...splinkOn(data, join(at, 'splink'), { python, peer, like: padan.at(-1).out }) });
  }
  const title = [`simulated city, noise ${noise}`, ...rates].join(', ');
  const here = pooled(padan, join(folder, `padan-${title}`));
  const there = splink.length > 0 ? pooled(splink, join(folder, `splink-${title}`)) : undefined;
  const one = await judge({ ...here, against: there?.out });
  figure({ title, tool: 'padan', evaluation: one, name: ACROSS, runs: padan, threshold: 'none' });
  detail(title, 'padan', one);
  if (there === undefined) return;
  const other = await judge(there);
  const threshold = 'its own, of labels of another simulator';
  figure({ title, tool: 'Splink', evaluation: other, name: ACROSS, runs: splink, threshold });
  detail(title, 'Splink', other);
}

async function onSet(set) {
  const files = filesOf(
    set,
    values.data.map((path) => resolve(path)),
  );
  if (files === undefined) {
    skipped.push(`${set.title}: ${set.files.join(', ')} not in ${values.data.join(', ')}`);
    return;
  }
  if (!hasProject(set)) skipped.push(`padan on ${set.title}: no bench/quality/${set.name}/padan.yaml`);
  say(set.title);
  const { truth, padan, splink, best } = await onPublicSet(set, files, {
    folder: join(folder, set.name),
    runs: Number(values.runs),
    python: python === '' ? undefined : python,
  });
  const row = { title: set.title, name: set.pairs };
  if (padan !== undefined) {
    const evaluation = await judge({ out: padan[0].out, truth, against: best?.out });
    figure({ ...row, tool: 'padan', evaluation, runs: padan, threshold: 'none' });
  }
  if (best !== undefined) {
    const evaluation = await judge({ out: best.out, truth });
    const range = best.from === best.to ? `${best.from}` : `${best.from} to ${best.to}`;
    figure({
      ...row,
      tool: 'Splink',
      evaluation,
      runs: splink,
      threshold: `best on the truth: ${range} bits`,
    });
  }
}

function figure({ title, tool, evaluation, name, runs, threshold }) {
  const { right, wrong, missed, precision, recall, f1 } = scoreOf(evaluation, name);
  figures.push([
    title,
    whole(evaluation.rows),
    tool,
    threshold,
    whole(right),
    whole(wrong),
    whole(missed),
    share(precision?.value),
    share(recall?.value),
    share(f1?.value),
    difference(differenceOf(evaluation, name)),
    median(runs.map(({ seconds }) => seconds)).toFixed(1),
  ]);
}

function detail(title, tool, evaluation) {
  const { persons, twins, expected_wrong, actual_wrong, calibration } = evaluation;
  const figureOf = (name) => [
    share(scoreOf(evaluation, name)?.f1?.value),
    difference(differenceOf(evaluation, name)),
  ];
  details.push([
    title,
    tool,
    ...figureOf(HARD),
    ...figureOf(WITHIN),
    share(persons.exact_share?.value),
    difference(differenceOf(evaluation, 'orang', 'exact_share')),
    twins === null ? '-' : `${twins.merged} of ${whole(twins.pairs)}`,
    calibration === null ? '-' : `${expected_wrong.toFixed(0)} and ${actual_wrong}`,
  ]);
}

function print() {
  const versions = python === '' ? '' : `; ${timed(python, ['-c', VERSIONS]).stdout.trim()}`;
  console.log(`${machine()}${versions}\n`);
  if (details.length > 0)
    console.log(
      `Cities: ${whole(residents)} residents, seeds ${seeds.join(', ')} together; seconds are medians of a seed. Public sets: medians of ${values.runs} runs.\n`,
    );
  const figureTitles = [
    'pairs right',
    'wrong',
    'missed',
    'precision',
    'recall',
    'F1',
    'padan better by (95 %)',
    'seconds',
  ];
  console.log(markdown(['data', 'rows', 'tool', 'threshold', ...figureTitles], figures, 4));
  if (details.length > 0)
    console.log(
      `\n${markdown(['data', 'tool', 'F1 without equal NIK', 'better by', 'F1 within a file', 'better by', 'persons exact', 'better by', 'twins merged', 'wrong rows expected and found'], details, 2)}`,
    );
  for (const what of skipped) console.log(`\nSkipped: ${what}`);
}

function say(what) {
  process.stderr.write(`${what}\n`);
}
