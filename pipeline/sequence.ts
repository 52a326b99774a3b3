import { createHash } from 'node:crypto';
import type { RunContext, RunInputs, Stage } from './context.ts';
import { type StageReport, clearStage, finishStage, stageRuns } from './store/stage-runs.ts';
import { version } from './version.ts';

export interface Ended {
  readonly stage: string;
  readonly report: StageReport;
  readonly skipped: boolean;
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
  const done = new Map(stageRuns(context.store).map((known) => [known.stage, known]));
  const ended = new Map<string, Ended>();
  const take = async (step: Step): Promise<void> => {
    const { stage, fingerprint } = step;
    const known = done.get(stage.name);
    const isDone = known?.fingerprint === fingerprint && (stage.intact?.(context) ?? true);
    if (isDone) context.tell({ event: 'stage', stage: stage.name, state: 'skip' });
    const report = isDone ? known.report : await runStep(context, step);
    ended.set(stage.name, { stage: stage.name, report, skipped: isDone });
  };
  const beside: Promise<void>[] = [];
  const begin = (step: Step): void => {
    const work = take(step);
    // its failure waits until the others are through
    work.catch(() => undefined);
    beside.push(work);
  };
  try {
    for (const step of steps) {
      if (step.after !== undefined) continue;
      await take(step);
      steps.filter(({ after }) => after === step.stage.name).forEach(begin);
    }
  } finally {
    await Promise.allSettled(beside);
  }
  await Promise.all(beside);
  return steps.flatMap(({ stage }) => ended.get(stage.name) ?? []);
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

const lastWriter = (stages: readonly Stage[], tables: readonly string[]): string | undefined =>
  stages.findLast(({ writes }) => writes.some((table) => tables.includes(table)))?.name;

async function runStep(context: RunContext, { stage, fingerprint }: Step): Promise<StageReport> {
  const { store, tell } = context;
  tell({ event: 'stage', stage: stage.name, state: 'start' });
  const begun = performance.now();
  clearStage(store, stage.name, stage.writes);
  const report = await stage.run(context);
  if (report.published !== false) finishStage(store, { stage: stage.name, fingerprint, report });
  tell({
    event: 'stage',
    stage: stage.name,
    state: 'done',
    durationMs: Math.round(performance.now() - begun),
  });
  return report;
}

/** All that the run depends on, of every stage. */
export const inputsHash = (stages: readonly Stage[], inputs: RunInputs): string =>
  hash([version(), stages.map((stage) => stage.settings(inputs))]);

const hash = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');
