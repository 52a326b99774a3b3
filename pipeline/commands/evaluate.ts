import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { CommandModule } from 'yargs';
import { PadanError } from '../../schemas/faults.ts';
import type { HelpWords } from '../console/help.ts';
import { type Score, ofGivenSources, scoreFindings, scorePairs } from '../evaluate/scores.ts';
import { readCrosswalk, readFindings, readPersons, readTruth } from '../evaluate/files.ts';
import { once } from './once.ts';

interface EvaluateArguments {
  readonly out: string;
  readonly truth: string;
  readonly persons?: string | undefined;
}

export const evaluateCommand = (words: HelpWords['evaluate']): CommandModule<object, EvaluateArguments> => ({
  command: 'evaluate',
  describe: words.what,
  builder: (yargs) =>
    yargs
      .option('out', {
        type: 'string',
        requiresArg: true,
        demandOption: true,
        describe: words.out,
      })
      .option('truth', {
        type: 'string',
        requiresArg: true,
        demandOption: true,
        describe: words.truth,
      })
      .option('persons', {
        type: 'string',
        requiresArg: true,
        describe: words.persons,
      })
      .check(once),
  handler: async (args) => {
    const restricted = join(args.out, 'terbatas');
    const files = [
      join(restricted, 'crosswalk.csv'),
      args.truth,
      ...(args.persons === undefined ? [] : [args.persons, join(restricted, 'findings.csv')]),
    ];
    refuseMissing(files);
    const crosswalk = await readCrosswalk(join(restricted, 'crosswalk.csv'));
    const isGiven = ofGivenSources(crosswalk);
    const truth = new Map([...(await readTruth(args.truth))].filter(([record]) => isGiven(record)));
    if (truth.size === 0) throw emptyTruth(args.truth);
    const pairs = scorePairs(crosswalk, truth);
    const findings =
      args.persons === undefined
        ? []
        : scoreFindings(
            await readFindings(join(restricted, 'findings.csv')),
            await readPersons(args.persons, isGiven),
          );
    process.stdout.write(table('pasangan baris', pairs));
    if (findings.length > 0) process.stdout.write(`\n${table('temuan', findings)}`);
  },
});

function refuseMissing(files: readonly string[]): void {
  const faults = files
    .filter((file) => !existsSync(file) || !statSync(file).isFile())
    .map((file) => ({
      kind: 'usage' as const,
      code: 'berkas-tidak-ada',
      message: `Berkas tidak ditemukan: ${file}`,
      next: 'Jalankan padan run lebih dahulu, atau periksa jalurnya',
    }));
  const [first, ...rest] = faults;
  if (first !== undefined) throw new PadanError(first, ...rest);
}

/** Scores against nothing would all be `-` and look like an answer. */
const emptyTruth = (file: string): PadanError =>
  new PadanError({
    kind: 'usage',
    code: 'kunci-kosong',
    message: `Tidak ada satu baris pun di kunci jawaban: ${file}`,
    next: 'Perlu kolom source, row, person dan sedikitnya satu baris',
  });

const COLUMNS = [
  ['benar', (score: Score) => String(score.right)],
  ['salah', (score: Score) => String(score.wrong)],
  ['terlewat', (score: Score) => String(score.missed)],
  ['presisi', (score: Score) => ratio(score.right, score.right + score.wrong)],
  ['recall', (score: Score) => ratio(score.right, score.right + score.missed)],
  ['F1', (score: Score) => ratio(2 * score.right, 2 * score.right + score.wrong + score.missed)],
] as const;

const ratio = (part: number, whole: number): string => (whole === 0 ? '-' : (part / whole).toFixed(4));

function table(title: string, scores: readonly Score[]): string {
  const width = Math.max(title.length, ...scores.map(({ name }) => name.length));
  const head = `${title.padEnd(width)}${COLUMNS.map(([name]) => name.padStart(10)).join('')}\n`;
  return (
    head +
    scores
      .map(
        (score) =>
          `${score.name.padEnd(width)}${COLUMNS.map(([, cell]) => cell(score).padStart(10)).join('')}\n`,
      )
      .join('')
  );
}
