/**
 * The estimate of what the blocking rules miss, against the truth of simulated cities, with all rules and with some of
 * them taken away.
 *
 *   npm run bench:recall                 20,000 residents, seed 31, noise 1, 3 and 6
 *   npm run bench:recall -- 50000 --seed 4
 *
 * `true`: of the rows whose person the register holds, those of which a rule proposed that pair, over those of which it
 * would have been accepted; `all`: the same over all such rows, however little they agree. `two catches`: what
 * capture-recapture (Chapman 1951) between the rules with a NIK and the others would have said.
 */
import Database from 'better-sqlite3';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parse, stringify } from 'yaml';
import { bindComparisons } from '../dist/matchers/kernel/link-task.js';
import { planOf } from '../dist/matchers/kernel/plan.js';
import { PairScorer } from '../dist/matchers/kernel/score.js';
import { scoreTables } from '../dist/matchers/model/tables.js';
import { capturedBy } from '../dist/pipeline/blocking-summary.js';
import { readLinkColumns } from '../dist/pipeline/store/link-columns.js';

const CLI = fileURLToPath(new URL('../dist/pipeline/cli.js', import.meta.url));
const BLOCKING = fileURLToPath(new URL('../schemas/model/blocking.yaml', import.meta.url));
const SOURCES = ['dukcapil', 'dinsos', 'bpjs'];
const ACCEPT_BITS = Math.log2(0.6 / 0.4);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string', default: '31' }, noise: { type: 'string', multiple: true } },
});

const CHOICES = {
  'all rules': () => true,
  'without pass 2': (rule) => rule.pass !== 2,
  'without KK, names with village or year': (rule) =>
    rule.pass !== 2 && !/^(KK|nama \+|kelurahan)/.test(rule.name),
  'NIK alone': (rule) => rule.name.startsWith('nik'),
};

console.log(
  'noise  rules                                      estimate (95 %)              true     all      two catches',
);
for (const noise of values.noise ?? ['1', '3', '6']) {
  const folder = mkdtempSync(join(tmpdir(), 'padan-recall-'));
  try {
    const size = ['--residents', positionals[0] ?? '20000', '--seed', values.seed, '--noise', noise];
    node('generate', '--out', join(folder, 'data'), ...size);
    for (const [name, keeps] of Object.entries(CHOICES)) console.log(line(noise, name, judge(folder, keeps)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function line(noise, name, { estimate: { value, low, high }, share, of, caught }) {
  const interval = `${value.toFixed(5)} (${low.toFixed(5)}-${high.toFixed(5)})`;
  return `${noise.padEnd(6)} ${name.padEnd(42)} ${interval.padEnd(28)} ${share.toFixed(5)}  ${of.toFixed(5)}  ${caught.toFixed(5)}`;
}

function judge(folder, keeps) {
  mkdirSync(join(folder, 'schemas', 'model'), { recursive: true });
  const blocking = parse(readFileSync(BLOCKING, 'utf8'));
  writeFileSync(
    join(folder, 'schemas', 'model', 'blocking.yaml'),
    stringify({ ...blocking, rules: blocking.rules.filter(keeps) }),
  );
  const sources = Object.fromEntries(SOURCES.map((name) => [name, { file: `data/${name}.csv` }]));
  writeFileSync(join(folder, 'padan.yaml'), stringify({ out: 'out', as_of: '2026-06-30', sources }));
  node('run', '--config', join(folder, 'padan.yaml'));
  const { recall } = JSON.parse(readFileSync(join(folder, 'out', 'summary.json'), 'utf8')).linkage;
  const store = new Database(join(folder, 'out', '.padan', 'work.sqlite'), { readonly: true });
  try {
    return {
      estimate: recall.recall,
      caught: twoCatches(store),
      ...truth(store, join(folder, 'data', 'truth.csv')),
    };
  } finally {
    store.close();
    rmSync(join(folder, 'out'), { recursive: true });
  }
}

/** Share of the accepted links that the rules had, by two of their groups as two catches. */
function twoCatches(store) {
  const names = store.prepare('SELECT name FROM block_stat ORDER BY rule').pluck().all();
  const links = capturedBy(store);
  const count = { first: 0, second: 0, both: 0, either: 0 };
  for (const { rules, links: number } of links) {
    const had = names.filter((_, rule) => Math.floor(rules / 2 ** rule) % 2 === 1);
    const first = had.some((name) => /NIK|nik/.test(name));
    const second = had.some((name) => !/NIK|nik/.test(name));
    count.first += first ? number : 0;
    count.second += second ? number : 0;
    count.both += first && second ? number : 0;
    count.either += number;
  }
  return count.either / (((count.first + 1) * (count.second + 1)) / (count.both + 1) - 1);
}

/** Every pair of a file row and a register row of one person: proposed or not, acceptable or not. */
function truth(store, path) {
  const columns = readLinkColumns(store);
  const model = JSON.parse(store.prepare('SELECT json FROM model').pluck().get());
  const names = model.comparisons.map(({ name }) => name);
  const scorer = new PairScorer(bindComparisons(columns, planOf('penduduk'), names), scoreTables(model));
  const personOf = personsByRow(path);
  const records = store
    .prepare('SELECT r.id, s.name AS source, r.row FROM record r JOIN source s ON s.ordinal = r.source')
    .all()
    .map((record) => ({ ...record, person: personOf.get(`${record.source} ${record.row}`) }));
  const register = groupBy(
    records.filter(({ source }) => source === 'dukcapil'),
    ({ person }) => person,
  );
  const link = store.prepare('SELECT 1 FROM link WHERE a = ? AND b = ?').pluck();
  const count = { proposed: 0, proposedGood: 0, good: 0, all: 0 };
  for (const { id, source, person } of records) {
    const own = source === 'dukcapil' ? undefined : register.get(person);
    if (own === undefined) continue;
    const group = model.groups.findIndex(({ name }) => name === `dukcapil-${source}`);
    const isProposed = own.some((row) => link.get(Math.min(id, row.id), Math.max(id, row.id)) === 1);
    const isGood = own.some((row) => scorer.weight(row.id, id, group) >= ACCEPT_BITS);
    count.all += 1;
    count.proposed += Number(isProposed);
    count.good += Number(isGood);
    count.proposedGood += Number(isProposed && isGood);
  }
  return { share: count.proposedGood / count.good, of: count.proposed / count.all };
}

function personsByRow(path) {
  const [head, ...rows] = readFileSync(path, 'utf8').trim().split(/\r?\n/);
  const at = (name) =>
    head
      .replace(/^\uFEFF/, '')
      .split(',')
      .indexOf(name);
  const [source, row, person] = [at('source'), at('row'), at('person')];
  return new Map(
    rows.map((text) => {
      const cells = text.split(',');
      return [`${cells[source]} ${cells[row]}`, cells[person]];
    }),
  );
}

function node(...args) {
  const { status, stderr } = spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

function groupBy(items, keyOf) {
  const groups = new Map();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
