import { type CsvFormatterStream, format } from 'fast-csv';
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

type Row = Readonly<Record<string, unknown>>;

/** Writes rows as CSV (UTF-8, comma, header, RFC 4180) while they are read; `headers` fixes the columns and their order. */
export async function writeCsv(path: string, headers: readonly string[], rows: Iterable<Row>): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  const csv: CsvFormatterStream<Row, Row> = format({
    headers: [...headers],
    alwaysWriteHeaders: true,
    rowDelimiter: '\r\n',
    includeEndRowDelimiter: true,
  });
  await pipeline(Readable.from(rows), csv, createWriteStream(path));
}
