/**
 * Seconds, peak memory and growth of `padan run` on simulated cities, beside Splink where a Python with it is given.
 *
 *   npm run bench                                    10,000 and 100,000 residents, three runs each
 *   npm run bench:city -- --python PATH              1,000,000 residents, beside Splink
 *   npm run bench -- --residents 10000,3000000 --runs 1
 *
 * --folder DIR   where extracts are kept and used again (default: padan-bench in the system's folder for temporary files)
 * --seed, --noise, --threads: as padan has them; --quality prints `padan evaluate` of the last run as well
 *
 * Runs of the two are taken in turn, so that both meet the same machine; each is a process of its own with the default
 * heap. Peak memory is the operating system's figure for it. Nothing is written into the repository.
 */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { padanRun } from './city/padan-run.mjs';
import { splinkRun, splinkVersion } from './city/splink-run.mjs';
import { besideTable, growthTable, peerTable, stageTable } from './city/tables.mjs';
import { CLI, machine, node } from './processes.mjs';

const { values } = parseArgs({
  options: {
    residents: { type: 'string', default: '10000,100000' },
    runs: { type: 'string', default: '3' },
    seed: { type: 'string', default: '3' },
    noise: { type: 'string', default: '1' },
    threads: { type: 'string', default: String(availableParallelism()) },
    python: { type: 'string', default: '' },
    folder: { type: 'string', default: join(tmpdir(), 'padan-bench') },
    quality: { type: 'boolean', default: false },
  },
});

const peer = values.python === '' ? undefined : splinkVersion(values.python);
console.log(`${new Date().toISOString().slice(0, 10)}, padan ${node(CLI, '--version').trim()}, ${machine()}`);
console.log(
  `${values.threads} threads, seed ${values.seed}, noise ${values.noise}, median of ${values.runs}`,
);
if (peer !== undefined) console.log(peer);

const sizes = [];
for (const residents of values.residents.split(',').map(Number)) {
  const { padan, splink, data, out } = measured(residents);
  const [{ rows }] = padan;
  sizes.push({ residents, rows, padan });
  console.log(`\n## ${residents} residents, ${rows} rows\n\n${stageTable(padan)}`);
  if (splink.length > 0) console.log(`\n${peerTable(splink)}\n\n${besideTable(padan, splink)}`);
  if (values.quality) {
    const truth = ['--truth', join(data, 'truth.csv'), '--persons', join(data, 'persons.csv')];
    console.log(`\n${node(CLI, 'evaluate', '--out', out, ...truth)}`);
  }
  rmSync(out, { recursive: true, force: true });
}
if (sizes.length > 1) console.log(`\n## Growth\n\n${growthTable(sizes)}`);

/** The runs of both on one city, taken in turn. */
function measured(residents) {
  const name = `${residents}-${values.seed}-${values.noise}`;
  const data = join(values.folder, name);
  const out = join(values.folder, `${name}-hasil`);
  generate(data, residents);
  const padan = [];
  const splink = [];
  for (let run = 0; run < Number(values.runs); run += 1) {
    rmSync(out, { recursive: true, force: true });
    padan.push(padanRun({ data, out, threads: values.threads }));
    if (peer !== undefined)
      splink.push(splinkRun({ python: values.python, data, folder: values.folder, threads: values.threads }));
  }
  return { padan, splink, data, out };
}

/** persons.csv is written last. */
function generate(data, residents) {
  if (existsSync(join(data, 'persons.csv'))) return;
  mkdirSync(data, { recursive: true });
  const { seed, noise } = values;
  node(CLI, 'generate', '--out', data, '--residents', `${residents}`, '--seed', seed, '--noise', noise);
}
