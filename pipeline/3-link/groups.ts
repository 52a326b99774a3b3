import type { GroupKind } from '../../schemas/model.ts';

export interface LinkSource {
  readonly ordinal: number;
  readonly name: string;
  readonly kind: string;
  /** False where no two rows of it are one person. */
  readonly duplicates?: boolean;
}

/** Pairs of sources that are compared, each with parameters of its own: two register rows behave unlike register and file. */
export interface Groups {
  readonly names: readonly string[];
  readonly kinds: readonly GroupKind[];
  /** Group of a pair of sources, [a * sources + b]; -1: never compared. */
  readonly groupOf: Int8Array;
}

/** All pairs but those among local lists and bills, which are held against register and files only. */
export function groupsOf(sources: readonly LinkSource[]): Groups {
  const names: string[] = [];
  const kinds: GroupKind[] = [];
  const groupOf = new Int8Array(sources.length * sources.length).fill(-1);
  const extra = (source: LinkSource): boolean => source.kind === 'list' || source.kind === 'bill';
  for (const [i, a] of sources.entries()) {
    for (const b of sources.slice(i)) {
      if (extra(a) && extra(b)) continue;
      if (a === b && a.duplicates === false) continue;
      groupOf[a.ordinal * sources.length + b.ordinal] = names.length;
      groupOf[b.ordinal * sources.length + a.ordinal] = names.length;
      names.push(`${a.name}-${b.name}`);
      kinds.push(a !== b ? 'lintas' : a.kind === 'register' ? 'register' : 'dalam');
    }
  }
  return { names, kinds, groupOf };
}
