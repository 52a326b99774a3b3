import type { Store } from './open.ts';

/** Figures of a stage for the manifest and the closing summary. */
export type StageReport = Readonly<Record<string, number | string | boolean>>;

export interface StageRun {
  readonly stage: string;
  /** Hash of everything the stage's result depends on. */
  readonly fingerprint: string;
  readonly report: StageReport;
}

/** The stages that this work store holds the finished result of. */
export const stageRuns = (store: Store): StageRun[] =>
  store
    .prepare<[], { stage: string; fingerprint: string; report: string }>(
      'SELECT stage, fingerprint, report FROM stage_run ORDER BY rowid',
    )
    .all()
    .map(({ stage, fingerprint, report }) => ({
      stage,
      fingerprint,
      report: JSON.parse(report) as StageReport,
    }));

/** Empties a stage's tables and forgets that it ever finished; the later stages will not match either. */
export function clearStage(store: Store, stage: string, tables: readonly string[]): void {
  store.transaction(() => {
    store.prepare('DELETE FROM stage_run WHERE stage = ?').run(stage);
    for (const table of tables) store.exec(`DELETE FROM ${table}`);
  })();
}

export const finishStage = (store: Store, run: StageRun): void =>
  void store
    .prepare('INSERT INTO stage_run VALUES (?, ?, ?)')
    .run(run.stage, run.fingerprint, JSON.stringify(run.report));
