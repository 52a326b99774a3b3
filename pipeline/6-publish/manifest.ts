import { createHash } from 'node:crypto';
import type { GateResult, SourceSummary } from '../../schemas/summary.ts';
import type { RunContext } from '../context.ts';
import { version } from '../version.ts';
import type { Store } from '../store/open.ts';
import { type StageRun, stageRuns } from '../store/stage-runs.ts';
import type { PublishedFile } from './swap.ts';

export interface ManifestParts {
  readonly sources: readonly SourceSummary[];
  readonly gates: readonly GateResult[];
  readonly files: readonly PublishedFile[];
  /** The settings of every stage: rules, model, tariffs, told by their hashes. */
  readonly rules: unknown;
}

/** The one published file that may hold clock times, durations and thread counts. */
export function manifest({ project, store, seq, clock }: RunContext, parts: ManifestParts): string {
  return `${JSON.stringify(
    {
      schema: 'padan-manifest-1',
      padan: version(),
      node: process.version,
      run: seq,
      as_of: project.asOf,
      finished_at: clock().toISOString(),
      threads: project.threads,
      inputs: parts.sources.flatMap(({ source, extract_date, control_total, files }) =>
        files.map((file) => ({ source, extract_date, control_total, ...file })),
      ),
      rules_sha256: createHash('sha256').update(JSON.stringify(parts.rules)).digest('hex'),
      stages: earlierStages(store).map(({ stage, fingerprint, report }) => ({
        stage,
        fingerprint,
        ...report,
      })),
      gates: parts.gates,
      files: parts.files,
    },
    null,
    2,
  )}\n`;
}

/** The search index may be done by now or not: whether it is must not show. */
const earlierStages = (store: Store): StageRun[] => stageRuns(store).filter(({ stage }) => stage !== 'index');
