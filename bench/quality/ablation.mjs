/**
 * What each piece of the linkage adds: padan with everything against padan without it, on the same cities.
 *
 *   npm run bench:ablation
 *   npm run bench:ablation -- --residents 20000 --seeds 501,502,503 --noise 2 --only frequency
 *   npm run bench:ablation -- --cli ../other/dist/pipeline/cli.js     another build as one more row
 *   npm run bench:ablation -- --rate nik_blank=0.3                    as of `padan generate`; repeatable
 *
 * A row is a line of ablations.mjs; each is told when it is done, the table comes last. Intervals are paired, over the persons of all seeds.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parse, stringify } from 'yaml';
import { machine, median } from '../processes.mjs';
import { ABLATIONS } from './ablations.mjs';
import { differenceOf, judge, pooled, scoreOf } from './judge.mjs';
import { SOURCES, city, padanOn } from './simulator.mjs';
import { difference, markdown, share, whole } from './table.mjs';

const { values } = parseArgs({
  options: {
    residents: { type: 'string', default: '20000' },
    seeds: { type: 'string', default: '501,502,503' },
    noise: { type: 'string', default: '2' },
    rate: { type: 'string', multiple: true, default: [] },
    only: { type: 'string', default: '' },
    cli: { type: 'string', multiple: true, default: [] },
  },
});

const SCHEMAS = fileURLToPath(new URL('../../schemas/', import.meta.url));
const ACROSS = 'lintas berkas';
const HARD = 'lintas berkas, NIK tidak sama';
const WITHIN = 'dalam berkas';

const TITLES = [
  'without',
  'cross-file F1',
  'difference',
  'F1 without equal NIK',
  'difference',
  'F1 within a file',
  'difference',
  'persons exact',
  'difference',
  'twins merged',
  'wrong rows expected and found',
  'seconds',
];

const residents = Number(values.residents);
const seeds = values.seeds.split(',').map(Number);
const noise = Number(values.noise);
const folder = mkdtempSync(join(tmpdir(), 'padan-ablation-'));
try {
  const cities = seeds.map((seed) =>
    city(join(folder, `data-${seed}`), { residents, seed, noise, rates: values.rate }),
  );
  const all = onCities(cities, { name: 'all' });
  const rows = [figures('everything', await judge(all.pooled), all.seconds)];
  const left = [
    ...ABLATIONS.filter(({ name }) => name.includes(values.only)),
    ...values.cli.map((cli) => ({ name: `(build ${cli})`, cli })),
  ];
  for (const [at, ablation] of left.entries()) {
    process.stderr.write(`without ${ablation.name}\n`);
    try {
      const without = onCities(cities, { ...ablation, name: `without-${at}` });
      const evaluation = await judge({ ...without.pooled, against: all.pooled.out });
      rows.push(figures(`- ${ablation.name}`, evaluation, without.seconds));
      process.stderr.write(`${rows.at(-1).join(' | ')}\n`);
      rmSync(without.pooled.out, { recursive: true, force: true });
    } catch (error) {
      process.stderr.write(`${error.message}\n`);
      rows.push([
        `- ${ablation.name}`,
        'did not run',
        ...Array.from({ length: TITLES.length - 2 }, () => ''),
      ]);
    }
  }
  const rates = values.rate.length > 0 ? `, ${values.rate.join(', ')}` : '';
  console.log(`${machine()}\n`);
  console.log(
    `${whole(residents)} residents, seeds ${seeds.join(', ')} together, noise ${noise}${rates}; differences to everything, with paired 95 % intervals\n`,
  );
  console.log(markdown(TITLES, rows));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function onCities(cities, { name, overlay, cli }) {
  const runs = cities.map((data, at) => {
    const own = join(folder, `${name}-${at}`);
    const config = projectOf(data, own, overlay ?? {});
    return { data, ...padanOn(data, join(own, 'out'), { config, cli }) };
  });
  const result = pooled(runs, join(folder, `${name}-pooled`));
  for (const at of cities.keys()) rmSync(join(folder, `${name}-${at}`), { recursive: true, force: true });
  return { pooled: result, seconds: median(runs.map(({ seconds }) => seconds)) };
}

/** A project folder whose schemas/ hold the changed files. */
function projectOf(data, own, overlay) {
  mkdirSync(own, { recursive: true });
  const sources = Object.fromEntries(
    SOURCES.map((source) => [source, { file: join(data, `${source}.csv`) }]),
  );
  const config = join(own, 'padan.yaml');
  writeFileSync(config, stringify({ sources }));
  for (const [file, change] of Object.entries(overlay)) {
    const document = parse(readFileSync(join(SCHEMAS, file), 'utf8'));
    change(document);
    const path = join(own, 'schemas', file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, stringify(document));
  }
  return config;
}

function figures(name, evaluation, seconds) {
  const { persons, twins, expected_wrong, actual_wrong } = evaluation;
  const cells = (which) => [
    share(scoreOf(evaluation, which)?.f1?.value),
    difference(differenceOf(evaluation, which)),
  ];
  return [
    name,
    ...cells(ACROSS),
    ...cells(HARD),
    ...cells(WITHIN),
    share(persons.exact_share?.value),
    difference(differenceOf(evaluation, 'orang', 'exact_share')),
    `${twins?.merged ?? '-'} of ${twins?.pairs ?? '-'}`,
    `${expected_wrong.toFixed(0)} and ${actual_wrong}`,
    seconds.toFixed(1),
  ];
}
