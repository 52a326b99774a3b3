import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import Papa from 'papaparse';
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

/** Reads a file of any size record by record, in constant memory; `onBatch` is called with some hundreds at a time. */
export function readRecords(
  file: string,
  options: ReadOptions,
  onBatch: (records: FileRecord[]) => void,
): Promise<void> {
  const { encoding, delimiter, limit = Infinity } = options;
  return new Promise((resolve, reject) => {
    let line = 1;
    let seen = 0;
    const text = Readable.from(decoded(file, encoding));
    Papa.parse<string[]>(text, {
      delimiter,
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
        onBatch(batch);
        if (seen >= limit) parser.abort();
      },
      complete: () => {
        text.destroy();
        resolve();
      },
      error: reject,
    });
  });
}

async function* decoded(file: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 18 })) {
    const text = decoder.decode(chunk as Buffer, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

function lineBreaks(cells: readonly string[]): number {
  let breaks = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) breaks += 1;
  }
  return breaks;
}
