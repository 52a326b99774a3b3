/** Simulated cities: made, linked by padan, linked by the peer. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { CLI, node, timed } from '../processes.mjs';
import { resultOf } from './judge.mjs';

export const SOURCES = ['dukcapil', 'dinsos', 'bpjs'];

export function city(folder, { residents, seed, noise, rates = [] }) {
  const options = { out: folder, residents, seed, noise };
  node(
    CLI,
    'generate',
    ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]),
    ...rates.flatMap((rate) => ['--rate', rate]),
  );
  return folder;
}

/** Seconds of the whole command, reports included. */
export function padanOn(data, out, { cli = CLI, config } = {}) {
  const files =
    config === undefined
      ? SOURCES.flatMap((source) => [`--${source}`, join(data, `${source}.csv`)])
      : ['--config', config];
  const { seconds } = timed(process.execPath, [
    cli,
    'run',
    ...files,
    '--as-of',
    '2026-06-30',
    '--out',
    out,
    '--ignore-gates',
    '--log',
    'json',
  ]);
  return { out, seconds };
}

/** Splink by the script `peer`, with the threshold it has chosen for itself. `like`: padan's result on these files. */
export function splinkOn(data, folder, { python, peer, like }) {
  mkdirSync(folder, { recursive: true });
  const csv = join(folder, 'splink.csv');
  const args = [peer, data, csv, '--feat=hh', '--br=full', '--seed=1'];
  const { seconds } = timed(python, args, { cwd: folder });
  return { out: resultOf(csv, join(folder, 'result'), { like }), seconds };
}
