import type { DecisionsFile } from './decisions-file.ts';
import type { Tell } from './events.ts';
import type { FileStamp } from './extract/file-stamp.ts';
import type { OutFolder } from './out-folder.ts';
import type { Project } from './project.ts';
import type { Store } from './store/open.ts';
import type { StageReport } from './store/stage-runs.ts';

/** What a run is asked to do, and with which files. */
export interface RunInputs {
  readonly project: Project;
  /** In the order of the sources and of their files. */
  readonly files: readonly FileStamp[];
  /** What people decided of pairs of rows; null where the project has no such file. */
  readonly decisions: DecisionsFile | null;
}

/** What every stage is given. `ledger` outlives the run, `store` does not. */
export interface RunContext extends RunInputs {
  readonly out: OutFolder;
  readonly store: Store;
  readonly ledger: Store;
  /** This run's number in the ledger. */
  readonly seq: number;
  readonly tell: Tell;
  readonly clock: () => Date;
}

/** A stage of the pipeline: it reads and writes only the tables it declares. */
export interface Stage {
  readonly name: string;
  readonly title: string;
  readonly reads: readonly string[];
  readonly writes: readonly string[];
  /** Everything outside the store that the result depends on: rules, options. Its hash decides whether the stage may be skipped. */
  readonly settings: (inputs: RunInputs) => unknown;
  /** The stage itself empties its tables of what changed: what it keeps is the same as if it were made anew. */
  readonly keeps?: true;
  /** True when the result also depends on what earlier runs left in the ledger. */
  readonly usesLedger?: boolean;
  /**
   * True when its work is done on a thread of its own that only reads the store: it begins once all it reads is written,
   * beside the stages that follow, and the run waits for it at the end. It writes no table.
   */
  readonly beside?: boolean;
  readonly run: (context: RunContext) => Promise<StageReport>;
  /** Finishes what a kill cut short outside the store. */
  readonly recover?: (out: OutFolder) => void;
  /** True when what the stage left outside the store is still there. */
  readonly intact?: (context: RunContext) => boolean;
}
