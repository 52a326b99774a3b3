import type { LinkColumns } from '../../matchers/kernel/columns.ts';
import type { FullScan } from '../../matchers/kernel/full-scan.ts';
import { mix } from '../../matchers/kernel/hash.ts';
import type { PairColumns } from '../../matchers/kernel/pair-list.ts';
import type { BlockRange } from '../../matchers/kernel/scan.ts';
import { estimateTotal, recallOf } from '../../matchers/model/recall.ts';
import type { RecallSummary } from '../../schemas/summary.ts';

/** Rows to be held against everything, and what the rules had found for each. */
export interface RecallSample {
  readonly scan: FullScan;
  /** By source: 1 where it may hold the record that is looked for: the register, else every source. */
  readonly isTarget: Uint8Array;
  /** Rows without and with an accepted pair; those of the sample stand in this order in `scan.rows`. */
  readonly unlinked: Stratum;
  readonly linked: Stratum;
}

interface Stratum {
  readonly rows: number;
  readonly sampled: number;
}

export interface RecallScene {
  readonly columns: LinkColumns;
  /** Every kept pair of the rules. */
  readonly pairs: PairColumns;
  /** Weight in bits from which a pair is accepted. */
  readonly acceptBits: number;
  readonly sample: { readonly unlinked: number; readonly linked: number };
}

/** Draws rows by a hash of their number, so that the sample is the same every time. */
export function drawSample({ columns, pairs, acceptBits, sample }: RecallScene): RecallSample {
  const hasRegister = columns.source.some((source) => columns.isRegister[source] === 1);
  const isTarget = hasRegister ? columns.isRegister : new Uint8Array(columns.isRegister.length).fill(1);
  const best = bestFound(columns, pairs, isTarget);
  const strata: { unlinked: number[]; linked: number[] } = { unlinked: [], linked: [] };
  for (let record = 0; record < columns.count; record += 1) {
    if (hasRegister && columns.isRegister[columns.source[record] ?? 0] === 1) continue;
    ((best[record] ?? 0) >= acceptBits ? strata.linked : strata.unlinked).push(record);
  }
  const chosen = [
    lowestHashes(strata.unlinked, sample.unlinked),
    lowestHashes(strata.linked, sample.linked),
  ] as const;
  const rows = Int32Array.from(chosen.flat());
  return {
    scan: {
      rows,
      above: Float64Array.from(rows, (row) => best[row] ?? -Infinity),
      least: acceptBits,
      maxRarity: highestRarity(columns),
    },
    isTarget,
    unlinked: { rows: strata.unlinked.length, sampled: chosen[0].length },
    linked: { rows: strata.linked.length, sampled: chosen[1].length },
  };
}

/** A few rows at a time, so that threads share them. */
export function rangesOfRows({ scan }: RecallSample): BlockRange[] {
  const count = Math.ceil(scan.rows.length / RANGE_ROWS);
  return Array.from({ length: count }, (_, i) => ({
    rule: 0,
    from: i * RANGE_ROWS,
    to: Math.min(scan.rows.length, (i + 1) * RANGE_ROWS),
  }));
}

const RANGE_ROWS = 10;

/** What the scan says: `best` is the weight of each sampled row's best record that no rule had found, -Infinity for none. */
export function summariseRecall({ unlinked, linked }: RecallSample, best: readonly number[]): RecallSummary {
  const found = best.map((weight) => weight > -Infinity);
  const hits = found.slice(0, unlinked.sampled).filter(Boolean).length;
  const better = found.slice(unlinked.sampled).filter(Boolean).length;
  const missed = estimateTotal({ ...unlinked, hits });
  const recall = recallOf(linked.rows, missed);
  return {
    linked_rows: linked.rows,
    unlinked_rows: unlinked.rows,
    sampled_unlinked: unlinked.sampled,
    missed_in_sample: hits,
    missed_rows: missed,
    recall,
    sampled_linked: linked.sampled,
    better_in_sample: better,
  };
}

/** By record: the best weight among its pairs with a source that is looked in. */
function bestFound({ count, source }: LinkColumns, pairs: PairColumns, isTarget: Uint8Array): Float64Array {
  const best = new Float64Array(count).fill(-Infinity);
  const isLookedIn = (record: number): boolean => isTarget[source[record] ?? 0] === 1;
  pairs.weight.forEach((weight, i) => {
    const a = pairs.a[i] ?? 0;
    const b = pairs.b[i] ?? 0;
    if (isLookedIn(b)) best[a] = Math.max(best[a] ?? 0, weight);
    if (isLookedIn(a)) best[b] = Math.max(best[b] ?? 0, weight);
  });
  return best;
}

const lowestHashes = (records: readonly number[], size: number): number[] =>
  records
    .map((record) => ({ record, hash: mix(record + 1) }))
    .sort((x, y) => x.hash - y.hash || x.record - y.record)
    .slice(0, size)
    .map(({ record }) => record);

function highestRarity({ names }: LinkColumns): number {
  let highest = 0;
  for (const rarity of names.wholeRarity) if (rarity > highest) highest = rarity;
  for (const rarity of names.token.rarity) if (rarity > highest) highest = rarity;
  return highest;
}
