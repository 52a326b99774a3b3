/**
 * What a run needs, from docs/operations.md (Disk and memory): 47 MiB of files came to 403 MiB of output folder at its
 * largest and 847 MiB of memory; a million residents (some 450 MiB) to 3.7 GB of memory.
 */
const DISK_FACTOR = 10;
const REPEAT_SHARE = 0.5;
const MEMORY_BASE = 300 * 2 ** 20;
const MEMORY_FACTOR = 10;

/** Bytes that must be free on the disk; undefined where neither files nor an earlier run say how much. */
export function diskNeed({ input, present }: Sizes): number | undefined {
  const again = present * REPEAT_SHARE;
  if (input !== undefined) return Math.max(input * DISK_FACTOR - present, again);
  return present > 0 ? again : undefined;
}

export const memoryNeed = ({ input }: Pick<Sizes, 'input'>): number =>
  MEMORY_BASE + (input ?? 0) * MEMORY_FACTOR;

/** In bytes. */
export interface Sizes {
  /** The source files together, where a project file names them. */
  readonly input: number | undefined;
  /** The output folder as it is. */
  readonly present: number;
}
