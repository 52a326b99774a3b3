import type { Argv, CommandModule } from 'yargs';
import type { HelpWords } from '../console/help.ts';
import { once } from './once.ts';

interface GenerateArguments {
  readonly out: string | undefined;
  readonly residents: number;
  readonly seed: number;
  readonly 'as-of': string;
  readonly regency: string;
  readonly noise: number;
  readonly rate: readonly string[];
  readonly 'list-rates': boolean;
}

/** name, default, kind and meaning of every rate, one a line. */
async function rateTable(): Promise<string> {
  const { RATE_NAMES } = await import('../simulator/rate-names.ts');
  const { loadRates } = await import('../simulator/rates.ts');
  const table = loadRates();
  const width = Math.max(...RATE_NAMES.map((name) => name.length));
  return RATE_NAMES.map((name) => {
    const { rate, kind, plants } = table[name];
    return `${name.padEnd(width)}  ${String(rate).padEnd(6)}  ${kind.padEnd(6)}  ${plants}\n`;
  }).join('');
}

function builder(yargs: Argv, words: HelpWords['generate']): Argv<GenerateArguments> {
  return yargs
    .option('out', { type: 'string', describe: words.out })
    .option('residents', { type: 'number', default: 3000, describe: words.residents })
    .option('seed', { type: 'number', default: 2026, describe: words.seed })
    .option('as-of', { type: 'string', default: '2026-06-30', describe: words.asOf })
    .option('regency', { type: 'string', default: '32.75', describe: words.regency })
    .option('noise', { type: 'number', default: 1, describe: words.noise })
    .option('rate', { type: 'string', array: true, nargs: 1, default: [], describe: words.rate })
    .option('list-rates', { type: 'boolean', default: false, describe: words.listRates })
    .check(({ rate: _, ...given }) => once(given))
    .check((given) => given['list-rates'] || given.out !== undefined || words.outMissing);
}

export const generateCommand = (words: HelpWords['generate']): CommandModule<object, GenerateArguments> => ({
  command: 'generate',
  describe: words.what,
  builder: (yargs) => builder(yargs, words),
  handler: async (given) => {
    if (given['list-rates']) {
      process.stdout.write(await rateTable());
      return;
    }
    const { simulate } = await import('../simulator/simulate.ts');
    const { residents, seed, regency, noise, rate: rates } = given;
    const done = await simulate({
      out: given.out ?? '',
      residents,
      seed,
      asOf: given['as-of'],
      regency,
      noise,
      rates,
    });
    const rows = Object.entries(done.rows).map(([file, count]) => `  ${file}.csv ${count} baris\n`);
    process.stdout.write(`${done.residents} penduduk dalam ${done.households} keluarga\n${rows.join('')}`);
  },
});
