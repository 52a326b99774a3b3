import { stringify } from 'yaml';
import type { FileProfile } from '../../schemas/profile.ts';
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

/** Lines for padan.yaml: the file as it was read, and what only the officer knows as comments. */
export function fragmentOf({
  understood,
  file,
  sniffed,
  rows,
  columns,
}: Pick<FileProfile, 'understood' | 'file' | 'sniffed' | 'rows' | 'columns'>): string {
  const guesses = columns.flatMap(({ title, guess }) =>
    guess === null ? [] : [`    #   ${guess.field}: ${JSON.stringify(title)}\n`],
  );
  return [
    stringify({ sources: { [understood.role]: { file, ...sniffed } } }),
    `    # extract_date: 2026-06-30   # tanggal data diambil di instansi\n`,
    `    # control_total: ${rows.total}   # jumlah baris menurut surat pengantar\n`,
    ...(guesses.length === 0
      ? []
      : ['    # columns:   # bila dugaan ini benar, hapus tanda #\n', ...guesses]),
  ].join('');
}
