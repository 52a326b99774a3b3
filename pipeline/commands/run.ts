import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import type { Argv, CommandModule } from 'yargs';
import type { HelpWords } from '../console/help.ts';
import { SOURCE_FLAGS } from '../project.ts';
import type { ProjectArguments } from '../project-file.ts';
import { once } from './once.ts';
import { surroundings } from './surroundings.ts';

/** A source may have several files; every other option is given once. */
const onceEach = (given: Readonly<Record<string, unknown>>): true =>
  once(
    Object.fromEntries(Object.entries(given).filter(([name]) => !SOURCE_FLAGS.some((flag) => flag === name))),
  );

interface RunArguments extends ProjectArguments {
  readonly log: 'teks' | 'json';
  readonly profile?: boolean | undefined;
}

const GATE_FAILED = 1;

export const runCommand = (words: HelpWords['run']): CommandModule<object, RunArguments> => ({
  command: 'run',
  describe: words.what,
  builder: (yargs) =>
    sourceOptions(yargs, words.source)
      .option('config', {
        type: 'string',
        requiresArg: true,
        describe: words.config,
      })
      .option('out', { type: 'string', requiresArg: true, describe: words.out })
      .option('as-of', {
        type: 'string',
        requiresArg: true,
        describe: words.asOf,
      })
      .option('threads', {
        type: 'number',
        requiresArg: true,
        describe: `${words.threads} ${availableParallelism()}`,
      })
      .option('model', { type: 'string', requiresArg: true, describe: words.model })
      .option('decisions', { type: 'string', requiresArg: true, describe: words.decisions })
      .option('save-model', { type: 'string', requiresArg: true, describe: words.saveModel })
      .option('ignore-gates', { type: 'boolean', describe: words.ignoreGates })
      .option('profile', { type: 'boolean', describe: words.profile })
      .option('log', {
        choices: ['teks', 'json'] as const,
        default: 'teks' as const,
        describe: words.log,
      })
      .check(onceEach)
      .group([...SOURCE_FLAGS], words.sources),
  handler: async (args) => {
    const { checkModelTarget, closingSummary, performanceTable, projectFrom, reporter, run, saveModel } =
      await machinery();
    const project = projectFrom(args, surroundings());
    const target = args['save-model'];
    if (target !== undefined) checkModelTarget(target);
    const reporting = reporter(args.log);
    const started = performance.now();
    try {
      const profile = args.profile === true;
      const outcome = await run(project, { tell: reporting.tell, clock: () => new Date(), profile });
      reporting.end();
      closingSummary(outcome, { seconds: (performance.now() - started) / 1000, log: args.log });
      if (profile && args.log === 'teks') process.stdout.write(performanceTable(outcome));
      if (!outcome.published) process.exitCode = GATE_FAILED;
      else if (target !== undefined) {
        saveModel(project.out, target);
        if (args.log === 'teks') process.stdout.write(`Model    ${resolve(target)}\n`);
      }
    } finally {
      reporting.end();
    }
  },
});

/** Loaded when a run begins: `--help` needs none of it and would take half as long again. */
const machinery = async () => ({
  ...(await import('../console/closing.ts')),
  ...(await import('../console/performance-table.ts')),
  ...(await import('../console/reporter.ts')),
  ...(await import('../model-file.ts')),
  ...(await import('../project-file.ts')),
  ...(await import('../run.ts')),
});

const sourceOptions = (yargs: Argv, labels: HelpWords['run']['source']): Argv =>
  SOURCE_FLAGS.reduce(
    (options, flag) =>
      options.option(flag, { type: 'string', array: true, requiresArg: true, describe: labels[flag] }),
    yargs,
  );
