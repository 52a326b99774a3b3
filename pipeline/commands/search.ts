import type { CommandModule } from 'yargs';
import { PadanError } from '../../schemas/faults.ts';
import type { HelpWords } from '../console/help.ts';
import type { Query } from '../search/query.ts';
import { once } from './once.ts';

interface SearchArguments {
  readonly words: readonly string[] | undefined;
  readonly out: string;
  readonly limit: number;
  readonly source: string | undefined;
  readonly json: boolean;
  readonly buka: string | undefined;
}

const MOST = 200;

export const searchCommand = (words: HelpWords['search']): CommandModule<object, SearchArguments> => ({
  command: 'search [words..]',
  describe: words.what,
  builder: (yargs) =>
    yargs
      .positional('words', { type: 'string', array: true, describe: words.words })
      .option('out', { type: 'string', requiresArg: true, demandOption: true, describe: words.out })
      .option('limit', { type: 'number', requiresArg: true, default: 10, describe: words.limit })
      .option('source', { type: 'string', requiresArg: true, describe: words.source })
      .option('json', { type: 'boolean', default: false, describe: words.json })
      .option('buka', { type: 'string', describe: words.buka })
      .check(({ words: _, ...given }) => once(given)),
  handler: search,
});

/** Loaded when somebody is looked for: `--help` needs none of it. */
const machinery = async () => ({
  ...(await import('../console/people.ts')),
  ...(await import('../search/query.ts')),
  ...(await import('../search/search.ts')),
  ...(await import('../search/shown.ts')),
  ...(await import('../store/read.ts')),
  ...(await import('./reveal.ts')),
});

async function search({ words, out, limit, source, json, buka }: SearchArguments): Promise<void> {
  const { isEmpty, peopleTable, readSearch, reasonGiven, recordAccess, searcher, shownPerson } =
    await machinery();
  const reason = reasonGiven(buka);
  const text = (words ?? []).join(' ');
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST)
    throw usage('limit-salah', `--limit harus bilangan bulat 1 sampai ${MOST}`, 'Contoh: --limit 20');
  if (text.trim() === '') throw nothingAsked();
  const { work, index } = readSearch(out);
  try {
    checkSource(source, work.prepare<[], string>('SELECT name FROM source ORDER BY ordinal').pluck().all());
    const { query, people } = searcher(work, index)(text);
    if (isEmpty(query)) throw nothingAsked();
    const fitting = people.filter(
      ({ rows }) => source === undefined || rows.some((row) => row.source === source),
    );
    const shown = fitting.slice(0, limit).map((person) => shownPerson(person, reason !== undefined));
    if (reason !== undefined)
      recordAccess(out, {
        command: 'search',
        reason,
        rows: shown.reduce((sum, { rows }) => sum + rows.length, 0),
      });
    const more = fitting.length - shown.length;
    if (json) process.stdout.write(`${JSON.stringify({ schema: 'padan-search-1', people: shown, more })}\n`);
    else process.stdout.write(shown.length === 0 ? nobody(query) : peopleTable(shown, more));
  } finally {
    index.close();
    work.close();
  }
}

const usage = (code: string, message: string, next: string): PadanError =>
  new PadanError({ kind: 'usage', code, message, next });

const nothingAsked = (): PadanError =>
  usage(
    'pencarian-kosong',
    'Tidak ada yang dapat dicari: perlu nama, tanggal lahir, atau paling sedikit 4 angka',
    'Contoh: padan search siti aminah 1985 --out FOLDER',
  );

function checkSource(source: string | undefined, known: readonly string[]): void {
  if (source === undefined || known.includes(source)) return;
  throw usage(
    'sumber-tak-dikenal',
    'Sumber itu tidak ada dalam hasil ini',
    `Pilih satu: ${known.join(', ')}`,
  );
}

/** What was tried, without repeating it: it may be a name. */
function nobody({ words, born, numbers }: Query): string {
  const tried = [
    ...(words.length === 0
      ? []
      : [
          `nama atau wilayah dari ${words.length} kata (ejaan lama, salah ketik, kata digabung atau dipisah)`,
        ]),
    ...(born.length === 0 ? [] : ['tanggal lahir']),
    ...(numbers.length === 0 ? [] : ['angka sebagai bagian NIK, No KK, nomor kartu, atau tanggal lahir']),
  ];
  return `Tidak ada orang yang cocok. Dicari: ${tried.join('; ')}.\n  → Coba kata yang lebih sedikit, ejaan lain, tahun lahir saja, atau sebagian NIK\n`;
}
