import { availableParallelism } from 'node:os';
import type { Argv, CommandModule } from 'yargs';
import { reporter } from '../console/reporter.ts';
import { closingSummary } from '../console/closing.ts';
import { SOURCE_FLAGS } from '../project.ts';
import { projectFrom } from '../project-file.ts';
import { run } from '../run.ts';
import { once } from './once.ts';

export interface RunArguments {
  readonly dukcapil?: string | undefined;
  readonly dinsos?: string | undefined;
  readonly bpjs?: string | undefined;
  readonly jamkesda?: string | undefined;
  readonly tagihan?: string | undefined;
  readonly config?: string | undefined;
  readonly out?: string | undefined;
  readonly 'as-of'?: string | undefined;
  readonly threads?: number | undefined;
  readonly log: 'teks' | 'json';
}

const GATE_FAILED = 1;

export const runCommand: CommandModule<object, RunArguments> = {
  command: 'run',
  describe: 'Memadankan berkas instansi dan menerbitkan tautan, temuan, dan laporan',
  builder: (yargs) =>
    sourceOptions(yargs)
      .option('config', {
        type: 'string',
        requiresArg: true,
        describe: 'Berkas proyek (padan.yaml) sebagai ganti opsi di atas',
      })
      .option('out', { type: 'string', requiresArg: true, describe: 'Folder hasil' })
      .option('as-of', {
        type: 'string',
        requiresArg: true,
        describe: 'Tanggal acuan YYYY-MM-DD (bawaan: hari ini)',
      })
      .option('threads', {
        type: 'number',
        requiresArg: true,
        describe: `Jumlah utas (bawaan: ${availableParallelism()})`,
      })
      .option('log', {
        choices: ['teks', 'json'] as const,
        default: 'teks' as const,
        describe: 'Bentuk catatan jalannya proses',
      })
      .check(once)
      .example('$0 run --dukcapil d.csv --dinsos s.csv --bpjs b.csv --out hasil', '')
      .group([...SOURCE_FLAGS], 'Berkas sumber (CSV atau TSV):') as Argv<RunArguments>,
  handler: async (args) => {
    const { today, threads } = surroundings();
    const project = projectFrom(args, { today, threads });
    const reporting = reporter(args.log);
    const started = performance.now();
    try {
      const outcome = await run(project, reporting.tell);
      reporting.end();
      closingSummary(outcome, { seconds: (performance.now() - started) / 1000, log: args.log });
      if (!outcome.published) process.exitCode = GATE_FAILED;
    } finally {
      reporting.end();
    }
  },
};

const LABELS: Readonly<Record<(typeof SOURCE_FLAGS)[number], string>> = {
  dukcapil: 'Register penduduk Dukcapil',
  dinsos: 'Data Dinsos (DTSEN atau SIKS-NG)',
  bpjs: 'Master peserta BPJS Kesehatan',
  jamkesda: 'Daftar jaminan daerah (boleh tidak ada)',
  tagihan: 'Tagihan PBPU Pemda satu bulan (boleh tidak ada)',
};

const sourceOptions = (yargs: Argv): Argv =>
  SOURCE_FLAGS.reduce(
    (options, flag) => options.option(flag, { type: 'string', requiresArg: true, describe: LABELS[flag] }),
    yargs,
  );

/** The one place where the clock and the machine are asked. */
function surroundings(): { today: string; threads: number } {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return {
    today: `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`,
    threads: availableParallelism(),
  };
}
