import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { timed } from '../processes.mjs';

const SCRIPT = fileURLToPath(new URL('./splink_padan.py', import.meta.url));

export function splinkVersion(python) {
  const code =
    'import sys, splink, duckdb; print(f"Splink {splink.__version__}, DuckDB {duckdb.__version__}, Python {sys.version.split()[0]}")';
  return timed(python, ['-c', code]).stdout.trim();
}

/** Splink in its lean configuration: the last line it prints is its own account of phases and peak memory. */
export function splinkRun({ python, data, folder, threads }) {
  const out = join(folder, 'splink.csv');
  const tmp = join(folder, 'duckdb_tmp');
  const { seconds, stdout } = timed(python, [SCRIPT, data, out, `--threads=${threads}`, `--tmp=${tmp}`]);
  rmSync(out, { force: true });
  rmSync(tmp, { recursive: true, force: true });
  return { ...JSON.parse(stdout.trim().split('\n').at(-1)), seconds };
}
