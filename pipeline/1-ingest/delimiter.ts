import type { Encoding } from '../context.ts';
import { isBlank } from './odd-rows.ts';
import { type FileRecord, readRecords } from './records.ts';

const DELIMITERS = [',', ';', '|', '\t'] as const;
const SAMPLE_RECORDS = 50;
/** Excel's hint in the first line: which character separates the columns. It is no header and no row. */
const HINT = /^sep=([^\w\s"]|\t)\1*$/i;

export interface Sniffed {
  readonly delimiter: string;
  /** The first records as this delimiter splits them, blank ones and the hint left out. */
  readonly sample: readonly FileRecord[];
  /** False when the sample is the whole file. */
  readonly more: boolean;
  /** The file says by `sep=` what separates its columns. */
  readonly hinted: boolean;
}

/**
 * The delimiter that the file names itself; else the one under which `known` finds the most titles in a record; among
 * equals the one that splits the first records into the most columns, all alike; the comma when none splits.
 */
export async function sniff(
  file: string,
  encoding: Encoding,
  known: (sample: readonly FileRecord[]) => number = () => 0,
): Promise<Sniffed> {
  let best: Sniffed = { delimiter: DELIMITERS[0], sample: [], more: false, hinted: false };
  let bestScore: readonly [number, number] = [-1, -1];
  for (const delimiter of DELIMITERS) {
    const split = await splitBy(delimiter, file, encoding);
    const named = hintOf(split);
    if (named !== undefined) {
      const { sample, ...rest } = await splitBy(named, file, encoding);
      return { ...rest, sample: sample.slice(1), hinted: true };
    }
    const score = [known(split.sample), regularity(split.sample.map(({ cells }) => cells.length))] as const;
    if (score[0] < bestScore[0] || (score[0] === bestScore[0] && score[1] <= bestScore[1])) continue;
    best = split;
    bestScore = score;
  }
  return best;
}

async function splitBy(delimiter: string, file: string, encoding: Encoding): Promise<Sniffed> {
  const sample: FileRecord[] = [];
  const stopped = await readRecords(file, { encoding, delimiter, limit: SAMPLE_RECORDS }, (batch) => {
    const filled = batch.filter((record) => !isBlank(record));
    sample.push(...filled.slice(0, SAMPLE_RECORDS - sample.length));
  });
  return { delimiter, sample, more: stopped === 'limit', hinted: false };
}

const hintOf = ({ sample, delimiter }: Sniffed): string | undefined =>
  HINT.exec((sample[0]?.cells ?? []).join(delimiter))?.[1];

/** The most common number of columns, weighted by the share of records that have it: title rows are narrower. */
function regularity(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [[common, count] = [0, 0]] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return common < 2 ? 0 : common * (count / widths.length);
}
