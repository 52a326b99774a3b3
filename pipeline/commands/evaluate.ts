import { existsSync, statSync } from 'node:fs';
import type { CommandModule } from 'yargs';
import { PadanError } from '../../schemas/faults.ts';
import type { EvaluationFormat } from '../console/evaluation.ts';
import type { HelpWords } from '../console/help.ts';
import { once } from './once.ts';

interface EvaluateArguments {
  readonly out: string;
  readonly truth: string;
  readonly persons?: string | undefined;
  readonly against?: string | undefined;
  readonly format: EvaluationFormat;
}

export const evaluateCommand = (words: HelpWords['evaluate']): CommandModule<object, EvaluateArguments> => ({
  command: 'evaluate',
  describe: words.what,
  builder: (yargs) =>
    yargs
      .option('out', { type: 'string', requiresArg: true, demandOption: true, describe: words.out })
      .option('truth', { type: 'string', requiresArg: true, demandOption: true, describe: words.truth })
      .option('persons', { type: 'string', requiresArg: true, describe: words.persons })
      .option('against', { type: 'string', requiresArg: true, describe: words.against })
      .option('format', {
        choices: ['table', 'csv', 'json'] as const,
        default: 'table' as const,
        requiresArg: true,
        describe: words.format,
      })
      .check(once),
  handler: async ({ out, truth, persons, against, format }) => {
    const { evaluate, judgedFiles, evaluationText, leftOutText } = await machinery();
    const { crosswalk, findings } = judgedFiles(out);
    const run = 'Jalankan padan run lebih dahulu, atau periksa --out';
    refuseMissing([
      [crosswalk, run],
      [truth, 'Periksa jalur pada --truth'],
      ...(against === undefined
        ? []
        : [[judgedFiles(against).crosswalk, 'Periksa folder pada --against'] as const]),
      ...(persons === undefined
        ? []
        : ([
            [persons, 'Periksa jalur pada --persons'],
            [findings, run],
          ] as const)),
    ]);
    const evaluation = await evaluate({ out, truth, persons, against });
    if (evaluation.rows === 0) throw nothingJudged(truth);
    process.stderr.write(leftOutText(evaluation));
    process.stdout.write(evaluationText(evaluation, format));
  },
});

const machinery = async () => ({
  ...(await import('../evaluate/evaluation.ts')),
  ...(await import('../console/evaluation.ts')),
});

function refuseMissing(files: readonly (readonly [path: string, next: string])[]): void {
  const faults = files
    .filter(([file]) => !existsSync(file) || !statSync(file).isFile())
    .map(([file, next]) => ({
      kind: 'usage' as const,
      code: 'berkas-tidak-ada',
      message: `Berkas tidak ditemukan: ${file}`,
      next,
    }));
  const [first, ...rest] = faults;
  if (first !== undefined) throw new PadanError(first, ...rest);
}

/** Scores against nothing would all be `-` and look like an answer. */
const nothingJudged = (file: string): PadanError =>
  new PadanError({
    kind: 'usage',
    code: 'kunci-lain',
    message: `Tidak ada satu baris pun dari hasil ini di kunci jawaban: ${file}`,
    next: 'Pakai truth.csv dari data yang sama; source harus bernama seperti di crosswalk.csv',
  });
