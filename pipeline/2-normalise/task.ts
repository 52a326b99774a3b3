import { compileNameRules, type NameRuleData } from '../../matchers/indonesia/name-rules.ts';
import type { NikRegions } from '../../matchers/indonesia/nik.ts';
import type { PackedTexts } from '../../matchers/kernel/byte-dictionary.ts';
import type { Codes } from '../../schemas/codes.ts';
import { codeTables } from '../cells/codes.ts';
import { openReader } from '../store/read.ts';
import { rawBlocks } from '../store/raw-rows.ts';
import { type RowRange, readRows } from './row-task.ts';
import type { Task } from '../workers/stage-pool.ts';
import type { SourceReading } from './rules.ts';
import { type ParsedKind, type ParsedTexts, parseTexts } from './text-task.ts';

/** Everything that the work depends on, as it can be sent to a thread. */
export interface NormaliseJob {
  readonly store: string;
  /** By ordinal. */
  readonly sources: readonly SourceReading[];
  readonly names: NameRuleData;
  readonly regions: NikRegions;
  readonly codes: Codes;
  readonly asOf: number;
}

/** Rows of a source by their numbers, or distinct texts of one kind. */
export type NormaliseWork =
  | { readonly source: number; readonly from: number; readonly to: number }
  | { readonly kind: ParsedKind; readonly texts: PackedTexts };
export type NormaliseResult = { readonly source: number; readonly range: RowRange } | ParsedTexts;

/** `import.meta.url` of the module that threads load. */
export const url = import.meta.url;

export function startTask(job: NormaliseJob): Task<NormaliseWork, NormaliseResult> {
  const { sources, regions, asOf } = job;
  const store = openReader(job.store);
  const rules = { names: compileNameRules(job.names), regions, codes: codeTables(job.codes), asOf };
  return {
    run: (work) => {
      if ('kind' in work) return parseTexts(work.kind, work.texts, rules);
      const source = sources[work.source];
      if (source === undefined) throw new Error('a stored source that the project does not name');
      return {
        source: work.source,
        range: readRows(rawBlocks(store, work.source, work), work, { source, rules }),
      };
    },
    close: () => void store.close(),
  };
}
