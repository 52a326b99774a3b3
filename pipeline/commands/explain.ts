import { styleText } from 'node:util';
import type { CommandModule } from 'yargs';
import type { Paint } from '../../reports/explain/layout.ts';
import type { Explanation } from '../../schemas/explanation.ts';
import { PadanError } from '../../schemas/faults.ts';
import type { HelpWords, Lang } from '../console/help.ts';
import { once } from './once.ts';
import { writePage } from './write-page.ts';

interface ExplainArguments {
  readonly rows: readonly string[];
  readonly out: string;
  readonly config?: string | undefined;
  readonly buka?: string | undefined;
  readonly json: boolean;
  readonly svg?: string | undefined;
}

export const explainCommand = (
  words: HelpWords['explain'],
  lang: Lang,
): CommandModule<object, ExplainArguments> => ({
  command: 'explain <rows..>',
  describe: words.what,
  builder: (yargs) =>
    yargs
      .positional('rows', { type: 'string', array: true, demandOption: true, describe: words.rows })
      .option('out', { type: 'string', requiresArg: true, demandOption: true, describe: words.out })
      .option('config', { type: 'string', requiresArg: true, describe: words.config })
      .option('buka', { type: 'string', describe: words.buka })
      .option('json', { type: 'boolean', default: false, describe: words.json })
      .option('svg', { type: 'string', requiresArg: true, describe: words.svg })
      .check(({ rows: _, ...rest }) => once(rest)),
  handler: async ({ rows, out, config, buka, json, svg }) => {
    const {
      EXPLAIN_WORDS,
      explain,
      explanationPicture,
      explanationText,
      maskedExplanation,
      overlayOf,
      parseRowName,
      plainPaint,
      readWork,
      reasonGiven,
      recordAccess,
      weighedPairs,
    } = await machinery();
    refuseMany(rows);
    const wanted = rows.map(parseRowName);
    const reason = reasonGiven(buka);
    const store = readWork(out);
    try {
      const explanation = explain(store, wanted, overlayOf(config));
      if (svg !== undefined && weighedPairs(explanation).length === 0) throw nothingToDraw();
      if (reason !== undefined)
        recordAccess(out, { command: 'explain', reason, rows: shownRows(explanation) });
      const shown = reason === undefined ? maskedExplanation(explanation) : explanation;
      if (svg !== undefined) writePage(svg, explanationPicture(shown, EXPLAIN_WORDS[lang]));
      process.stdout.write(
        json
          ? `${JSON.stringify(shown, null, 2)}\n`
          : explanationText(shown, EXPLAIN_WORDS[lang], terminalPaint() ?? plainPaint),
      );
    } finally {
      store.close();
    }
  },
});

/** Loaded when a row is explained: `--help` needs none of it. */
const machinery = async () => ({
  ...(await import('../../reports/explain/layout.ts')),
  ...(await import('../../reports/explain/mask.ts')),
  ...(await import('../../reports/explain/picture.ts')),
  ...(await import('../../reports/explain/text.ts')),
  ...(await import('../../reports/words/explain.ts')),
  ...(await import('../explain/explain.ts')),
  ...(await import('../explain/find-row.ts')),
  ...(await import('../project-file.ts')),
  ...(await import('../store/read.ts')),
  ...(await import('./reveal.ts')),
});

function refuseMany(rows: readonly string[]): void {
  if (rows.length <= 2) return;
  throw new PadanError({
    kind: 'usage',
    code: 'terlalu-banyak-baris',
    message: 'Sebutkan satu baris, atau dua baris untuk dibandingkan',
    next: 'Contoh: padan explain bpjs:12 dukcapil:34 --out FOLDER',
  });
}

const nothingToDraw = (): PadanError =>
  new PadanError({
    kind: 'usage',
    code: 'tanpa-gambar',
    message: 'Baris ini tidak punya pasangan yang ditimbang, jadi tidak ada yang dapat digambar',
    next: 'Jalankan tanpa --svg, atau sebutkan dua baris: padan explain bpjs:12 dukcapil:34 --out FOLDER --svg FILE',
  });

/** Records whose data stand in an explanation. */
function shownRows(explanation: Explanation): number {
  switch (explanation.kind) {
    case 'baris':
      return 1 + explanation.pairs.length;
    case 'pasangan':
      return 2;
    case 'ditolak':
      return 0;
  }
}

const STYLES = { judul: 'bold', naik: 'green', turun: 'red' } as const;

/** Colour at a terminal that wants it (no-color.org). */
const terminalPaint = (): Paint | undefined =>
  process.stdout.isTTY && (process.env['NO_COLOR'] ?? '') === ''
    ? (kind, text) => styleText(STYLES[kind], text)
    : undefined;
