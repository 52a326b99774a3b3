import type { Encoding } from '../context.ts';
import type { ProjectSource } from '../project.ts';
import { type Sniffed, sniff } from './delimiter.ts';
import { type ColumnMap, knownColumns, lacking, recogniseHeader, titles } from './header.ts';
import type { FileRecord } from './records.ts';

/** Letterhead, name of the report, office, date: more than a dozen lines above a header have not been seen. */
const SEARCHED = 15;
/** A cell that is a NIK, a KK or a card number: such a record is a person's, and what is below it no header. */
const NUMBER = /^\W*\d{13,16}\W*$/;

/** How a file is split, and its header. */
export interface Head extends Sniffed {
  /** Undefined when there is nothing to look at. */
  readonly header: Header | undefined;
  /** Records that are not blank above the header, the hint among them. */
  readonly skipped: number;
}

export interface Header {
  readonly titles: readonly string[];
  readonly columns: ColumnMap;
  /** Every record below it is stored or rejected. */
  readonly line: number;
}

/** Finds the first record whose cells are the titles that the source must have; told about the first where none is. */
export async function readHead(source: ProjectSource, encoding: Encoding): Promise<Head> {
  const sniffed = await sniff(source.file, encoding, (sample) =>
    Math.max(0, ...aboveRows(sample).map(({ cells }) => known(cells, source))),
  );
  const { sample, hinted } = sniffed;
  const at = aboveRows(sample).findIndex(
    ({ cells }) => lacking(knownColumns(titles(cells), source), source).length === 0,
  );
  const skipped = Math.max(0, at);
  const record = sample[skipped];
  if (record === undefined) return { ...sniffed, header: undefined, skipped: 0 };
  const names = titles(record.cells);
  const columns = recogniseHeader(names, source);
  const header = { titles: names, columns, line: record.line };
  return { ...sniffed, header, skipped: skipped + Number(hinted) };
}

const known = (cells: readonly string[], source: ProjectSource): number =>
  Object.keys(knownColumns(titles(cells), source)).length;

/** The records that may be the header: up to the first that is a person's. */
function aboveRows(sample: readonly FileRecord[]): readonly FileRecord[] {
  const first = sample.findIndex(({ cells }) => cells.some((cell) => NUMBER.test(cell)));
  return sample.slice(0, Math.min(SEARCHED, first < 0 ? SEARCHED : first));
}
