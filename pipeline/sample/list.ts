import Papa from 'papaparse';
import { explainTerms } from '../../reports/words/id/explain-terms.ts';
import type { Store } from '../store/open.ts';
import { ROW_PLACE, rawRowReader } from '../store/raw-rows.ts';
import type { DrawnPair } from './draw.ts';

/** Fields that tell who somebody is, in the order in which an officer compares them; those of one cell together. */
const SHOWN: readonly (readonly string[])[] = [
  ['nik'],
  ['name'],
  ['birth_date'],
  ['sex'],
  ['mother'],
  ['kk'],
  ['address'],
  ['rt', 'rw'],
  ['village'],
  ['district'],
  ['birth_place'],
  ['card'],
];

export interface SourceRow {
  readonly source: string;
  readonly row: number;
  readonly kind: string;
  /** Cells by the name of their field, as the file has them. */
  readonly fields: Readonly<Record<string, string>>;
}

/** A record with its cells. */
export function sourceRow(store: Store, record: number): SourceRow {
  const found = store
    .prepare<[number], { source: string; row: number; kind: string; ordinal: number; columns: string }>(
      `SELECT s.name AS source, r.row, s.kind, r.source AS ordinal, f.columns FROM record r JOIN source s ON s.ordinal = r.source
       JOIN ${ROW_PLACE} JOIN source_file f ON f.source = w.source AND f.part = w.part WHERE r.id = ?`,
    )
    .get(record);
  if (found === undefined) throw new Error('a record without a row');
  const { cells } = rawRowReader(store)(found.ordinal, found.row);
  const columns = JSON.parse(found.columns) as Readonly<Record<string, number>>;
  return {
    source: found.source,
    row: found.row,
    kind: found.kind,
    fields: Object.fromEntries(
      Object.entries(columns).map(([field, at]) => [field, cells[at]?.trim() ?? '']),
    ),
  };
}

/** The list that an officer fills in: both rows side by side, field by field. Personal data. */
export function officerList(
  pairs: readonly (DrawnPair & { readonly rows: readonly [SourceRow, SourceRow] })[],
): string {
  const others = [
    ...new Set(pairs.map(({ rows: [, other] }) => (other.kind === 'register' ? other.source : ''))),
  ];
  const otherName = others.length === 1 && others[0] !== '' ? (others[0] ?? '').toUpperCase() : 'PEMBANDING';
  const known = new Set(SHOWN.flat());
  const filled = new Set(
    pairs.flatMap(({ rows }) =>
      rows.flatMap(({ fields }) => Object.keys(fields).filter((field) => fields[field] !== '')),
    ),
  );
  // another schema has fields of its own
  const own = SHOWN.some((group) => group.some((field) => filled.has(field)))
    ? []
    : [...filled].filter((field) => !known.has(field)).map((field) => [field]);
  const shown = [...SHOWN, ...own].filter((group) => group.some((field) => filled.has(field)));
  const title = ([field = '']: readonly string[]): string => explainTerms.field(field).toUpperCase();
  const fields = [
    'KODE',
    'PUTUSAN',
    'CATATAN',
    'SUMBER DATA',
    'BARIS DATA',
    `SUMBER ${otherName}`,
    `BARIS ${otherName}`,
    ...shown.flatMap((group) => [`DATA: ${title(group)}`, `${otherName}: ${title(group)}`]),
  ];
  const data = pairs.map(({ code, rows: [row, other] }) => [
    code,
    '',
    '',
    row.source,
    row.row,
    other.source,
    other.row,
    ...shown.flatMap((group) => [cell(row, group), cell(other, group)]),
  ]);
  return `${Papa.unparse({ fields, data }, { newline: '\r\n', escapeFormulae: true })}\r\n`;
}

const cell = ({ fields }: SourceRow, group: readonly string[]): string =>
  group
    .map((field) => inFours(fields[field] ?? ''))
    .filter((text) => text !== '')
    .join('/');

/** Long numbers in fours: easier to compare, and no spreadsheet rounds them. */
const inFours = (text: string): string =>
  /^\d{12,}$/.test(text) ? text.replace(/(\d{4})(?=\d)/g, '$1 ') : text;
