import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { limitPairs } from '../../matchers/kernel/budget.ts';
import { type RuleKeys, blocksOf, laidTogether, pairCount } from '../../matchers/kernel/blocking.ts';
import { rangesOf, scanBlocks } from '../../matchers/kernel/scan.ts';
import { runs } from '../support/properties.ts';

const RECORDS = 24;
const SOURCES = 3;
const KEYS = fc.integer({ min: 0, max: 6 });

/** A rule's keys with repeated keys and none; a record's own slots are distinct, as `prepareRule` leaves them. */
const ruleKeys = fc.integer({ min: 1, max: 3 }).chain((slots) =>
  fc
    .array(fc.uniqueArray(KEYS, { minLength: slots, maxLength: slots }), {
      minLength: RECORDS,
      maxLength: RECORDS,
    })
    .map((keys): RuleKeys => ({ slots, keys: Uint32Array.from(keys.flat()) })),
);
const rules = fc.array(ruleKeys, { minLength: 1, maxLength: 4 });

const keysOf = ({ slots, keys }: RuleKeys, record: number): number[] =>
  [...keys.subarray(record * slots, (record + 1) * slots)].filter((key) => key !== 0);

const shares = (rule: RuleKeys, a: number, b: number): boolean =>
  keysOf(rule, a).some((key) => keysOf(rule, b).includes(key));

const ALL_PAIRS = Array.from({ length: RECORDS }, (_, a) =>
  Array.from({ length: RECORDS - a - 1 }, (_, i) => [a, a + 1 + i] as const),
).flat();

/** Every pair that shares a key of any rule, with its lowest such rule. */
const oracle = (all: readonly RuleKeys[]): string[] =>
  ALL_PAIRS.flatMap(([a, b]) => {
    const rule = all.findIndex((keys) => shares(keys, a, b));
    return rule < 0 ? [] : [`${a}-${b} by ${rule}`];
  }).sort();

interface Scope {
  readonly source?: Uint8Array;
  readonly groupOf?: Int8Array;
  readonly open?: Uint8Array;
}

/** What the scan visits, all rules in ranges of about `size` pairs. */
function visited(all: readonly RuleKeys[], size: number, scope: Scope = {}): string[] {
  const pairs: string[] = [];
  const laid = laidTogether(all);
  all.forEach((keys, rule) => {
    const blocks = blocksOf(keys.keys);
    for (const range of rangesOf(rule, blocks, size)) {
      scanBlocks(
        {
          rules: laid,
          source: new Uint8Array(RECORDS),
          groupOf: new Int8Array(SOURCES * SOURCES),
          sources: SOURCES,
          ...scope,
        },
        blocks,
        range,
        (a, b) => pairs.push(`${a}-${b} by ${rule}`),
      );
    }
  });
  return pairs.sort();
}

describe('scanning blocks', () => {
  test('visits every pair with a common key of any rule once, by its lowest rule', () => {
    fc.assert(
      fc.property(rules, fc.integer({ min: 1, max: 60 }), (all, size) => {
        expect(visited(all, size)).toEqual(oracle(all));
      }),
      runs(500),
    );
  });

  test('still does when blocks were split by a second field or refused', () => {
    const second = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: RECORDS, maxLength: RECORDS });
    fc.assert(
      fc.property(
        rules,
        fc.array(second, { maxLength: 2 }),
        fc.integer({ min: 2, max: 8 }),
        (all, fields, most) => {
          const splits = fields.map((field) => (record: number) => field[record] ?? 0);
          for (const rule of all) limitPairs(rule, splits, { maxBlock: most, maxPairs: Infinity });
          expect(visited(all, 10)).toEqual(oracle(all));
        },
      ),
      runs(300),
    );
  });

  test('leaves out pairs of sources without a group, and pairs that are closed', () => {
    const bytes = (max: number): fc.Arbitrary<Uint8Array> =>
      fc
        .array(fc.integer({ min: 0, max }), { minLength: RECORDS, maxLength: RECORDS })
        .map((values) => Uint8Array.from(values));
    fc.assert(
      fc.property(rules, bytes(SOURCES - 1), bytes(1), (all, source, open) => {
        const groupOf = Int8Array.from([0, 1, -1, 1, 0, 2, -1, 2, 0]);
        const expected = oracle(all).filter((pair) => {
          const [a = 0, b = 0] = pair.split(/-| by /).map(Number);
          const together = (source[a] ?? 0) * SOURCES + (source[b] ?? 0);
          return groupOf[together] !== -1 && (open[a] === 1 || open[b] === 1);
        });
        expect(visited(all, 10, { source, groupOf, open })).toEqual(expected);
      }),
      runs(300),
    );
  });
});

describe('blocks', () => {
  test('are no larger than the limit, and every record that lost its key is counted', () => {
    const field = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: RECORDS, maxLength: RECORDS });
    fc.assert(
      fc.property(ruleKeys, field, fc.integer({ min: 2, max: 6 }), (rule, second, most) => {
        const before = keyCount(rule);
        const missing = countSplitAway(rule, second, most);
        const skew = limitPairs(rule, [(record) => second[record] ?? 0], {
          maxBlock: most,
          maxPairs: Infinity,
        }).skew;
        expect(Math.max(0, ...sizes(rule))).toBeLessThanOrEqual(most);
        expect(before - keyCount(rule)).toBe(skew.refusedRecords + missing);
        expect(skew.dropped).toBe(missing);
      }),
      runs(500),
    );
  });

  test('hold every pair that shares a key, and their pairs are n(n-1)/2 each', () => {
    fc.assert(
      fc.property(ruleKeys, (rule) => {
        const { positions, starts } = blocksOf(rule.keys);
        const inBlock = new Set<string>();
        for (let b = 0; b + 1 < starts.length; b += 1) {
          const records = [...positions.subarray(starts[b], starts[b + 1])].map((p) =>
            Math.trunc(p / rule.slots),
          );
          for (const x of records) for (const y of records) inBlock.add(`${x}-${y}`);
        }
        const together = ALL_PAIRS.filter(([a, b]) => inBlock.has(`${a}-${b}`));
        expect(together).toEqual(ALL_PAIRS.filter(([a, b]) => shares(rule, a, b)));
        expect(pairCount({ positions, starts })).toBe(
          sizes(rule).reduce((sum, n) => sum + (n * (n - 1)) / 2, 0),
        );
      }),
      runs(300),
    );
  });

  test('are covered once by their ranges, whatever the size', () => {
    fc.assert(
      fc.property(ruleKeys, fc.integer({ min: 1, max: 400 }), (rule, size) => {
        const blocks = blocksOf(rule.keys);
        const ranges = rangesOf(7, blocks, size);
        const covered = ranges.flatMap(({ from, to }) =>
          Array.from({ length: to - from }, (_, i) => from + i),
        );
        expect(covered).toEqual(Array.from({ length: blocks.starts.length - 1 }, (_, i) => i));
        expect(ranges.every(({ rule: at, from, to }) => at === 7 && from < to)).toBe(true);
      }),
      runs(300),
    );
  });
});

const keyCount = ({ keys }: RuleKeys): number => keys.filter((key) => key !== 0).length;

/** Sizes of the groups of equal keys, two and more, by counting. */
function sizes({ keys }: RuleKeys): number[] {
  const counts = new Map<number, number>();
  for (const key of keys) if (key !== 0) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts.values()].filter((count) => count > 1);
}

/** Keys of oversized blocks whose record has no second field: they cannot be split and leave the block. */
function countSplitAway({ slots, keys }: RuleKeys, second: readonly number[], most: number): number {
  return [...keys.keys()].filter((position) => {
    const key = keys[position] ?? 0;
    const size = keys.filter((other) => other === key).length;
    return key !== 0 && size > most && second[Math.trunc(position / slots)] === 0;
  }).length;
}
