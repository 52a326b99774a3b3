import { statSync } from 'node:fs';

export interface FileState {
  /** Size, times of the content and of the entry, and which file it is: changed by writing, replacing, setting the time back. */
  readonly state: string;
  /** When anything of it last changed. */
  readonly changedAtMs: number;
}

/** How a file lies on the disk; undefined where there is none. */
export function fileState(path: string): FileState | undefined {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  if (stat === undefined) return undefined;
  const { size, mtimeMs, mtimeNs, ctimeMs, ctimeNs, ino } = stat;
  return {
    state: [size, mtimeNs, ctimeNs, ino].join(' '),
    changedAtMs: Math.max(Number(mtimeMs), Number(ctimeMs)),
  };
}
