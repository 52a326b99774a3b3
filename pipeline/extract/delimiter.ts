import { type Delimited, readDelimited } from './delimited.ts';
import { type FileRecord, isBlank } from './record.ts';

const DELIMITERS = [',', ';', '|', '\t'] as const;
const SAMPLE_RECORDS = 50;
/** Excel's hint in the first line: which character separates the columns. It is no header and no row. */
const HINT = /^sep=([^\w\s"]|\t)\1*$/i;

export interface Sniffed {
  readonly delimiter: string;
  /** The file says by `sep=` what separates its columns. */
  readonly hinted: boolean;
}

/**
 * The delimiter that the file names itself; else the one under which `known` finds the most titles in a record; among
 * equals the one that splits the first records into the most columns, all alike; the comma when none splits.
 */
export async function sniffDelimiter(
  text: Omit<Delimited, 'delimiter'>,
  known: (sample: readonly FileRecord[]) => number,
): Promise<Sniffed> {
  let best: Sniffed = { delimiter: DELIMITERS[0], hinted: false };
  let bestScore: readonly [number, number] = [-1, -1];
  for (const delimiter of DELIMITERS) {
    const sample = await firstRecords(
      (onRecords) => readDelimited({ ...text, delimiter }, onRecords),
      SAMPLE_RECORDS,
    );
    const named = HINT.exec((sample[0]?.cells ?? []).join(delimiter))?.[1];
    if (named !== undefined) return { delimiter: named, hinted: true };
    const score = [known(sample), regularity(sample.map(({ cells }) => cells.length))] as const;
    if (score[0] < bestScore[0] || (score[0] === bestScore[0] && score[1] <= bestScore[1])) continue;
    best = { delimiter, hinted: false };
    bestScore = score;
  }
  return best;
}

/** The first records that are not blank. */
export async function firstRecords(
  read: (onRecords: (records: readonly FileRecord[]) => boolean | undefined) => Promise<void>,
  limit: number,
): Promise<FileRecord[]> {
  const sample: FileRecord[] = [];
  await read((records) => {
    const filled = records.filter((record) => !isBlank(record));
    sample.push(...filled.slice(0, limit - sample.length));
    return sample.length < limit;
  });
  return sample;
}

/** The most common number of columns, weighted by the share of records that have it: title rows are narrower. */
function regularity(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [[common, count] = [0, 0]] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return common < 2 ? 0 : common * (count / widths.length);
}
