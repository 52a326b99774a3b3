import { type RowRange, readRows } from '../../pipeline/2-normalise/row-task.ts';
import type { FileReading, Rules } from '../../pipeline/2-normalise/rules.ts';
import { codeTables } from '../../pipeline/cells/codes.ts';
import type { RawBlock } from '../../pipeline/store/raw-rows.ts';
import { CodesSchema } from '../../schemas/codes.ts';
import { loadYaml } from '../../schemas/load.ts';
import type { Field } from '../../schemas/source.ts';
import { sourceOf } from './files.ts';
import { AS_OF, REGIONS, nameRules } from './rules.ts';

export const RULES: Rules = {
  names: nameRules,
  regions: REGIONS,
  codes: codeTables(loadYaml('codes.yaml', CodesSchema)),
  asOf: AS_OF,
};

/** Rows as ingest stores them, the first with number 1; undefined is a row that was refused. */
export function blockOf(rows: readonly (readonly string[] | undefined)[], part = 0, row = 1): RawBlock {
  const texts = rows.map((cells) => Buffer.from((cells ?? []).map((cell) => `${cell}\0`).join('')));
  let end = 0;
  const ends = Uint32Array.from(texts, (text) => (end += text.length));
  return { source: 0, row, part, ends, cells: new Uint8Array(Buffer.concat(texts)), numbers: null };
}

/** Rows of a role's file as normalise reads them: cells by field. */
export function rangeOf(
  role: string,
  rows: readonly Partial<Record<Field, string>>[],
  file: Partial<FileReading> = {},
): RowRange {
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row) as Field[]))];
  const columns = Object.fromEntries(fields.map((field, at) => [field, at]));
  const files = [{ columns, dateOrder: 'dmy', regionCodes: 'kemendagri', ...file } as const];
  const cells = rows.map((row) => fields.map((field) => row[field] ?? '').concat(''));
  const source = { schema: sourceOf(role).schema, files };
  return readRows([blockOf(cells)], { from: 1, to: Infinity }, { source, rules: RULES });
}
