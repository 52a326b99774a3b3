import type { Store } from '../store/open.ts';
import { Postings } from './postings.ts';

/** A row of a person as a search shows it. */
export interface PersonRow {
  readonly record: number;
  readonly source: string;
  readonly kind: string;
  readonly row: number;
  readonly nik: string;
  readonly name: string;
  /** yyyymmdd, 0 unknown. */
  readonly day: number;
  readonly village: string;
  readonly district: string;
  readonly status: string;
  readonly segmentGroup: string;
  readonly active: number;
  readonly decile: number | null;
  readonly period: string;
  readonly verdict: string;
  readonly probability: number;
}

export interface Person {
  readonly person: number;
  /** In the order of the sources and their rows. */
  readonly rows: readonly PersonRow[];
}

/** Reads persons with all their rows. */
export function personReader(work: Store, index: Store): (person: number) => Person {
  const postings = new Postings(index, 'person');
  const select = work.prepare<[number], PersonRow>(
    `SELECT r.id AS record, s.name AS source, s.kind, r.row, 
       CASE WHEN k.cleaned <> '' THEN k.cleaned ELSE k.original END AS nik, coalesce(n.original, '') AS name,
       coalesce(d.day, 0) AS day, coalesce(p.village, '') AS village, coalesce(p.district, '') AS district,
       r.status, r.segment_group AS segmentGroup, r.active, r.decile, r.period, m.verdict, m.probability
     FROM record r JOIN source s ON s.ordinal = r.source JOIN member m ON m.record = r.id
     JOIN nik_value k ON k.id = r.nik LEFT JOIN name_value n ON n.id = r.name LEFT JOIN date_value d ON d.id = r.birth
     LEFT JOIN place p ON p.id = r.place
     WHERE r.id = ?`,
  );
  return (person) => ({
    person,
    rows: postings
      .of(person)
      .map((record) => select.get(record))
      .filter((row) => row !== undefined),
  });
}
