import type { RowName } from '../../schemas/explanation.ts';
import type { Store } from '../store/open.ts';
import { type SourceRow, recordName } from './queries.ts';

/** A record of the run by its number, its name and its source. */
export interface RecordPlace extends RowName {
  readonly id: number;
  readonly from: SourceRow;
}

export const nameOf = ({ source, row }: RowName): RowName => ({ source, row });

interface Places {
  readonly store: Store;
  readonly sources: readonly SourceRow[];
}

export function placeOf({ store, sources }: Places, id: number): RecordPlace {
  const { source, row } = recordName(store, id);
  const from = sources[source];
  if (from === undefined) throw new Error('a record of no source');
  return { id, from, source: from.name, row };
}
