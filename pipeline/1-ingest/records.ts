import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import Papa from 'papaparse';
import { PadanError } from '../../schemas/faults.ts';
import type { Encoding } from '../context.ts';

/** One record of a delimited file, with the physical line it begins on (1-based). */
export interface FileRecord {
  readonly cells: readonly string[];
  readonly line: number;
  /** True when a quote was opened and never closed: the record is what was left of the file. */
  readonly unclosed: boolean;
}

export interface ReadOptions {
  readonly encoding: Encoding;
  readonly delimiter: string;
  /** Stop after this many records; undefined reads to the end. */
  readonly limit?: number;
}

const CHUNK_BYTES = 1 << 18;
/**
 * 4 MB without the end of a record are a quote that was opened by mistake. Papa begins such a record anew with every
 * chunk: 13 s at 39 MB, and growing with the square.
 */
const ENDLESS_CHUNKS = 16;

const neverClosed = (file: string, line: number): PadanError =>
  new PadanError({
    kind: 'source',
    code: 'kutip-tidak-ditutup',
    message: `tanda kutip dibuka di baris ${line} dan tidak pernah ditutup: ${basename(file)}`,
    next: `Perbaiki tanda kutip (") di baris ${line}, atau minta ekstrak ulang kepada instansi pengirim`,
  });

/** Reads a file of any size record by record, in constant memory, to its end or the limit; `onBatch` gets hundreds at a time. */
export function readRecords(
  file: string,
  options: ReadOptions,
  onBatch: (records: FileRecord[]) => void,
): Promise<'end' | 'limit'> {
  const { encoding, delimiter, limit = Infinity } = options;
  return new Promise((resolve, reject) => {
    let line = 1;
    let seen = 0;
    let pending = 0;
    let stoppedAt: 'end' | 'limit' = 'end';
    const text = Readable.from(decoded(file, encoding));
    Papa.parse<string[]>(text, {
      delimiter,
      newline: '\n',
      header: false,
      skipEmptyLines: false,
      chunk: (results, parser) => {
        const unclosed = results.errors.some((error) => error.code === 'MissingQuotes');
        const last = results.data.length - 1;
        const batch = results.data.map((cells, index) => {
          const record = { cells, line, unclosed: unclosed && index === last };
          line += 1 + lineBreaks(cells);
          return record;
        });
        seen += batch.length;
        pending = batch.length > 0 ? 0 : pending + 1;
        onBatch(batch);
        const endless = pending > ENDLESS_CHUNKS;
        if (endless && limit === Infinity) throw neverClosed(file, line);
        if (!endless && seen < limit) return;
        stoppedAt = 'limit';
        parser.abort();
      },
      complete: () => {
        text.destroy();
        resolve(stoppedAt);
      },
      error: (error: Error) => {
        text.destroy();
        reject(error);
      },
    });
  });
}

/** The text of the file with every line end as `\n`: a list pasted together from two offices has both kinds. */
async function* decoded(file: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let held = '';
  for await (const chunk of bytesOf(file)) {
    const text = held + decoder.decode(chunk, { stream: true });
    // a `\r` at the end may be half of a `\r\n`
    held = text.endsWith('\r') ? '\r' : '';
    const whole = unixLines(held === '' ? text : text.slice(0, -1));
    if (whole !== '') yield whole;
  }
  const rest = unixLines(held + decoder.decode());
  if (rest !== '') yield rest;
}

/** The file was read from end to end a moment ago: it went away, or the disk did. */
async function* bytesOf(file: string): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of createReadStream(file, { highWaterMark: CHUNK_BYTES })) yield chunk as Buffer;
  } catch (error) {
    const code = error instanceof Object && 'syscall' in error && 'code' in error ? String(error.code) : '';
    if (code === '') throw error;
    throw new PadanError({
      kind: 'source',
      code: 'berkas-hilang',
      message: `berkas tidak dapat dibaca lagi (${code}): ${basename(file)}`,
      next: 'Periksa sambungan disk, lalu jalankan lagi: padan melanjutkan dari tahap terakhir',
    });
  }
}

const unixLines = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

function lineBreaks(cells: readonly string[]): number {
  let breaks = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) breaks += 1;
  }
  return breaks;
}
