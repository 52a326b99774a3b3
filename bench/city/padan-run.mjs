import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CLI, timed } from '../processes.mjs';

const SOURCES = ['dukcapil', 'dinsos', 'bpjs'];
const USAGE = new URL('./usage.mjs', import.meta.url).href;

/**
 * One run of the command line into an empty folder, and one more on the same files. Seconds are those of the process, from
 * its start to its end; those of a stage are its own words (`--log json`).
 */
export function padanRun({ data, out, threads }) {
  const first = oneProcess(data, out, threads);
  const again = oneProcess(data, out, threads);
  const { linkage, sources } = JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8'));
  return {
    ...first,
    rows: sources.reduce((sum, { rows }) => sum + rows, 0),
    pairsInBlocks: linkage.rules.reduce((sum, { pairs }) => sum + pairs, 0),
    pairs: linkage.pairs_scored,
    again,
  };
}

function oneProcess(data, out, threads) {
  const usage = `${out}.usage.json`;
  const files = SOURCES.flatMap((source) => [`--${source}`, join(data, `${source}.csv`)]);
  const options = ['--as-of', '2026-06-30', '--threads', threads, '--log', 'json'];
  const args = ['--import', USAGE, CLI, 'run', ...files, '--out', out, ...options];
  const { seconds, stdout } = timed(process.execPath, args, {
    env: { ...process.env, PADAN_BENCH_USAGE: usage },
  });
  const events = stdout.trim().split('\n').map(JSON.parse);
  const stages = events.filter(({ event, state }) => event === 'stage' && state === 'done');
  const { cpuSeconds, peakMb } = JSON.parse(readFileSync(usage, 'utf8'));
  rmSync(usage);
  return { seconds, cpuSeconds, peakMb, stages };
}
