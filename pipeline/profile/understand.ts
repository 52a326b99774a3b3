import { PadanError } from '../../schemas/faults.ts';
import { firstRecords } from '../extract/delimiter.ts';
import { type Scan } from '../extract/encoding.ts';
import { SAMPLE_RECORDS, noRows, tooWide } from '../extract/file-stamp.ts';
import { type Head, headOf } from '../extract/head.ts';
import { MOST_COLUMNS } from '../extract/header.ts';
import { knownTitles } from '../extract/header-search.ts';
import type { HeadRules } from '../extract/head-rules.ts';
import type { FileRecord } from '../extract/record.ts';
import { type TableForm, formOf, readTable } from '../extract/table.ts';
import { type Fit, type Role, byFit, fitOf } from './guess-role.ts';

export interface Wanted {
  /** The kinds of source that the file may be. */
  readonly roles: readonly Role[];
  /** yyyymmdd. */
  readonly asOf: number;
}

/** How a file is read, and as which kind of source. */
export interface Understanding {
  readonly form: TableForm;
  readonly head: Head;
  readonly fit: Fit;
  /** Other kinds of source that the file could be. */
  readonly others: readonly Fit[];
  /** Why the order of dates is open, where it is. */
  readonly openDates: string | undefined;
}

/** The form of a file, its header as each kind of source would read it, and the kind that explains it best. */
export async function understand(path: string, scan: Scan, wanted: Wanted): Promise<Understanding> {
  const schemas = wanted.roles.map(({ schema }) => schema);
  const form = await formOf(path, scan, {
    reading: {},
    known: (sample) => knownTitles(sample, schemas),
  });
  const records = await firstRecords((onRecords) => readTable(path, form, onRecords), SAMPLE_RECORDS);
  const sample = form.hinted ? records.slice(1) : records;
  const width = sample[0]?.cells.length ?? 0;
  if (width > MOST_COLUMNS) throw tooWide(width);
  const read = wanted.roles.flatMap((role) => {
    const found = headFor(sample, {
      schema: role.schema,
      reading: {},
      isSheet: form.format !== 'text',
      asOf: wanted.asOf,
    });
    return found === undefined ? [] : [{ ...found, fit: fitOf(role, found.head.columns) }];
  });
  const [best, ...others] = read.sort((a, b) => byFit(a.fit, b.fit));
  if (best === undefined) throw noRows();
  return { form, ...best, others: others.map(({ fit }) => fit).filter(({ isComplete }) => isComplete) };
}

/** A file whose dates are open is shown all the same, as if days came first. */
function headFor(
  sample: readonly FileRecord[],
  rules: HeadRules,
): Pick<Understanding, 'head' | 'openDates'> | undefined {
  try {
    const head = headOf(sample, rules);
    return head === undefined ? undefined : { head, openDates: undefined };
  } catch (error) {
    if (!(error instanceof PadanError) || error.faults[0]?.code !== 'tanggal-ambigu') throw error;
    const head = headOf(sample, { ...rules, reading: { dateOrder: 'dmy' } });
    if (head === undefined) return undefined;
    return { head: { ...head, dateOrderBy: 'baku' }, openDates: error.faults[0].message };
  }
}
