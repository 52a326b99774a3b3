import type { Argv, CommandModule } from 'yargs';
import { RATE_NAMES } from '../simulator/rate-names.ts';
import { loadRates } from '../simulator/rates.ts';
import { simulate } from '../simulator/simulate.ts';

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
function rateTable(): string {
  const table = loadRates();
  const width = Math.max(...RATE_NAMES.map((name) => name.length));
  return RATE_NAMES.map((name) => {
    const { rate, kind, plants } = table[name];
    return `${name.padEnd(width)}  ${String(rate).padEnd(6)}  ${kind.padEnd(6)}  ${plants}\n`;
  }).join('');
}

function builder(yargs: Argv): Argv<GenerateArguments> {
  return yargs
    .option('out', { type: 'string', describe: 'folder tujuan' })
    .option('residents', { type: 'number', default: 3000, describe: 'jumlah penduduk hidup dalam register' })
    .option('seed', { type: 'number', default: 2026, describe: 'benih acak: benih sama, berkas sama' })
    .option('as-of', { type: 'string', default: '2026-06-30', describe: 'tanggal semua data, yyyy-mm-dd' })
    .option('regency', { type: 'string', default: '32.75', describe: 'kode Kemendagri kabupaten/kota' })
    .option('noise', { type: 'number', default: 1, describe: 'pengali semua laju cacat data' })
    .option('rate', {
      type: 'string',
      array: true,
      nargs: 1,
      default: [],
      describe: 'ubah satu laju: NAMA=NILAI, boleh diulang',
    })
    .option('list-rates', { type: 'boolean', default: false, describe: 'tampilkan semua laju lalu selesai' })
    .check((given) => given['list-rates'] || given.out !== undefined || '--out FOLDER wajib diisi');
}

export const generateCommand: CommandModule<object, GenerateArguments> = {
  command: 'generate',
  describe: 'membuat data sintetis satu kabupaten/kota: lima berkas dan kuncinya',
  builder,
  handler: async (given) => {
    if (given['list-rates']) {
      process.stdout.write(rateTable());
      return;
    }
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
};
