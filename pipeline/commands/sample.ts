import type { CommandModule } from 'yargs';
import { PadanError } from '../../schemas/faults.ts';
import type { HelpWords } from '../console/help.ts';
import { once } from './once.ts';

interface SampleArguments {
  readonly out: string;
  readonly rows: number;
  readonly to?: string | undefined;
  readonly seed: number;
}

const MOST = 10_000;

export const sampleCommand = (words: HelpWords['sample']): CommandModule<object, SampleArguments> => ({
  command: 'sample',
  describe: words.what,
  builder: (yargs) =>
    yargs
      .option('out', { type: 'string', requiresArg: true, demandOption: true, describe: words.out })
      .option('rows', { type: 'number', requiresArg: true, default: 200, describe: words.rows })
      .option('to', { type: 'string', requiresArg: true, describe: words.to })
      .option('seed', { type: 'number', requiresArg: true, default: 1, describe: words.seed })
      .check(once),
  handler: async ({ out, rows, to, seed }) => {
    refuseNumbers({ rows, seed });
    const { drawnText, readWork, recordAccess, sampleOf, samplePath, writeSample } = await machinery();
    const store = readWork(out);
    try {
      const drawn = sampleOf(store, { rows, seed });
      const files = writeSample(drawn, to ?? samplePath(out));
      recordAccess(out, {
        command: 'sample',
        reason: 'sampel untuk diputuskan petugas',
        rows: 2 * drawn.design.items.length,
      });
      process.stdout.write(drawnText(drawn.design, files));
    } finally {
      store.close();
    }
  },
});

const machinery = async () => ({
  ...(await import('../console/drawn-sample.ts')),
  ...(await import('../sample/design-file.ts')),
  ...(await import('../sample/sample.ts')),
  ...(await import('../store/read.ts')),
  ...(await import('./reveal.ts')),
});

function refuseNumbers({ rows, seed }: { readonly rows: number; readonly seed: number }): void {
  if (!Number.isInteger(rows) || rows < 1 || rows > MOST)
    throw usage(`--rows harus bilangan bulat 1 sampai ${MOST}`, 'Contoh: --rows 200');
  if (!Number.isInteger(seed) || seed < 0 || seed > 0xffffffff)
    throw usage('--seed harus bilangan bulat 0 sampai 4294967295', 'Contoh: --seed 2');
}

const usage = (message: string, next: string): PadanError =>
  new PadanError({ kind: 'usage', code: 'sampel-salah', message, next });
