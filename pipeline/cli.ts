#!/usr/bin/env node
import yargs from 'yargs';
import { hideBin } from 'yargs/helpers';
import { PadanError } from '../schemas/faults.ts';
import { framed } from './commands/framed.ts';
import { withCommands } from './commands/index.ts';
import { HELP, type Lang } from './console/help.ts';
import { version } from './version.ts';

const EXIT_BUG = 70;

/** The only place that prints an error and decides the exit code. */
async function main(): Promise<void> {
  const args = hideBin(process.argv);
  const lang = languageOf(args);
  const words = HELP[lang];
  const parser = yargs(args)
    .scriptName('padan')
    .usage(words.usage)
    .locale(lang)
    .updateStrings(words.kinds)
    // an option is what its name says: no --no-out, no --out.a
    .parserConfiguration({ 'boolean-negation': false, 'dot-notation': false, 'camel-case-expansion': false })
    .completion('completion', words.completion)
    .demandCommand(1, words.whichCommand)
    .strict()
    .option('lang', {
      choices: ['id', 'en'] as const,
      default: 'id',
      describe: words.lang,
      global: true,
    })
    // yargs would look for it beside node_modules: another package's, once padan is installed
    .version(version())
    .alias('help', 'h')
    .wrap(100)
    .exitProcess(false)
    .fail((message, error) => {
      // yargs passes an error that a command threw, or the text of what is wrong with the command line
      if (error instanceof Error) throw error;
      throw usageFault(message);
    });
  await framed(withCommands(parser, words), words).parseAsync();
}

const languageOf = (args: readonly string[]): Lang =>
  /(?:^|\s)--lang[= ]en(?:\s|$)/.test(args.join(' ')) ? 'en' : 'id';

/** yargs repeats the operator's words; values could hold anything, so they are shown only up to a width. */
function usageFault(message: string): PadanError {
  return new PadanError({
    kind: 'usage',
    code: 'perintah',
    message: message.replace(/\s*\n\s*/g, ' ').slice(0, 300),
    next: 'Lihat: padan --help',
  });
}

/** Says what went wrong; returns the exit code. */
function tellError(error: unknown): number {
  if (error instanceof PadanError) {
    for (const { message, next } of error.faults) process.stderr.write(`padan: ${message}\n  → ${next}\n`);
    return error.exitCode;
  }
  if (error instanceof Error && error.name === 'YError') return tellError(usageFault(error.message));
  process.stderr.write(
    `padan: cacat program, tidak ada yang diterbitkan\n${error instanceof Error ? (error.stack ?? error.message) : 'unknown'}\n`,
  );
  return EXIT_BUG;
}

// `padan run … | head -1`: the reader has gone, the run goes on
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}
// what is thrown outside main() is a bug as well; Node's own exit code for it, 1, would say that a gate failed
process.on('uncaughtException', (error) => {
  process.exit(tellError(error));
});

main().catch((error: unknown) => {
  process.exitCode = tellError(error);
});
