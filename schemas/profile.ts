import type { ReasonCount } from './summary.ts';

/** What `padan profile` tells of one file. Counts are rows; examples are masked; nothing in it names a person. */
export interface FileProfile {
  readonly schema: 'padan-profile-1';
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly as_of: string;
  readonly understood: Understood;
  /** What was sniffed, a phrase each. */
  readonly reading: readonly string[];
  /** The same by key of padan.yaml. */
  readonly sniffed: Readonly<Record<string, string | number>>;
  readonly rows: {
    readonly total: number;
    readonly stored: number;
    readonly rejected: number;
    readonly repaired: number;
  };
  readonly rejects: readonly RowRemark[];
  readonly repairs: readonly RowRemark[];
  readonly columns: readonly ColumnProfile[];
  /** Stored rows by state of their NIK, every row in one; empty where the file has no NIK column. */
  readonly nik: readonly Example[];
  /** NIK that stand in several rows: how often, and how many rows that makes. */
  readonly nik_repeated: readonly { readonly times: number; readonly niks: number; readonly rows: number }[];
  /** NIK that a spreadsheet holds as numbers. */
  readonly nik_numbers: number;
  /** Rows whose birth date or sex is not the NIK's own. */
  readonly nik_disagrees: { readonly birth_date: number; readonly sex: number };
  readonly dates: readonly Example[];
  readonly names: readonly Example[];
  /** What would stop a run, or deserves a look, with the next step. */
  readonly problems: readonly string[];
  /** Lines for padan.yaml. */
  readonly fragment: string;
}

/** Which source the file seems to be. */
export interface Understood {
  readonly role: string;
  readonly label: string;
  /** Fields of that source found in the header. */
  readonly known: number;
  readonly of: number;
  /** Columns that the source must have and the file has not. */
  readonly missing: readonly string[];
  readonly others: readonly { readonly role: string; readonly label: string; readonly known: number }[];
}

export interface RowRemark extends ReasonCount {
  readonly first_line: number;
  readonly column: string;
}

export interface Example extends ReasonCount {
  /** Masked; '' where none is shown. */
  readonly example: string;
}

export interface ColumnProfile {
  readonly title: string;
  /** What padan reads it as, null for a column it does not use. */
  readonly field: string | null;
  /** For a column that is not used: what it might be. */
  readonly guess: { readonly field: string; readonly by: 'judul' | 'isi' } | null;
  readonly filled: number;
  /** Distinct values; `more` where there are more than were counted. */
  readonly distinct: number;
  readonly more: boolean;
  readonly examples: readonly string[];
}
