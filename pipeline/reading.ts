import type { DateOrder } from '../matchers/indonesia/tanggal.ts';
import type { ByField } from '../schemas/source.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
export const ENCODINGS: readonly Encoding[] = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'];

/** Whose numbers a region code is made of: Kemendagri 2+2+2+4 digits, BPS (BDT, older DTKS) 2+2+3+3. */
export type RegionCodes = 'kemendagri' | 'bps';

/** What padan.yaml says of a source's files, in place of what would be sniffed. */
export interface Reading {
  readonly encoding?: Encoding | undefined;
  readonly delimiter?: string | undefined;
  /** Line or sheet row of the (first) row of titles, 1-based. */
  readonly headerLine?: number | undefined;
  /** Name of the sheet. */
  readonly sheet?: string | undefined;
  readonly dateOrder?: DateOrder | undefined;
  readonly regionCodes?: RegionCodes | undefined;
  /** Titles of columns as the file has them, before the spellings of schemas/sources. */
  readonly columns?: Readonly<ByField<string>> | undefined;
}
