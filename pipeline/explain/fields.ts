import { type DifferingPlaces, differingDigits, differingLetters } from '../../matchers/text/differing.ts';
import type { FieldCell, FieldKind, FieldRow } from '../../schemas/explanation.ts';
import type { Field } from '../../schemas/source.ts';
import type { RecordText, SourceRow } from './queries.ts';

/** A field that is shown side by side: the columns it is written in, and what was read of it. */
interface ShownField {
  readonly field: string;
  readonly comparison: string;
  readonly kind: FieldKind;
  readonly written: readonly Field[];
  readonly read: (text: RecordText) => string;
}

const SHOWN: readonly ShownField[] = [
  { field: 'nik', comparison: 'nik', kind: 'nomor', written: ['nik'], read: ({ nik }) => nik },
  { field: 'name', comparison: 'nama', kind: 'nama', written: ['name'], read: ({ name }) => name },
  {
    field: 'birth_date',
    comparison: 'tanggal lahir',
    kind: 'tanggal',
    written: ['birth_date'],
    read: ({ day }) => isoDay(day),
  },
  {
    field: 'sex',
    comparison: 'jenis kelamin',
    kind: 'terbuka',
    written: ['sex'],
    read: ({ sex }) => ['', 'L', 'P'][sex] ?? '',
  },
  { field: 'mother', comparison: 'ibu', kind: 'nama', written: ['mother'], read: ({ mother }) => mother },
  { field: 'kk', comparison: 'rumah tangga', kind: 'nomor', written: ['kk'], read: ({ kk }) => kk },
  {
    field: 'address',
    comparison: 'rumah tangga',
    kind: 'alamat',
    written: ['address'],
    read: ({ street }) => street,
  },
  {
    field: 'rt',
    comparison: 'rumah tangga',
    kind: 'alamat',
    written: ['rt', 'rw'],
    read: ({ rt, rw }) => (rt + rw === 0 ? '' : `${rt}/${rw}`),
  },
  {
    field: 'village',
    comparison: 'rumah tangga',
    kind: 'terbuka',
    written: ['village'],
    read: ({ village }) => village,
  },
  {
    field: 'district',
    comparison: 'rumah tangga',
    kind: 'terbuka',
    written: ['district'],
    read: ({ district }) => district,
  },
  {
    field: 'birth_place',
    comparison: 'tempat lahir',
    kind: 'nama',
    written: ['birth_place'],
    read: ({ birthPlace }) => birthPlace,
  },
  { field: 'card', comparison: 'nomor kartu', kind: 'nomor', written: ['card'], read: ({ card }) => card },
];

export interface RowText {
  readonly source: SourceRow;
  readonly text: RecordText;
}

/** The fields that at least one of the rows fills. */
export const fieldRows = (rows: readonly RowText[]): FieldRow[] =>
  SHOWN.map((shown): FieldRow => {
    const cells = rows.map((row) => cellOf(shown, row));
    return besideOneAnother(shown, cells);
  }).filter(({ cells }) => cells.some(({ written, read }) => written !== '' || read !== ''));

/** A field's cells held against each other. */
export function besideOneAnother(
  { field, comparison, kind }: Pick<FieldRow, 'field' | 'comparison' | 'kind'>,
  cells: readonly FieldCell[],
): FieldRow {
  const [a, b] = cells;
  const agreement = agreementOf(cells);
  const places = agreement === 'beda' ? differing(kind, a?.read ?? '', b?.read ?? '') : [[], []];
  return { field, comparison, kind, cells, agreement, places: places.slice(0, cells.length) };
}

function agreementOf([a, b]: readonly FieldCell[]): FieldRow['agreement'] {
  if (a === undefined || b === undefined) return 'tunggal';
  if (a.read === '' || b.read === '') return 'kosong';
  return a.read === b.read ? 'sama' : 'beda';
}

function cellOf(shown: ShownField, row: RowText): FieldCell {
  const { columns, numbers } = row.text;
  return {
    written: writtenIn(shown.written, row),
    read: shown.read(row.text),
    isNumber: shown.written.some((field) => numbers.includes(columns[field] ?? -1)),
  };
}

/** A row's cells of these fields, as the file has them. */
export const writtenIn = (fields: readonly Field[], { text }: RowText): string =>
  fields
    .map((field) => text.cells[text.columns[field] ?? -1]?.trim() ?? '')
    .filter((cell) => cell !== '')
    .join('/');

const isoDay = (day: number): string =>
  day === 0 ? '' : String(day).replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');

function differing(kind: FieldKind, a: string, b: string): DifferingPlaces {
  if (kind === 'nomor' || kind === 'tanggal') return differingDigits(a, b);
  return kind === 'nama' ? differingLetters(a, b) : [[], []];
}
