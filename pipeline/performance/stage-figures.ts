import type { Ended } from '../sequence.ts';

/** A stage of a run as --profile tells it; a stage that was skipped took nothing. */
export interface StageFigures {
  readonly stage: string;
  readonly rows: number;
  readonly seconds: number;
  readonly rows_per_second: number;
  readonly cpu_seconds: number;
  readonly peak_mb: number;
  readonly read_mb: number | null;
  readonly written_mb: number | null;
}

/** `rows`: of all sources, which every stage has to do with. */
export const stageFigures = (stages: readonly Ended[], rows: number): StageFigures[] =>
  stages.flatMap(({ stage, usage }) =>
    usage === undefined
      ? []
      : [
          {
            stage,
            rows,
            seconds: usage.durationMs / 1000,
            rows_per_second: Math.round(rows / (Math.max(usage.durationMs, 1) / 1000)),
            cpu_seconds: usage.cpuMs / 1000,
            peak_mb: usage.peakMb,
            read_mb: usage.readMb ?? null,
            written_mb: usage.writtenMb ?? null,
          },
        ],
  );
