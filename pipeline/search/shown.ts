import { maskDay, maskName, maskNumber } from '../../reports/parts/mask.ts';
import type { PersonRow } from './people.ts';
import type { Ranked } from './rank.ts';

/** A row as an officer may see it. */
export interface ShownRow {
  readonly source: string;
  readonly row: number;
  readonly nik: string;
  readonly name: string;
  /** yyyy-mm-dd, '' unknown. */
  readonly birth_date: string;
  readonly village: string;
  readonly district: string;
  readonly status: string;
  readonly verdict: string;
  readonly probability: number;
}

export interface ShownPerson {
  readonly person_id: number;
  /** 0 to 1: how much of what was asked the person answers. */
  readonly match: number;
  readonly rows: readonly ShownRow[];
}

/** Masked unless `open`: then somebody gave a reason, and it is written down. */
export const shownPerson = ({ person, score, rows }: Ranked, open: boolean): ShownPerson => ({
  person_id: person,
  match: Math.round(score * 1000) / 1000,
  rows: rows.map((row) => ({
    source: row.source,
    row: row.row,
    nik: open ? row.nik : maskNumber(row.nik),
    name: open ? row.name.trim() : maskName(row.name),
    birth_date: open ? isoDay(row.day) : maskDay(isoDay(row.day)),
    village: row.village,
    district: row.district,
    status: statusOf(row),
    verdict: row.verdict,
    probability: Math.round(row.probability * 1e6) / 1e6,
  })),
});

function isoDay(day: number): string {
  const text = String(day);
  return day === 0 ? '' : `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
}

/** What a file says about the person, in a word or two. */
function statusOf({ kind, status, segmentGroup, active, decile, period }: PersonRow): string {
  if (kind === 'register') return status.toLowerCase();
  if (kind === 'bill') return period;
  if (segmentGroup !== '') return `${active === 1 ? 'aktif' : 'nonaktif'} ${segmentGroup}`;
  return decile === null ? '' : `desil ${decile}`;
}
