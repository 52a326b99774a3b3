import { type Decision, constraintsOf } from '../../matchers/cluster/constraints.ts';
import { COMPARISONS } from '../../matchers/compare/index.ts';
import { decidedLinks } from '../../pipeline/4-resolve/decided.ts';
import type { Links } from '../../pipeline/4-resolve/links.ts';
import { placeRecords } from '../../pipeline/4-resolve/persons.ts';
import type { Placement } from '../../pipeline/4-resolve/placement.ts';
import type { Records } from '../../pipeline/4-resolve/records.ts';

export type Kind = 'register' | 'file' | 'list' | 'bill';

/** A pair of records with its weight in bits; `card` says that both carry one membership number. */
export interface Pair {
  readonly a: number;
  readonly b: number;
  readonly bits: number;
  readonly card?: boolean;
}

const CARD = COMPARISONS.findIndex(({ name }) => name === 'nomor kartu');

export const THRESHOLDS = {
  accept: 0.5,
  review: 0.25,
  acceptPeers: 0.7,
  households: true,
  assignment: true,
};

const KINDS = ['register', 'file', 'list', 'bill'] as const;

const recordsOf = (kinds: readonly Kind[]): Records => ({
  source: Uint8Array.from(kinds, (kind) => KINDS.indexOf(kind)),
  kinds: KINDS,
});

function linksOf(pairs: readonly Pair[]): Links {
  return {
    count: pairs.length,
    a: Int32Array.from(pairs, ({ a }) => a),
    b: Int32Array.from(pairs, ({ b }) => b),
    weight: Float64Array.from(pairs, ({ bits }) => bits),
    levels: Uint8Array.from(
      pairs.flatMap(({ card = false }) => COMPARISONS.map((_, at) => Number(card && at === CARD))),
    ),
    width: COMPARISONS.length,
  };
}

/** Where each record is placed. */
export const place = (kinds: readonly Kind[], ...pairs: readonly Pair[]): Placement[] =>
  placeDecided(kinds, pairs, []);

/** Where each record is placed when people have decided of some pairs. */
export function placeDecided(
  kinds: readonly Kind[],
  pairs: readonly Pair[],
  decisions: readonly Decision[],
): Placement[] {
  const constraints = constraintsOf(decisions);
  const links = decidedLinks(linksOf(pairs), constraints, (record) => kinds[record] === 'register');
  const { placements } = placeRecords(recordsOf(kinds), links, {
    thresholds: THRESHOLDS,
    sources: KINDS.map((kind) => ({ rows: kinds.filter((one) => one === kind).length, pairPrior: 0.5 })),
    calibration: undefined,
    addresses: undefined,
    constraints,
  });
  return kinds.map((_, record) => placements.at(record));
}
