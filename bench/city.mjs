/**
 * Seconds, peak memory and quality of `padan run` on simulated cities.
 *
 *   npm run bench                      10,000 and 100,000 residents, three runs each
 *   npm run bench -- 30000 --runs 5    other sizes
 *
 * Every run is a process of its own with the default heap; peak memory is the operating system's figure for it.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { CLI, machine, node } from './processes.mjs';

const SOURCES = ['dukcapil', 'dinsos', 'bpjs'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '3' },
    seed: { type: 'string', default: '3' },
    noise: { type: 'string', default: '1' },
    measure: { type: 'boolean', default: false },
  },
});

if (values.measure) await measure(positionals);
else compare(positionals.length > 0 ? positionals : ['10000', '100000']);

/** One run in this process: prints what it took as JSON. */
async function measure([data, out]) {
  const { run } = await import('../dist/pipeline/run.js');
  const { projectFrom } = await import('../dist/pipeline/project-file.js');
  const files = Object.fromEntries(SOURCES.map((source) => [source, join(data, `${source}.csv`)]));
  const project = projectFrom(
    { ...files, out, 'as-of': '2026-06-30', log: 'json' },
    { today: '2026-06-30', threads: availableParallelism() },
  );
  const stages = {};
  const started = performance.now();
  const tell = (event) => {
    if (event.event === 'stage' && event.state === 'done') stages[event.stage] = event.durationMs / 1000;
  };
  await run(project, { tell, clock: () => new Date() });
  const seconds = (performance.now() - started) / 1000;
  process.stdout.write(JSON.stringify({ seconds, peakMb: process.resourceUsage().maxRSS / 1024, stages }));
}

function compare(sizes) {
  console.log(machine());
  for (const residents of sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'padan-bench-'));
    try {
      const data = join(folder, 'data');
      node(
        CLI,
        'generate',
        '--out',
        data,
        '--residents',
        residents,
        '--seed',
        values.seed,
        '--noise',
        values.noise,
      );
      const results = Array.from({ length: Number(values.runs) }, (_, i) =>
        JSON.parse(node(fileURLToPath(import.meta.url), '--measure', data, join(folder, `out-${i}`))),
      );
      console.log(
        `\n${residents} residents, seed ${values.seed}, noise ${values.noise}, median of ${results.length}`,
      );
      for (const stage of Object.keys(results[0].stages))
        line(
          stage,
          results.map((result) => result.stages[stage]),
        );
      line(
        'all',
        results.map(({ seconds }) => seconds),
      );
      line(
        'peak MB',
        results.map(({ peakMb }) => peakMb),
        0,
      );
      const truth = ['--truth', join(data, 'truth.csv'), '--persons', join(data, 'persons.csv')];
      console.log(node(CLI, 'evaluate', '--out', join(folder, 'out-0'), ...truth));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

function line(name, figures, decimals = 1) {
  const sorted = [...figures].sort((a, b) => a - b);
  const at = (index) => sorted[index].toFixed(decimals).padStart(8);
  console.log(
    `${name.padEnd(12)}${at(sorted.length >> 1)}   (${at(0).trim()} to ${at(sorted.length - 1).trim()})`,
  );
}
