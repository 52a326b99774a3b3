import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import pLimit from 'p-limit';
import { type Fault, PadanError } from '../schemas/faults.ts';
import { checkFile } from './1-ingest/file-check.ts';
import { version } from './6-publish/manifest.ts';
import { finishSwap } from './6-publish/swap.ts';
import type { FileStamp, RunContext, Stage, StageReport } from './context.ts';
import type { Tell } from './events.ts';
import { beginRun, endRun } from './ledger/runs.ts';
import { prepareOutFolder } from './out-folder.ts';
import type { Project } from './project.ts';
import { STAGES } from './stages.ts';
import { lockFolder, openStore, translated } from './store/open.ts';
import { clearStage, finishStage, stageRuns } from './store/stage-runs.ts';

export { version };

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
export async function run(project: Project, tell: Tell): Promise<RunOutcome> {
  const files = await stampFiles(project);
  const out = prepareOutFolder(project.out);
  const unlock = lockFolder(out.lock);
  try {
    finishSwap(out);
    const ledger = openStore(out.ledger, 'ledger');
    const store = openStore(out.work, 'work');
    try {
      const fingerprint = hash([
        version(),
        project.asOf,
        files,
        project.sources.map(({ name, schema, extractDate, controlTotal }) => [
          name,
          schema,
          extractDate,
          controlTotal,
        ]),
      ]);
      const seq = beginRun(ledger, fingerprint, project.asOf);
      tell({ event: 'run', asOf: project.asOf, sources: project.sources.length, threads: project.threads });
      const outcome = await runStages({ project, out, store, ledger, seq, tell, files });
      endRun(ledger, seq, outcome.published ? 'published' : 'withheld');
      return outcome;
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

async function runStages(context: RunContext): Promise<RunOutcome> {
  const { store, tell } = context;
  const done = new Map(stageRuns(store).map((stage) => [stage.stage, stage]));
  const reports: Record<string, StageReport> = {};
  const skipped: string[] = [];
  let before = version();
  for (const stage of STAGES) {
    const fingerprint = hash([before, stage.name, stage.settings(context)]);
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

/** Looks at every file before anything is written; all that is wrong is told at once. */
async function stampFiles(project: Project): Promise<FileStamp[]> {
  const limit = pLimit(2);
  const checks = await Promise.allSettled(project.sources.map((source) => limit(() => checkFile(source))));
  const faults = checks.flatMap((check) => {
    if (check.status === 'fulfilled') return [];
    if (check.reason instanceof PadanError) return check.reason.faults;
    throw check.reason;
  });
  const files = checks.flatMap((check) => (check.status === 'fulfilled' ? [check.value] : []));
  const [first, ...rest] = [...faults, ...twins(files)];
  if (first !== undefined) throw new PadanError(first, ...rest);
  return files;
}

/** One list under two names is a slip of the hand: every row would find itself. */
const twins = (files: readonly FileStamp[]): Fault[] =>
  files.flatMap(({ source, sha256 }, at) => {
    const other = files.slice(0, at).find((file) => file.sha256 === sha256);
    return other === undefined
      ? []
      : [
          {
            kind: 'source' as const,
            code: 'berkas-kembar',
            message: `${other.source} dan ${source}: isi kedua berkas sama persis`,
            next: 'Periksa apakah satu berkas disebut dua kali',
          },
        ];
  });

/** Staged rows are personal data: none stay behind, unless the disk itself refuses, and then its own error is the one to tell. */
function discard(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // the next start tries again
  }
}

const hash = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');
