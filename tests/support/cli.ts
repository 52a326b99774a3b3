import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The built command line, as `bin` names it. */
export const CLI = fileURLToPath(new URL('../../dist/pipeline/cli.js', import.meta.url));

const AS_OF = '2026-06-30';

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Everything there is to know about it, for a failing expectation. */
  readonly told: string;
}

export interface Surroundings {
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Run as this user, where the tests themselves run as root. */
  readonly uid?: number;
  /** What is typed at its questions. */
  readonly input?: string;
}

/** Runs padan to its end in a folder. */
export function padan(args: readonly string[], { cwd, env, uid, input }: Surroundings): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    ...(input === undefined ? {} : { input }),
    ...(env === undefined ? {} : { env }),
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  const told = `padan ${args.join(' ')}\nin ${cwd}\nstatus ${String(status)}\n--- stdout\n${stdout}\n--- stderr\n${stderr}`;
  return { status, stdout, stderr, told };
}

/** As padan(), but fails with all that was said when it ends otherwise. */
export function padanEnds(status: number, args: readonly string[], where: Surroundings): Ended {
  const ended = padan(args, where);
  if (ended.status !== status) throw new Error(`expected status ${status}\n${ended.told}`);
  return ended;
}

export interface Started {
  readonly kill: () => void;
  /** Resolves with the status, null when a signal ended it. */
  readonly ended: Promise<number | null>;
}

/** Starts padan and does not wait for it. */
export function startPadan(args: readonly string[], cwd: string): Started {
  const child = spawn(process.execPath, [CLI, ...args], { cwd, stdio: 'ignore' });
  return {
    kill: () => void child.kill('SIGKILL'),
    ended: new Promise((resolve) =>
      child.on('exit', (status) => {
        resolve(status);
      }),
    ),
  };
}

/** A new empty folder; `remove` takes it away again. */
export function scratch(): { readonly folder: string; readonly remove: () => void } {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'padan-e2e-')));
  return {
    folder,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export const SOURCES = ['dukcapil', 'dinsos', 'bpjs', 'jamkesda', 'tagihan'] as const;
export type Source = (typeof SOURCES)[number];

/** Synthetic extracts in `cwd`/`name`, serials 9xxx: no NIK in them can be real. */
export function generate(cwd: string, name: string, residents: number): void {
  padanEnds(0, ['generate', '--out', name, '--residents', String(residents), '--seed', '9'], { cwd });
}

export interface RunChoices {
  readonly out: string;
  /** Folder of the extracts, `data` by default. */
  readonly data?: string;
  readonly sources?: readonly Source[];
  /** Files that take the place of the generated ones. */
  readonly instead?: Readonly<Partial<Record<Source, string>>>;
  readonly threads?: number;
  readonly more?: readonly string[];
}

/** The arguments of `padan run` on generated extracts. */
export function runArgs(choices: RunChoices): string[] {
  const {
    out,
    data = 'data',
    sources = ['dukcapil', 'dinsos', 'bpjs'],
    instead = {},
    threads = 1,
    more = [],
  } = choices;
  const files = sources.flatMap((source) => [`--${source}`, instead[source] ?? join(data, `${source}.csv`)]);
  return ['run', ...files, '--out', out, '--as-of', AS_OF, '--threads', String(threads), ...more];
}
