import type { RowName } from '../../schemas/explanation.ts';
import type { SourceRow } from './queries.ts';

/** A record of the run by its number, its name and its source. */
export interface RecordPlace extends RowName {
  readonly id: number;
  readonly from: SourceRow;
}

export const nameOf = ({ source, row }: RowName): RowName => ({ source, row });
