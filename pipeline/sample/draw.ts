import { createHash } from 'node:crypto';
import { allocate } from '../../matchers/statistics/allocation.ts';
import { drawnFrom, seededRandom } from '../../matchers/statistics/random.ts';
import { PadanError } from '../../schemas/faults.ts';
import type { AskedPair, Population } from './population.ts';

/** Of each stratum at least so many, so that a wrong one among them can show. */
const LEAST = 2;

export interface DrawnStratum {
  readonly name: string;
  readonly kind: AskedPair['kind'];
  readonly size: number;
  readonly drawn: number;
  readonly expected_other: number;
}

export interface DrawnPair {
  readonly code: string;
  readonly stratum: number;
  readonly pair: AskedPair;
}

export interface Sample {
  readonly strata: readonly DrawnStratum[];
  /** In the order of their rows, so that the list does not show which stratum a pair is of. */
  readonly pairs: readonly DrawnPair[];
}

/** A stratified random sample: the same pairs for the same run, number and seed. */
export function drawSample(
  { pairs }: Population,
  { rows, seed, run }: { readonly rows: number; readonly seed: number; readonly run: string },
): Sample {
  const byStratum = new Map<string, AskedPair[]>();
  for (const pair of pairs) {
    const key = `${pair.kind === 'claim' ? 1 : 2} ${pair.stratum}`;
    const known = byStratum.get(key);
    if (known === undefined) byStratum.set(key, [pair]);
    else known.push(pair);
  }
  const strata = [...byStratum].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, list]) => list);
  const expected = strata.map((list) => list.reduce((sum, { chance }) => sum + chance, 0));
  const sizes = strata.map((list, at) => ({
    size: list.length,
    expected: (expected[at] ?? 0) / list.length,
  }));
  const least = sizes.reduce((sum, { size }) => sum + Math.min(size, LEAST), 0);
  if (rows < Math.min(least, pairs.length)) throw tooFew(least);
  const counts = allocate(sizes, rows, LEAST);
  const random = seededRandom(seed);
  const drawn = strata
    .flatMap((list, stratum) =>
      drawnFrom(list, counts[stratum] ?? 0, random).map((pair) => ({ stratum, pair })),
    )
    .sort((x, y) => x.pair.record - y.pair.record || x.pair.other - y.pair.other);
  return {
    strata: strata.map((list, at) => ({
      name: list[0]?.stratum ?? '',
      kind: list[0]?.kind ?? 'claim',
      size: list.length,
      drawn: counts[at] ?? 0,
      expected_other: Number((expected[at] ?? 0).toFixed(6)),
    })),
    pairs: drawn.map(({ stratum, pair }, at) => ({
      code: codeOf(at + 1, `${run} ${seed} ${rows}`),
      stratum,
      pair,
    })),
  };
}

/** Begins with a letter, so that no spreadsheet takes it for a number; its end is another one in every sample. */
const codeOf = (number: number, sample: string): string =>
  `S${String(number).padStart(4, '0')}-${createHash('sha256').update(`${sample} ${number}`).digest('hex').slice(0, 4)}`;

const tooFew = (least: number): PadanError =>
  new PadanError({
    kind: 'usage',
    code: 'sampel-kecil',
    message: `Sampel terlalu kecil: dari setiap golongan perlu ${LEAST} pasangan`,
    next: `Pakai --rows ${least} atau lebih`,
  });
