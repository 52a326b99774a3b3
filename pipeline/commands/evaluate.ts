import { existsSync, statSync } from 'node:fs';
import type { CommandModule } from 'yargs';
import { PadanError } from '../../schemas/faults.ts';
import type { EvaluationFormat } from '../console/evaluation.ts';
import type { HelpWords, Lang } from '../console/help.ts';
import { once } from './once.ts';

interface EvaluateArguments {
  readonly out: string;
  readonly truth?: string | undefined;
  readonly labels?: string | undefined;
  readonly persons?: string | undefined;
  readonly against?: string | undefined;
  readonly curve?: string | undefined;
  readonly format: EvaluationFormat;
  readonly lang?: Lang;
}

export const evaluateCommand = (words: HelpWords['evaluate']): CommandModule<object, EvaluateArguments> => ({
  command: 'evaluate',
  describe: words.what,
  builder: (yargs) =>
    yargs
      .option('out', { type: 'string', requiresArg: true, demandOption: true, describe: words.out })
      .option('truth', { type: 'string', requiresArg: true, describe: words.truth })
      .option('labels', { type: 'string', requiresArg: true, describe: words.labels })
      .option('persons', { type: 'string', requiresArg: true, describe: words.persons })
      .option('against', { type: 'string', requiresArg: true, describe: words.against })
      .option('curve', { type: 'string', requiresArg: true, describe: words.curve })
      .option('format', {
        choices: ['table', 'csv', 'json'] as const,
        default: 'table' as const,
        requiresArg: true,
        describe: words.format,
      })
      .check(once)
      .check(oneKey),
  handler: async ({ truth, labels, ...given }) => {
    if (truth !== undefined) await byTruth({ ...given, truth });
    else if (labels !== undefined) await byLabels({ ...given, labels });
  },
});

async function byTruth({
  out,
  truth,
  persons,
  against,
  curve,
  lang = 'id',
  format,
}: EvaluateArguments & { readonly truth: string }): Promise<void> {
  const { evaluate, judgedFiles, evaluationText, leftOutText, writeThresholds } = await machinery();
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
  if (curve !== undefined) writeThresholds(curve, evaluation.thresholds, lang);
  process.stderr.write(leftOutText(evaluation));
  process.stdout.write(evaluationText(evaluation, format));
}

async function byLabels({
  out,
  labels,
  format,
}: EvaluateArguments & { readonly labels: string }): Promise<void> {
  const { estimateFrom, readDesign, readLabels, readWork, resolveFingerprint, sampleEvaluationText } =
    await machinery();
  refuseMissing([[labels, 'Periksa jalur pada --labels']]);
  const design = readDesign(labels, out);
  const store = readWork(out);
  try {
    if (resolveFingerprint(store) !== design.run) throw otherRun();
  } finally {
    store.close();
  }
  const answers = await readLabels(labels, design);
  process.stdout.write(sampleEvaluationText(estimateFrom(design, answers), format));
}

const machinery = async () => ({
  ...(await import('../console/evaluation.ts')),
  ...(await import('../console/sample-evaluation.ts')),
  ...(await import('../evaluate/evaluation.ts')),
  ...(await import('../evaluate/labels.ts')),
  ...(await import('../evaluate/sample-estimate.ts')),
  ...(await import('../evaluate/threshold-files.ts')),
  ...(await import('../sample/design-file.ts')),
  ...(await import('../store/read.ts')),
});

/** Options that need the whole truth. */
const OF_TRUTH = ['persons', 'against', 'curve'] as const;

function oneKey(given: Readonly<Record<string, unknown>>): true {
  const { truth, labels } = given;
  if ((truth === undefined) === (labels === undefined))
    throw usage(
      'kunci',
      truth === undefined ? 'Perlu --truth atau --labels' : '--truth dan --labels tidak dapat bersama-sama',
      'Pakai salah satu: --truth truth.csv, atau --labels daftar dari padan sample yang sudah diisi',
    );
  const extra = labels === undefined ? [] : OF_TRUTH.filter((option) => given[option] !== undefined);
  if (extra.length === 0) return true;
  throw usage(
    'kunci',
    `${extra.map((option) => `--${option}`).join(', ')} hanya untuk --truth`,
    'Hilangkan, atau pakai --truth truth.csv',
  );
}

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
  usage(
    'kunci-lain',
    `Tidak ada satu baris pun dari hasil ini di kunci jawaban: ${file}`,
    'Pakai truth.csv dari data yang sama; source harus bernama seperti di crosswalk.csv',
  );

const otherRun = (): PadanError =>
  usage(
    'sampel-lain',
    'Sampel ini diambil dari hasil lain: folder ini sudah dijalankan ulang dengan data atau aturan lain',
    'Nilai folder hasil yang lama, atau buat sampel baru dengan padan sample',
  );

const usage = (code: string, message: string, next: string): PadanError =>
  new PadanError({ kind: 'usage', code, message, next });
