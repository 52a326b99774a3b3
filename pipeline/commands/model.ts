import { resolve } from 'node:path';
import type { CommandModule } from 'yargs';
import type { HelpWords, Lang } from '../console/help.ts';
import { once } from './once.ts';
import { writePage } from './write-page.ts';

interface ModelArguments {
  readonly out: string;
  readonly config?: string | undefined;
  readonly html: string;
  readonly json: boolean;
}

export const modelCommand = (
  words: HelpWords['model'],
  lang: Lang,
): CommandModule<object, ModelArguments> => ({
  command: 'model',
  describe: words.what,
  builder: (yargs) =>
    yargs
      .option('out', { type: 'string', requiresArg: true, demandOption: true, describe: words.out })
      .option('config', { type: 'string', requiresArg: true, describe: words.config })
      // not into the published folder: what stands there is in its manifest
      .option('html', { type: 'string', requiresArg: true, default: 'model.html', describe: words.html })
      .option('json', { type: 'boolean', default: false, describe: words.json })
      .check(once),
  handler: async ({ out, config, html, json }) => {
    const { MODEL_WORDS, modelPage, modelText, overlayOf, readWork, renderModel } = await machinery();
    const store = readWork(out);
    try {
      const page = modelPage(store, overlayOf(config));
      if (json) {
        process.stdout.write(`${JSON.stringify(page, null, 2)}\n`);
        return;
      }
      writePage(html, renderModel(page, MODEL_WORDS[lang]));
      process.stdout.write(modelText(page, MODEL_WORDS[lang], resolve(html)));
    } finally {
      store.close();
    }
  },
});

/** Loaded when a model is told: `--help` needs none of it. */
const machinery = async () => ({
  ...(await import('../../reports/model/html.ts')),
  ...(await import('../../reports/words/model.ts')),
  ...(await import('../console/model-text.ts')),
  ...(await import('../model-page/view.ts')),
  ...(await import('../project-file.ts')),
  ...(await import('../store/read.ts')),
});
