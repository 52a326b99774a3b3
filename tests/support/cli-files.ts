import Papa from 'papaparse';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Every file of a folder but those under .padan/, with a hash of its bytes. */
export function hashes(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.startsWith('.padan') && statSync(join(folder, name)).isFile())
    .sort();
  return Object.fromEntries(
    names.map((name) => [
      name.split(sep).join('/'),
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );
}

/** The published files that must not depend on the clock, the machine or the threads: all but the manifest. */
export function lastingHashes(folder: string): Record<string, string> {
  const { 'manifest.json': _manifest, ...lasting } = hashes(folder);
  return lasting;
}

export type Row = Readonly<Record<string, string>>;

/** A CSV with a header, read by other code than padan's. */
function csv(path: string): Row[] {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: 'greedy' }).data;
}

export const header = (path: string): string[] =>
  (readFileSync(path, 'utf8').split('\r\n', 1)[0] ?? '').split(',');

export const crosswalk = (out: string): Row[] => csv(join(out, 'terbatas', 'crosswalk.csv'));
export const findings = (out: string): Row[] => csv(join(out, 'terbatas', 'findings.csv'));
export const repairs = (out: string): Row[] => csv(join(out, 'terbatas', 'repairs.csv'));
export const rejects = (out: string): Row[] => csv(join(out, 'terbatas', 'rejects.csv'));

/** `source row`, the name of a record. */
export const recordName = (row: Row): string => `${row['source'] ?? ''} ${row['row'] ?? ''}`;

/** Rows of a generated extract as cells, the header first. */
export function cells(path: string): string[][] {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  return Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
}

export interface Shape {
  readonly delimiter?: string;
  readonly newline?: string;
}

/** Cells as a delimited text. */
export const delimited = (
  rows: readonly (readonly string[])[],
  { delimiter = ',', newline = '\n' }: Shape = {},
): string =>
  Papa.unparse(
    rows.map((row) => [...row]),
    { delimiter, newline },
  ) + newline;

/** NIK, KK and card numbers, full names and addresses of an extract: what nobody may read outside terbatas/. */
export function personalData(path: string): Set<string> {
  const found = new Set<string>();
  for (const row of csv(path)) {
    for (const [column, cell] of Object.entries(row)) {
      const text = cell.trim();
      if (/^(NAMA(_LGKP|_IBU_KANDUNG|_LGKP_IBU)?|ALAMAT)$/.test(column) && /\S \S/.test(text))
        found.add(text.toUpperCase());
      for (const digits of text.match(/\d{13,16}/g) ?? []) found.add(digits);
    }
  }
  return found;
}

/** The personal data that a text shows; short, so that a failing expectation does not print it whole. */
export function shown(text: string, secrets: ReadonlySet<string>): number {
  const upper = text.toUpperCase();
  let count = 0;
  for (const secret of secrets) if (upper.includes(secret)) count += 1;
  return count;
}
