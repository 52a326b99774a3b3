import type { Encoding } from '../context.ts';
import { isBlank } from './odd-rows.ts';
import { type FileRecord, readRecords } from './records.ts';

const DELIMITERS = [',', ';', '|', '\t'] as const;
const SAMPLE_RECORDS = 50;

export interface Sniffed {
  readonly delimiter: string;
  /** The first records as this delimiter splits them, blank ones left out. */
  readonly sample: readonly FileRecord[];
  /** False when the sample is the whole file. */
  readonly more: boolean;
}

/** The delimiter that splits the first records into the most columns, all alike; the comma when none splits. */
export async function sniff(file: string, encoding: Encoding): Promise<Sniffed> {
  let best: Sniffed = { delimiter: DELIMITERS[0], sample: [], more: false };
  let bestScore = -1;
  for (const delimiter of DELIMITERS) {
    const sample: FileRecord[] = [];
    const stopped = await readRecords(file, { encoding, delimiter, limit: SAMPLE_RECORDS }, (batch) => {
      if (sample.length < SAMPLE_RECORDS) sample.push(...batch.slice(0, SAMPLE_RECORDS - sample.length));
    });
    const filled = sample.filter((record) => !isBlank(record));
    const score = regularity(filled.map(({ cells }) => cells.length));
    if (score <= bestScore) continue;
    best = { delimiter, sample: filled, more: stopped === 'limit' };
    bestScore = score;
  }
  return best;
}

/** Columns of the first record, weighted by the share of records that have as many. */
function regularity(widths: readonly number[]): number {
  const [first = 0] = widths;
  if (first < 2) return 0;
  return first * (widths.filter((width) => width === first).length / widths.length);
}
