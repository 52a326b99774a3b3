import { rmSync } from 'node:fs';
import { readDecisions } from './decisions-file.ts';
import { checkFiles } from './extract/check-files.ts';
import type { RunContext, RunInputs } from './context.ts';
import type { Tell } from './events.ts';
import { beginRun, endRun } from './ledger/runs.ts';
import { outFolder, prepareOutFolder } from './out-folder.ts';
import { profiled } from './performance/cpu-profile.ts';
import { addToManifest } from './performance/manifest.ts';
import { type StageFigures, stageFigures } from './performance/stage-figures.ts';
import type { Project } from './project.ts';
import { inputsHash, runSequence } from './sequence.ts';
import { STAGES } from './stages.ts';
import { translated } from './store/faults.ts';
import { lockFolder } from './store/lock.ts';
import { type Store, openStore } from './store/open.ts';
import { seenFiles } from './store/seen-files.ts';
import type { StageReport } from './store/stage-runs.ts';

export interface RunOutcome {
  readonly context: Pick<RunContext, 'project' | 'out' | 'seq'>;
  /** True when the gates passed and the files are in place. */
  readonly published: boolean;
  readonly reports: Readonly<Record<string, StageReport>>;
  readonly skipped: readonly string[];
  /** Of the stages that were not skipped. */
  readonly figures: readonly StageFigures[];
}

interface Surroundings {
  readonly tell: Tell;
  readonly clock: () => Date;
  /** Measure what the stages take, and write CPU profiles. */
  readonly profile?: boolean;
}

/**
 * The whole way from files to publication: looks at the files, takes the folder, runs the sequence. Killed anywhere, the
 * same command goes on at the first unfinished stage and ends with the same bytes.
 */
export const run = (project: Project, surroundings: Surroundings): Promise<RunOutcome> =>
  surroundings.profile === true
    ? profiled(outFolder(project.out).profile, () => wholeRun(project, surroundings))
    : wholeRun(project, surroundings);

async function wholeRun(project: Project, surroundings: Surroundings): Promise<RunOutcome> {
  const { tell, clock } = surroundings;
  const seen = seenFiles(outFolder(project.out).work, () => clock().getTime());
  const inputs: RunInputs = {
    project,
    files: await checkFiles(project, seen),
    decisions: await readDecisions(project),
  };
  const out = prepareOutFolder(project.out);
  const lock = lockFolder(out.lock);
  try {
    for (const stage of STAGES) stage.recover?.(out);
    const ledger = openStore(out.ledger, 'ledger', lock.isAsLeft(out.ledger));
    const store = openStore(out.work, 'work', lock.isAsLeft(out.work));
    let outcome: RunOutcome;
    try {
      seen.save(store);
      outcome = await recordedRun({ ...inputs, tell, clock, out, store, ledger });
    } finally {
      store.close();
      ledger.close();
    }
    lock.remember([out.work, out.ledger]);
    if (surroundings.profile === true && outcome.published && !outcome.skipped.includes('publish'))
      addToManifest(out, outcome.figures);
    return outcome;
  } catch (error) {
    throw translated(error);
  } finally {
    discard(out.staging);
    lock.release();
  }
}

/** The run under its number in the ledger, which says how it ended. */
async function recordedRun(parts: Omit<RunContext, 'seq'>): Promise<RunOutcome> {
  const { ledger, project, tell } = parts;
  const seq = beginRun(ledger, inputsHash(STAGES, parts), project.asOf);
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
  const ended = await runSequence(STAGES, context);
  const reports = Object.fromEntries(ended.map(({ stage, report }) => [stage, report]));
  const skipped = ended.filter((one) => one.skipped).map(({ stage }) => stage);
  const { project, out, seq, store } = context;
  return {
    context: { project, out, seq },
    published: reports.publish?.published === true,
    reports,
    skipped,
    figures: stageFigures(ended, rowsIn(store)),
  };
}

const rowsIn = (store: Store): number =>
  store.prepare<[], number>('SELECT coalesce(sum(rows), 0) FROM source').pluck().get() ?? 0;

/** Staged rows are personal data: none stay behind, unless the disk itself refuses, and then its own error is the one to tell. */
function discard(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // the next start tries again
  }
}
