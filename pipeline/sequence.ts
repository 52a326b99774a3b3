import { createHash } from 'node:crypto';
import type { RunContext, RunInputs, Stage } from './context.ts';
import { type Usage, counting } from './performance/usage.ts';
import type { Store } from './store/open.ts';
import { type StageReport, type StageRun, clearStage, finishStage, stageRuns } from './store/stage-runs.ts';
import { version } from './version.ts';

export interface Ended {
  readonly stage: string;
  readonly report: StageReport;
  readonly skipped: boolean;
  /** Undefined where it was skipped. */
  readonly usage?: Usage;
}

/** A stage with the hash of everything its result depends on. */
interface Step {
  readonly stage: Stage;
  readonly fingerprint: string;
  /** The stage that it waits for, where it works beside those that follow. */
  readonly after: string | undefined;
}

/**
 * Every stage in order, each skipped when its inputs are as they were; those that work beside others begin once what they
 * read is written and are awaited at the end, however the others ended. Told in the order of the stages.
 */
export async function runSequence(stages: readonly Stage[], context: RunContext): Promise<Ended[]> {
  const steps = stepsOf(stages, context);
  const known = new Map(stageRuns(context.store).map((run) => [run.stage, run]));
  const done = new Map<Step, Ended>();
  const beside = new Map<Step, Promise<Ended>>();
  const keep = (step: Step, ended: Ended): void => {
    done.set(step, ended);
    record(context.store, step, ended);
  };
  const take = (step: Step): Promise<Ended> => runStep(context, step, known.get(step.stage.name));
  try {
    for (const step of steps) {
      if (step.after !== undefined) continue;
      keep(step, await take(step));
      for (const other of steps.filter(({ after }) => after === step.stage.name)) {
        const work = take(other);
        // its failure waits until the others are through
        work.catch(() => undefined);
        beside.set(other, work);
      }
    }
  } finally {
    await Promise.allSettled(beside.values());
  }
  // not before: the store takes no writing while a stage reads rows from it
  for (const [step, work] of beside) keep(step, await work);
  return steps.flatMap((step) => done.get(step) ?? []);
}

/** With one thread nothing works beside anything: such a stage then takes its turn, under the same fingerprint. */
function stepsOf(stages: readonly Stage[], context: RunContext): Step[] {
  const fingerprints = new Map<string, string>();
  let before = version();
  return stages.map((stage, at) => {
    const after = stage.beside === true ? lastWriter(stages.slice(0, at), stage.reads) : undefined;
    const base = after === undefined ? before : fingerprints.get(after);
    const ledgerState = stage.usesLedger === true ? context.seq : null;
    const fingerprint = hash([base, stage.name, stage.settings(context), ledgerState]);
    fingerprints.set(stage.name, fingerprint);
    if (after === undefined) before = fingerprint;
    return { stage, fingerprint, after: context.project.threads > 1 ? after : undefined };
  });
}

/** The last stage to write one of the tables; to begin before a table is written would be to read another run's. */
function lastWriter(stages: readonly Stage[], tables: readonly string[]): string | undefined {
  const written = new Set(stages.flatMap(({ writes }) => writes));
  const unwritten = tables.find((table) => !written.has(table));
  if (unwritten !== undefined) throw new Error(`no stage before writes ${unwritten}`);
  return stages.findLast(({ writes }) => writes.some((table) => tables.includes(table)))?.name;
}

async function runStep(
  context: RunContext,
  { stage, fingerprint }: Step,
  known: StageRun | undefined,
): Promise<Ended> {
  const { store, tell } = context;
  if (known?.fingerprint === fingerprint && (stage.intact?.(context) ?? true)) {
    tell({ event: 'stage', stage: stage.name, state: 'skip' });
    return { stage: stage.name, report: known.report, skipped: true };
  }
  tell({ event: 'stage', stage: stage.name, state: 'start' });
  const count = counting();
  clearStage(store, stage.name, stage.keeps === true ? [] : stage.writes);
  const report = await stage.run(context);
  const usage = count();
  tell({ event: 'stage', stage: stage.name, state: 'done', ...usage });
  return { stage: stage.name, report, skipped: false, usage };
}

/** What a gate held back is judged anew by the next run. */
function record(store: Store, { fingerprint }: Step, { stage, report, skipped }: Ended): void {
  if (!skipped && report.published !== false) finishStage(store, { stage, fingerprint, report });
}

/** All that the run depends on, of every stage. */
export const inputsHash = (stages: readonly Stage[], inputs: RunInputs): string =>
  hash([version(), stages.map((stage) => stage.settings(inputs))]);

const hash = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');
