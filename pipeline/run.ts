import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { readDecisions } from './decisions-file.ts';
import { checkFiles } from './extract/check-files.ts';
import type { RunContext, RunInputs, Stage } from './context.ts';
import type { Tell } from './events.ts';
import { beginRun, endRun } from './ledger/runs.ts';
import { prepareOutFolder } from './out-folder.ts';
import type { Project } from './project.ts';
import { STAGES } from './stages.ts';
import { lockFolder, openStore, translated } from './store/open.ts';
import { version } from './version.ts';
import { type StageReport, clearStage, finishStage, stageRuns } from './store/stage-runs.ts';

export interface RunOutcome {
  readonly context: Pick<RunContext, 'project' | 'out' | 'seq'>;
  /** True when the gates passed and the files are in place. */
  readonly published: boolean;
  readonly reports: Readonly<Record<string, StageReport>>;
  readonly skipped: readonly string[];
}

/**
 * The sequence, and the only place that knows it: every stage in order, each skipped when its inputs are as they were.
 * Killed anywhere, the same command goes on at the first unfinished stage and ends with the same bytes.
 */
export async function run(
  project: Project,
  surroundings: { tell: Tell; clock: () => Date },
): Promise<RunOutcome> {
  const inputs: RunInputs = {
    project,
    files: await checkFiles(project),
    decisions: await readDecisions(project),
  };
  const out = prepareOutFolder(project.out);
  const unlock = lockFolder(out.lock);
  try {
    for (const stage of STAGES) stage.recover?.(out);
    const ledger = openStore(out.ledger, 'ledger');
    const store = openStore(out.work, 'work');
    try {
      return await recordedRun({ ...inputs, ...surroundings, out, store, ledger });
    } finally {
      store.close();
      ledger.close();
    }
  } catch (error) {
    throw translated(error);
  } finally {
    discard(out.staging);
    unlock();
  }
}

/** The run under its number in the ledger, which says how it ended. */
async function recordedRun(parts: Omit<RunContext, 'seq'>): Promise<RunOutcome> {
  const { ledger, project, tell } = parts;
  const seq = beginRun(ledger, hash([version(), STAGES.map((stage) => stage.settings(parts))]), project.asOf);
  tell({ event: 'run', asOf: project.asOf, sources: project.sources.length, threads: project.threads });
  try {
    const outcome = await runStages({ ...parts, seq });
    endRun(ledger, seq, outcome.published ? 'published' : 'withheld');
    return outcome;
  } catch (error) {
    endRun(ledger, seq, 'failed');
    throw error;
  }
}

async function runStages(context: RunContext): Promise<RunOutcome> {
  const { store, tell } = context;
  const done = new Map(stageRuns(store).map((stage) => [stage.stage, stage]));
  const reports: Record<string, StageReport> = {};
  const skipped: string[] = [];
  let before = version();
  for (const stage of STAGES) {
    const ledgerState = stage.usesLedger === true ? context.seq : null;
    const fingerprint = hash([before, stage.name, stage.settings(context), ledgerState]);
    before = fingerprint;
    const known = done.get(stage.name);
    if (known?.fingerprint === fingerprint && (stage.intact?.(context) ?? true)) {
      tell({ event: 'stage', stage: stage.name, state: 'skip' });
      reports[stage.name] = known.report;
      skipped.push(stage.name);
      continue;
    }
    reports[stage.name] = await runStage(context, stage, fingerprint);
  }
  const { project, out, seq } = context;
  return { context: { project, out, seq }, published: reports.publish?.published === true, reports, skipped };
}

async function runStage(context: RunContext, stage: Stage, fingerprint: string): Promise<StageReport> {
  const { store, tell } = context;
  tell({ event: 'stage', stage: stage.name, state: 'start' });
  const begun = performance.now();
  clearStage(store, stage.name, stage.keeps === true ? [] : stage.writes);
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

/** Staged rows are personal data: none stay behind, unless the disk itself refuses, and then its own error is the one to tell. */
function discard(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // the next start tries again
  }
}

const hash = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');
