import type { FindingClass } from '../../schemas/finding.ts';
import type { Store } from '../store/open.ts';
import { readOnly } from '../store/read.ts';
import { crosswalkList } from './crosswalk.ts';
import { agencyLists, findingList } from './findings.ts';
import { type List, writeList } from './list.ts';
import type { PublishedFile } from './swap.ts';

/** What is written side by side, a thread each: with two, either takes about as long as the summary. */
const PARTS = {
  crosswalk: (store: Store): List[] => [crosswalkList(store)],
  findings: (store: Store, classes: readonly FindingClass[]): List[] => [
    findingList(store, classes),
    ...agencyLists(store, classes),
  ],
} as const;

type ListPart = keyof typeof PARTS;

export const LIST_PARTS = Object.keys(PARTS) as ListPart[];

/** All that writing takes, so that a thread can be handed it. */
export interface ListJob {
  readonly part: ListPart;
  /** Path of the work store, which is only read. */
  readonly work: string;
  readonly staging: string;
  readonly classes: readonly FindingClass[];
}

export function writeLists({ part, work, staging, classes }: ListJob): PublishedFile[] {
  const store = readOnly(work);
  try {
    return PARTS[part](store, classes).map((list) => writeList(store, staging, list));
  } finally {
    store.close();
  }
}
