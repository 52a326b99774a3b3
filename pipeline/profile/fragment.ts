import { stringify } from 'yaml';
import type { Field } from '../../schemas/source.ts';
import type { Head } from '../extract/head.ts';
import type { TableForm } from '../extract/table.ts';

/** What was sniffed of a file, by key of padan.yaml. */
export const sniffedKeys = (form: TableForm, head: Head): Record<string, string | number> => ({
  ...(form.encoding === ''
    ? {}
    : { encoding: form.encoding, delimiter: form.delimiter === '\t' ? 'tab' : form.delimiter }),
  header_line: head.firstLine,
  ...(form.sheet === '' ? {} : { sheet: form.sheet }),
  ...(head.columns.birth_date === undefined ? {} : { date_order: head.dateOrder }),
  ...(head.columns.district_code === undefined ? {} : { region_codes: head.regionCodes }),
});

export interface FragmentParts {
  readonly role: string;
  readonly file: string;
  readonly sniffed: Readonly<Record<string, string | number>>;
  readonly rows: number;
  /** Columns that were guessed, for the officer to confirm. */
  readonly guesses: readonly { readonly title: string; readonly field: Field }[];
}

/** Lines for padan.yaml: the file as it was read, and what only the officer knows as comments. */
export function fragmentOf({ role, file, sniffed, rows, guesses }: FragmentParts): string {
  const columns = guesses.map(({ title, field }) => `    #   ${field}: ${JSON.stringify(title)}\n`);
  return [
    stringify({ sources: { [role]: { file, ...sniffed } } }),
    `    # extract_date: 2026-06-30   # tanggal data diambil di instansi\n`,
    `    # control_total: ${rows}   # jumlah baris menurut surat pengantar\n`,
    ...(columns.length === 0
      ? []
      : ['    # columns:   # bila dugaan ini benar, hapus tanda #\n', ...columns]),
  ].join('');
}
