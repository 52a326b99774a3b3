import { readFileSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { getHeapStatistics } from 'node:v8';
import type { CommandModule } from 'yargs';
import { packagePath } from '../../schemas/root.ts';
import type { HelpWords } from '../console/help.ts';
import type { Check } from '../doctor/check.ts';
import type { Machine } from '../doctor/machine.ts';
import { once } from './once.ts';
import { today } from './today.ts';

interface DoctorArguments {
  readonly out: string | undefined;
  readonly config: string | undefined;
  readonly json: boolean;
}

/** As a run would end: a source that is not there is 3, all else 4. */
const SOURCE_FAILED = 3;
const STORE_FAILED = 4;

export const doctorCommand = (words: HelpWords['doctor']): CommandModule<object, DoctorArguments> => ({
  command: 'doctor',
  describe: words.what,
  builder: (yargs) =>
    yargs
      .option('out', { type: 'string', requiresArg: true, describe: words.out })
      .option('config', { type: 'string', requiresArg: true, describe: words.config })
      .option('json', { type: 'boolean', default: false, describe: words.json })
      .check(once),
  handler: async (args) => {
    const { checksJson, checkList } = await import('../console/check-list.ts');
    const checks = await everyCheck(args);
    process.stdout.write(args.json ? checksJson(checks) : checkList(checks));
    const failed = checks.filter(({ state }) => state === 'gagal');
    if (failed.length === 0) return;
    process.exitCode = failed.every(({ id }) => id.startsWith('berkas-')) ? SOURCE_FAILED : STORE_FAILED;
  },
});

async function everyCheck({ out, config }: DoctorArguments): Promise<Check[]> {
  const { machineChecks, driverCheck, folderChecks, bytesIn, bytesOf, sourceChecks, outFolder, stateChecks } =
    await machinery();
  const machine = thisMachine();
  const project =
    config === undefined
      ? undefined
      : (await import('../project-file.ts')).projectFrom(
          { config, out },
          { today: machine.today, threads: machine.cores },
        );
  const root = project?.out ?? out;
  const files = project?.sources.flatMap((source) => source.files);
  const input = files?.reduce((sum, file) => sum + bytesOf(file), 0);
  const driver = driverCheck();
  const found = [...machineChecks(machine, { input, asOf: project?.asOf }), driver];
  if (root === undefined) return found;
  return [
    ...found,
    ...sourceChecks(project?.sources ?? []),
    ...(driver.state === 'gagal'
      ? []
      : [...folderChecks(root, { input, present: bytesIn(root) }), ...stateChecks(outFolder(root))]),
  ];
}

const machinery = async () => ({
  ...(await import('../doctor/machine.ts')),
  ...(await import('../doctor/driver.ts')),
  ...(await import('../doctor/folder.ts')),
  ...(await import('../doctor/sources.ts')),
  ...(await import('../doctor/state.ts')),
  ...(await import('../out-folder.ts')),
});

function thisMachine(): Machine {
  const { LC_ALL, LC_CTYPE, LANG } = process.env;
  const { engines } = JSON.parse(readFileSync(packagePath('package.json'), 'utf8')) as {
    engines: { node: string };
  };
  const limit = process.constrainedMemory();
  const now = new Date();
  return {
    node: process.version,
    engines: engines.node,
    platform: process.platform,
    arch: process.arch,
    cores: availableParallelism(),
    memory: limit > 0 ? Math.min(totalmem(), limit) : totalmem(),
    heap: getHeapStatistics().heap_size_limit,
    now,
    today: today(now),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    locale: [LC_ALL, LC_CTYPE, LANG].find((value) => value !== undefined && value !== '') ?? '',
    knowsIndonesian: Intl.NumberFormat.supportedLocalesOf('id-ID').length > 0,
  };
}
