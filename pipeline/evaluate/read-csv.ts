import { createReadStream } from 'node:fs';
import Papa from 'papaparse';
import { PadanError } from '../../schemas/faults.ts';

/** The cells of the columns asked for, in the order they were asked for; '' for an optional one that is not there. */
type Visit = (cells: readonly string[]) => void;

export interface Columns {
  readonly needed: readonly string[];
  readonly optional?: readonly string[];
}

/** Reads a CSV with a header in constant memory. Returns the optional columns that are there. */
export function eachRow(file: string, columns: Columns, visit: Visit): Promise<ReadonlySet<string>> {
  const wanted = [...columns.needed, ...(columns.optional ?? [])];
  const cells: string[] = wanted.map(() => '');
  let at: readonly number[] | undefined;
  return new Promise((resolve, reject) => {
    const stream = createReadStream(file, 'utf8');
    Papa.parse<string[]>(stream, {
      header: false,
      skipEmptyLines: 'greedy',
      chunk: ({ data }, parser) => {
        for (const row of data) {
          if (at === undefined) {
            at = positions(row, wanted);
            const missing = columns.needed.filter((_, index) => at?.[index] === -1);
            if (missing.length === 0) continue;
            // first, as abort() says that all is complete
            reject(missingColumns(file, missing, columns.needed));
            parser.abort();
            stream.destroy();
            return;
          }
          at.forEach((from, to) => (cells[to] = row[from] ?? ''));
          visit(cells);
        }
      },
      complete: () => {
        resolve(new Set(wanted.filter((_, index) => (at?.[index] ?? -1) >= 0)));
      },
      error: reject,
    });
  });
}

const positions = (header: readonly string[], wanted: readonly string[]): number[] => {
  const titles = header.map((title) => title.replace(/^\uFEFF/, '').trim());
  return wanted.map((column) => titles.indexOf(column));
};

const missingColumns = (file: string, missing: readonly string[], needed: readonly string[]): PadanError =>
  new PadanError({
    kind: 'usage',
    code: 'kolom-tidak-ada',
    message: `${file}: kolom ${missing.join(', ')} tidak ada`,
    next: `Perlu kolom: ${needed.join(', ')}`,
  });
