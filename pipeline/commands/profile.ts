import { resolve } from 'node:path';
import type { CommandModule } from 'yargs';
import { type Fault, PadanError } from '../../schemas/faults.ts';
import type { FileProfile } from '../../schemas/profile.ts';
import type { HelpWords } from '../console/help.ts';
import { once } from './once.ts';
import { surroundings } from './surroundings.ts';
import { writePage } from './write-page.ts';

interface ProfileArguments {
  readonly files: readonly string[];
  readonly source?: string | undefined;
  readonly 'as-of'?: string | undefined;
  readonly json?: boolean | undefined;
  readonly html?: string | undefined;
}

export const profileCommand = (words: HelpWords['profile']): CommandModule<object, ProfileArguments> => ({
  command: 'profile <files..>',
  describe: words.what,
  builder: (yargs) =>
    yargs
      .positional('files', { type: 'string', array: true, demandOption: true, describe: words.files })
      .option('source', { type: 'string', requiresArg: true, describe: words.source })
      .option('as-of', { type: 'string', requiresArg: true, describe: words.asOf })
      .option('json', { type: 'boolean', describe: words.json })
      .option('html', { type: 'string', requiresArg: true, describe: words.html })
      .check(({ files: _, ...given }) => once(given)),
  handler: async ({ files, source, json, html, 'as-of': asOf }) => {
    const { filesOf, ofFile, profileFile, profileRules, profileText, renderProfile } = await machinery();
    const rules = await profileRules(asOf ?? surroundings().today);
    refuseRole(
      source,
      rules.roles.map(({ role }) => role),
    );
    const profiles: FileProfile[] = [];
    const faults: Fault[] = [];
    for (const path of filesOf(files.map((file) => resolve(file)))) {
      try {
        const profile = await profileFile(path, source, rules);
        profiles.push(profile);
        if (json !== true) process.stdout.write(`${profiles.length > 1 ? '\n' : ''}${profileText(profile)}`);
      } catch (error) {
        const told = ofFile(error, 'profile', path);
        if (!(told instanceof PadanError)) throw told;
        faults.push(...told.faults);
      }
    }
    if (json === true) process.stdout.write(`${JSON.stringify(profiles, null, 2)}\n`);
    if (html !== undefined) writePage(html, renderProfile(profiles));
    const [first, ...rest] = faults;
    if (first !== undefined) throw new PadanError(first, ...rest);
  },
});

/** Loaded when files are looked at: `--help` needs none of it. */
const machinery = async () => ({
  ...(await import('../../reports/profil/html.ts')),
  ...(await import('../console/profile-text.ts')),
  ...(await import('../extract/file-stamp.ts')),
  ...(await import('../extract/paths.ts')),
  ...(await import('../profile/profile.ts')),
  ...(await import('../profile/rules.ts')),
});

function refuseRole(source: string | undefined, known: readonly string[]): void {
  if (source === undefined || known.includes(source)) return;
  throw new PadanError({
    kind: 'usage',
    code: 'skema-tidak-ada',
    message: `Tidak ada sumber bernama "${source.slice(0, 30)}"`,
    next: `Pilih salah satu: ${known.join(', ')}`,
  });
}
