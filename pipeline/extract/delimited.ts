import Papa from 'papaparse';
import type { Readable } from 'node:stream';
import { type Block, blocksOf } from './blocks.ts';
import { literalCells } from './quotes.ts';
import type { Encoding } from '../reading.ts';
import type { FileRecord, OnRecords } from './record.ts';
import { textOf } from './text.ts';

export interface Delimited {
  readonly open: () => Readable;
  readonly encoding: Encoding;
  readonly delimiter: string;
}

/** Reads a text of any size record by record, in constant memory, to its end or until `onRecords` says false. */
export async function readDelimited(
  { open, encoding, delimiter }: Delimited,
  onRecords: OnRecords,
): Promise<void> {
  const bytes = open();
  try {
    for await (const block of blocksOf(textOf(bytes, encoding), delimiter))
      if (onRecords(recordsOf(block, delimiter)) === false) return;
  } finally {
    bytes.destroy();
  }
}

export function recordsOf({ text, line: first, kind, unended }: Block, delimiter: string): FileRecord[] {
  if (kind !== 'records')
    return [{ cells: kind === 'kutip' ? literalCells(text, delimiter) : [], line: first, flaw: kind }];
  const { data } = Papa.parse<string[]>(text, { delimiter, newline: '\n' });
  const hasBreaks = text.includes('"');
  let line = first;
  const records = data.map((cells): FileRecord => {
    const record = { cells, line };
    line += 1 + (hasBreaks ? lineBreaks(cells) : 0);
    return record;
  });
  const last = records.at(-1);
  if (unended && last !== undefined) records[records.length - 1] = { ...last, flaw: 'tanpa akhir' };
  return records;
}

function lineBreaks(cells: readonly string[]): number {
  let breaks = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) breaks += 1;
  }
  return breaks;
}
