#!/usr/bin/env node
import yargs from 'yargs';
import { hideBin } from 'yargs/helpers';
import { PadanError } from '../schemas/faults.ts';
import { version } from './6-publish/manifest.ts';
import { evaluateCommand } from './commands/evaluate.ts';
import { generateCommand } from './commands/generate.ts';
import { runCommand } from './commands/run.ts';

const EXIT_BUG = 70;

/** The only place that prints an error and decides the exit code. */
async function main(): Promise<void> {
  const args = hideBin(process.argv);
  const lang = languageOf(args);
  const parser = yargs(args)
    .scriptName('padan')
    .usage('padan: memadankan data kependudukan Dukcapil, Dinsos, dan BPJS Kesehatan\n\n$0 <perintah> [opsi]')
    .locale(lang)
    .command(runCommand)
    .command(evaluateCommand)
    .command(generateCommand)
    .demandCommand(1, 'Sebutkan perintahnya, misalnya: padan run --help')
    .strict()
    .option('lang', {
      choices: ['id', 'en'] as const,
      default: 'id',
      describe: 'Bahasa pesan bantuan',
      global: true,
    })
    .version(version())
    .alias('help', 'h')
    .epilogue(
      'Kode keluar: 0 selesai · 1 selesai tetapi tidak diterbitkan · 2 perintah salah · 3 berkas sumber bermasalah · 4 penyimpanan bermasalah · 70 cacat program',
    )
    .wrap(100)
    .exitProcess(false)
    .fail((message, error) => {
      // yargs passes an error that a command threw, or the text of what is wrong with the command line
      if (error instanceof Error) throw error;
      throw usageFault(message);
    });
  await parser.parseAsync();
}

const languageOf = (args: readonly string[]): string =>
  /(?:^|\s)--lang[= ]en(?:\s|$)/.test(args.join(' ')) ? 'en' : 'id';

/** yargs repeats the operator's words; values could hold anything, so they are shown only up to a width. */
function usageFault(message: string): PadanError {
  return new PadanError({
    kind: 'usage',
    code: 'perintah',
    message: message.slice(0, 300),
    next: 'Lihat: padan --help',
  });
}

main().catch((error: unknown) => {
  if (error instanceof PadanError) {
    for (const { message, next } of error.faults) process.stderr.write(`padan: ${message}\n  → ${next}\n`);
    process.exitCode = error.exitCode;
    return;
  }
  if (error instanceof Error && error.name === 'YError') {
    process.stderr.write(`padan: ${error.message}\n  → Lihat: padan --help\n`);
    process.exitCode = 2;
    return;
  }
  process.stderr.write(
    `padan: cacat program, tidak ada yang diterbitkan\n${error instanceof Error ? (error.stack ?? error.message) : 'unknown'}\n`,
  );
  process.exitCode = EXIT_BUG;
});
