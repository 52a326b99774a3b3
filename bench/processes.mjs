import { spawnSync } from 'node:child_process';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';

export const CLI = fileURLToPath(new URL('../dist/pipeline/cli.js', import.meta.url));

/** Standard output of a command, and its seconds by the clock on the wall; throws what it said when it failed. */
export function timed(command, args, options = {}) {
  const started = performance.now();
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    ...options,
  });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}\n${stderr}`);
  return { seconds: (performance.now() - started) / 1000, stdout };
}

export const node = (...args) => timed(process.execPath, args).stdout;

export const machine = () =>
  `Node ${process.version.slice(1)}, ${availableParallelism()} × ${cpus()[0]?.model ?? 'cpu'}, ${Math.round(totalmem() / 2 ** 30)} GiB`;

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}
