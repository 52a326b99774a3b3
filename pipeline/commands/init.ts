import { existsSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { CommandModule } from 'yargs';
import { PadanError } from '../../schemas/faults.ts';
import type { HelpWords } from '../console/help.ts';
import { once } from './once.ts';
import { surroundings } from './surroundings.ts';

interface InitArguments {
  readonly files?: readonly string[] | undefined;
  readonly config: string;
  readonly force?: boolean | undefined;
}

export const initCommand = (words: HelpWords['init']): CommandModule<object, InitArguments> => ({
  command: 'init [files..]',
  describe: words.what,
  builder: (yargs) =>
    yargs
      .positional('files', { type: 'string', array: true, describe: words.files })
      .option('config', { type: 'string', requiresArg: true, default: 'padan.yaml', describe: words.config })
      .option('force', { type: 'boolean', describe: words.force })
      .check(({ files: _, ...given }) => once(given)),
  handler: async ({ files, config, force }) => {
    const path = resolve(config);
    if (existsSync(path) && force !== true) throw present(path);
    const { today } = surroundings();
    const { Asker, SCHEMA_FILE, interview, profileRules, projectSchema, projectText, readProjectFile } =
      await machinery();
    const asker = new Asker(process.stdin, process.stdout);
    const tell = (line: string): void => void process.stdout.write(`${line}\n`);
    try {
      const rules = await profileRules(today);
      const draft = await interview(files ?? [], { asker, tell, rules, today, folder: dirname(path) });
      writeFileSync(path, projectText(draft));
      writeFileSync(join(dirname(path), SCHEMA_FILE), `${JSON.stringify(projectSchema(), null, 2)}\n`);
      readProjectFile(path);
      tell(`\nDitulis: ${path} (dan ${SCHEMA_FILE} untuk penyunting teks)`);
      tell(`Selanjutnya: padan run --config ${basename(path)}`);
    } finally {
      asker.close();
    }
  },
});

/** Loaded when questions are asked: `--help` needs none of it. */
const machinery = async () => ({
  ...(await import('../init/ask.ts')),
  ...(await import('../init/interview.ts')),
  ...(await import('../init/project-text.ts')),
  ...(await import('../profile/rules.ts')),
  ...(await import('../project-yaml.ts')),
});

const present = (path: string): PadanError =>
  new PadanError({
    kind: 'usage',
    code: 'proyek-sudah-ada',
    message: `Berkas proyek sudah ada: ${path}`,
    next: 'Sunting berkas itu, sebut nama lain dengan --config, atau tambahkan --force untuk menimpanya',
  });
