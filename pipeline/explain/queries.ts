import type { PlacedRow, VerdictWord } from '../../schemas/explanation.ts';
import type { ByField } from '../../schemas/source.ts';
import { StoredLinks } from '../store/links.ts';
import type { Store } from '../store/open.ts';
import { ROW_LINE, ROW_PLACE, rawRowReader } from '../store/raw-rows.ts';

export interface SourceRow {
  readonly ordinal: number;
  readonly name: string;
  readonly kind: PlacedRow['kind'];
  readonly rows: number;
}

export const sourcesOf = (store: Store): SourceRow[] =>
  store.prepare<[], SourceRow>('SELECT ordinal, name, kind, rows FROM source ORDER BY ordinal').all();

export const storedRules = (store: Store): string[] =>
  store.prepare<[], string>('SELECT name FROM block_stat ORDER BY rule').pluck().all();

export const blockLimits = (store: Store): number[] =>
  store.prepare<[], number>('SELECT block_limit FROM block_stat ORDER BY rule').pluck().all();

export interface MemberRow {
  readonly id: number;
  readonly source: number;
  readonly sourceName: string;
  readonly kind: PlacedRow['kind'];
  readonly row: number;
  readonly line: number;
  readonly person: number;
  readonly verdict: VerdictWord;
  readonly probability: number;
  readonly margin: number | null;
  readonly how: string;
  readonly candidate1: number | null;
  readonly candidate2: number | null;
  readonly partner: number | null;
}

const MEMBER = `SELECT r.id, r.source, s.name AS sourceName, s.kind, r.row, ${ROW_LINE} AS line, m.person, m.verdict, m.probability,
     m.margin, m.how, m.candidate_1 AS candidate1, m.candidate_2 AS candidate2, m.partner
   FROM record r JOIN source s ON s.ordinal = r.source JOIN ${ROW_PLACE}
   JOIN member m ON m.record = r.id`;

export const memberOf = (store: Store, record: number): MemberRow | undefined =>
  store.prepare<[number], MemberRow>(`${MEMBER} WHERE r.id = ?`).get(record);

export const membersOfPerson = (store: Store, person: number): MemberRow[] =>
  store.prepare<[number], MemberRow>(`${MEMBER} WHERE m.person = ? ORDER BY r.id`).all(person);

export const recordCount = (store: Store): number =>
  store.prepare<[], number>('SELECT coalesce(max(id) + 1, 0) FROM record').pluck().get() ?? 0;

export function recordName(store: Store, id: number): { readonly source: number; readonly row: number } {
  const found = store
    .prepare<[number], { source: number; row: number }>('SELECT source, row FROM record WHERE id = ?')
    .get(id);
  if (found === undefined) throw new Error('record numbers with a gap');
  return found;
}

export interface Reject {
  readonly line: number;
  readonly reason: string;
  readonly column: string;
}

export const rejectAt = (store: Store, source: number, row: number): Reject | undefined =>
  store
    .prepare<[number, number], Reject>(
      'SELECT line, reason, column_name AS "column" FROM reject WHERE source = ? AND row = ?',
    )
    .get(source, row);

/** A kept pair of a record with another one. */
export interface StoredLink {
  readonly other: number;
  readonly weight: number;
  readonly rule: number;
}

/** All kept pairs of a record, by the other one. */
export function linksOf(store: Store, record: number): StoredLink[] {
  const links = new StoredLinks(store);
  return links.of(record).map((place) => storedLink(links, place, record));
}

export function linkBetween(store: Store, a: number, b: number): StoredLink | undefined {
  const links = new StoredLinks(store);
  const place = links.between(a, b);
  return place < 0 ? undefined : storedLink(links, place, Math.min(a, b));
}

const storedLink = ({ a, b, weight, rule }: StoredLinks, place: number, record: number): StoredLink => ({
  other: (a[place] === record ? b[place] : a[place]) ?? -1,
  weight: weight[place] ?? NaN,
  rule: rule[place] ?? 0,
});

/** A record's cells as its file has them and what was read of them. */
export interface RecordText {
  readonly cells: readonly string[];
  /** Where each field stands in the cells. */
  readonly columns: Readonly<ByField<number>>;
  /** Positions of cells that a spreadsheet holds as numbers. */
  readonly numbers: readonly number[];
  readonly nik: string;
  readonly kk: string;
  readonly card: string;
  readonly name: string;
  readonly mother: string;
  readonly day: number;
  readonly birthPlace: string;
  readonly street: string;
  readonly rt: number;
  readonly rw: number;
  readonly village: string;
  readonly district: string;
  readonly sex: number;
}

type StoredText = Omit<RecordText, 'cells' | 'columns' | 'numbers'> & {
  readonly source: number;
  readonly row: number;
  readonly columns: string;
};

export function textOf(store: Store, record: number): RecordText {
  const found = store
    .prepare<[number], StoredText>(
      `SELECT r.source, r.row, f.columns, n.cleaned AS nik, coalesce(kk.normal, '') AS kk, coalesce(c.normal, '') AS card,
         coalesce(nm.clean, '') AS name, coalesce(mo.clean, '') AS mother, coalesce(d.day, 0) AS day,
         coalesce(bp.normal, '') AS birthPlace, coalesce(a.street, '') AS street, coalesce(a.rt, 0) AS rt,
         coalesce(a.rw, 0) AS rw, coalesce(p.village, '') AS village, coalesce(p.district, '') AS district, r.sex
       FROM record r JOIN ${ROW_PLACE} JOIN source_file f ON f.source = w.source AND f.part = w.part JOIN nik_value n ON n.id = r.nik
       LEFT JOIN kk_value kk ON kk.id = r.kk LEFT JOIN card_value c ON c.id = r.card
       LEFT JOIN name_value nm ON nm.id = r.name LEFT JOIN name_value mo ON mo.id = r.mother
       LEFT JOIN date_value d ON d.id = r.birth LEFT JOIN birth_place_value bp ON bp.id = r.birth_place
       LEFT JOIN address_value a ON a.id = r.address LEFT JOIN place p ON p.id = r.place WHERE r.id = ?`,
    )
    .get(record);
  if (found === undefined) throw new Error('a record without a row');
  const { source, row, columns, ...read } = found;
  return {
    ...read,
    ...rawRowReader(store)(source, row),
    columns: JSON.parse(columns) as RecordText['columns'],
  };
}
