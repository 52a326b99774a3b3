/**
 * How pairs and the work of linking grow with the residents: CPU seconds of the stage, over all its threads, so that other
 * work on the machine counts less.
 *
 *   npm run bench:growth                       10,000, 100,000 and 1,000,000 residents, seed 3
 *   npm run bench:growth -- 10000 100000 --folder DIR
 *
 * With --folder, extracts and results are kept there and used again; a size is a process of its own.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const SELF = fileURLToPath(import.meta.url);
const CLI = fileURLToPath(new URL('../dist/pipeline/cli.js', import.meta.url));
const SOURCES = ['dukcapil', 'dinsos', 'bpjs'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '3' },
    folder: { type: 'string' },
    measure: { type: 'boolean', default: false },
  },
});

if (values.measure) await measure(positionals[0]);
else compare(positionals.length > 0 ? positionals : ['10000', '100000', '1000000']);

async function measure(folder) {
  const { run } = await import('../dist/pipeline/run.js');
  const { projectFrom } = await import('../dist/pipeline/project-file.js');
  const files = Object.fromEntries(SOURCES.map((name) => [name, [join(folder, 'data', `${name}.csv`)]]));
  const project = projectFrom(
    { ...files, out: join(folder, 'out'), 'as-of': '2026-06-30' },
    { today: '2026-06-30', threads: availableParallelism() },
  );
  const cpu = { link: 0, search: 0 };
  let begun = process.cpuUsage();
  let searching;
  const since = (mark) => {
    const { user, system } = process.cpuUsage(mark);
    return (user + system) / 1e6;
  };
  const tell = ({ event, stage, state, part }) => {
    if (stage !== 'link') return;
    if (state === 'start') begun = process.cpuUsage();
    if (event === 'progress' && part === 'menguji aturan') {
      searching ??= process.cpuUsage();
      cpu.search = since(searching);
    }
    if (state === 'done') cpu.link = since(begun);
  };
  await run(project, { tell, clock: () => new Date() });
  const { linkage, sources } = JSON.parse(readFileSync(join(folder, 'out', 'summary.json'), 'utf8'));
  const rows = sources.reduce((sum, { stored }) => sum + stored, 0);
  console.log(JSON.stringify({ ...cpu, rows, rules: linkage.rules, pairs: linkage.pairs_scored }));
}

function compare(sizes) {
  const root = values.folder ?? mkdtempSync(join(tmpdir(), 'padan-growth-'));
  try {
    const results = sizes.map((residents) => {
      const folder = join(root, residents);
      mkdirSync(folder, { recursive: true });
      if (!existsSync(join(folder, 'data')))
        node(CLI, 'generate', '--out', join(folder, 'data'), '--residents', residents, '--seed', values.seed);
      const result = JSON.parse(node(SELF, '--measure', folder));
      const inBlocks = result.rules.reduce((sum, { pairs }) => sum + pairs, 0);
      console.log(
        `${residents} residents, ${result.rows} rows: in blocks ${(inBlocks / result.rows).toFixed(2)} a row, compared ${(result.pairs / result.rows).toFixed(2)} a row; link ${result.link.toFixed(1)} s CPU, of which the estimate of recall ${result.search.toFixed(1)}`,
      );
      return result;
    });
    for (const [at, { rule }] of results[0].rules.entries())
      console.log(
        rule.padEnd(40),
        ...results.map(({ rules, rows }) => (rules[at].pairs / rows).toFixed(2).padStart(7)),
        ...results.map(({ rules }) => `${rules[at].block_limit}`.padStart(4)),
      );
  } finally {
    if (values.folder === undefined) rmSync(root, { recursive: true, force: true });
  }
}

function node(...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}
