import type { Encoding } from '../context.ts';
import { isBlank } from './odd-rows.ts';
import { type FileRecord, readRecords } from './records.ts';

const DELIMITERS = [',', ';', '|', '\t'] as const;
const SAMPLE_RECORDS = 50;

/** The delimiter that splits the first records into the most columns, all alike; the comma when none splits. */
export async function sniffDelimiter(file: string, encoding: Encoding): Promise<string> {
  let best: string = DELIMITERS[0];
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const sample: FileRecord[] = [];
    await readRecords(file, { encoding, delimiter, limit: SAMPLE_RECORDS }, (batch) => {
      if (sample.length < SAMPLE_RECORDS) sample.push(...batch.slice(0, SAMPLE_RECORDS - sample.length));
    });
    const score = regularity(sample.filter((record) => !isBlank(record)).map(({ cells }) => cells.length));
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return best;
}

/** Columns of the first record, weighted by the share of records that have as many. */
function regularity(widths: readonly number[]): number {
  const [first = 0] = widths;
  if (first < 2) return 0;
  return first * (widths.filter((width) => width === first).length / widths.length);
}
