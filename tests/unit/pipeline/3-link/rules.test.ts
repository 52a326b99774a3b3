import { describe, expect, test } from '@jest/globals';
import { groupsOf } from '../../../../pipeline/3-link/groups.ts';
import { keysNamed, planOf } from '../../../../matchers/kernel/plan.ts';
import { pairCount } from '../../../../matchers/kernel/blocking.ts';
import type { RuleNames } from '../../../../matchers/kernel/plan.ts';
import { type PreparedKeys, cutKeys, draftKeys } from '../../../../matchers/block/prepare.ts';
import { type Person, columnsOf } from '../../../support/people.ts';

const rule = (keys: readonly string[], split: readonly string[] = []): RuleNames => ({
  keys,
  split,
  beside: [],
});
const prepared = (
  people: readonly Person[],
  given: RuleNames,
  limits: { maxBlock: number; open?: Uint8Array } = { maxBlock: 80 },
): PreparedKeys => {
  const columns = columnsOf(people);
  const parts = keysNamed(planOf('penduduk'), given);
  return cutKeys(parts, columns, { draft: draftKeys(parts, columns, limits), limit: limits.maxBlock });
};

describe('a blocking rule over records', () => {
  test('joins its keys: all must agree, none may lack', () => {
    const people: Person[] = [
      { born: 19850302, name: 'SUPARJO' },
      { born: 19850302, name: 'SOEPARDJO' },
      { born: 19850302, name: 'WAGINEM' },
      { born: 19850303, name: 'SUPARJO' },
      { name: 'SUPARJO' },
    ];
    const { keys, blocks } = prepared(people, rule(['birth-date', 'name-piece']));
    expect(pairCount(blocks)).toBe(1);
    expect(keys.slots).toBe(2);
    expect([...keys.keys.subarray(8)]).toEqual([0, 0]);
  });

  test('a name of twice the same word has it once', () => {
    const { keys } = prepared([{ name: 'DEWI DEWI' }, { name: 'DEWI SARI' }], rule(['name-piece']));
    expect(keys.keys[1]).toBe(0);
    expect(keys.keys[3]).not.toBe(0);
  });

  test('the other key of one slot goes with each slot of the name', () => {
    const { keys } = prepared(
      [
        { kk: 1, name: 'RATNA DEWI' },
        { kk: 1, name: 'DEWI LESTARI' },
      ],
      rule(['kk', 'name-piece']),
    );
    expect(keys.keys[1]).toBe(keys.keys[2]);
  });

  test('blocks over the limit are split, what stays over it is refused and told', () => {
    const many = Array.from({ length: 6 }, (_, i): Person => ({ kk: 1, sex: i < 2 ? 1 : 2 }));
    const { skew, blocks } = prepared(many, rule(['kk'], ['sex']), { maxBlock: 3 });
    expect(skew).toEqual({ split: 1, refused: 1, refusedRecords: 4, dropped: 0 });
    expect(pairCount(blocks)).toBe(1);
  });

  test('with rows marked open, a block without one is dropped before it counts as too large', () => {
    const people: Person[] = [{ kk: 1 }, { kk: 1 }, { kk: 1 }, { kk: 2 }, { kk: 2 }];
    const open = Uint8Array.from([0, 0, 0, 1, 0]);
    const { skew, blocks } = prepared(people, rule(['kk']), { maxBlock: 2, open });
    expect(skew.refused).toBe(0);
    expect([...blocks.positions]).toEqual([3, 4]);
  });
});

describe('groups of sources', () => {
  const source = (ordinal: number, name: string, kind: string): Parameters<typeof groupsOf>[0][number] => ({
    ordinal,
    name,
    kind,
  });
  const { names, kinds, groupOf } = groupsOf([
    source(0, 'dukcapil', 'register'),
    source(1, 'bpjs', 'file'),
    source(2, 'jamkesda', 'list'),
    source(3, 'tagihan', 'bill'),
  ]);

  test('every pair but those among lists and bills', () => {
    expect(names).toEqual([
      'dukcapil-dukcapil',
      'dukcapil-bpjs',
      'dukcapil-jamkesda',
      'dukcapil-tagihan',
      'bpjs-bpjs',
      'bpjs-jamkesda',
      'bpjs-tagihan',
    ]);
    expect([2 * 4 + 2, 2 * 4 + 3, 3 * 4 + 2, 3 * 4 + 3].map((at) => groupOf[at])).toEqual([-1, -1, -1, -1]);
  });

  test('one number both ways round, and its kind', () => {
    for (let a = 0; a < 4; a += 1)
      for (let b = 0; b < 4; b += 1) expect(groupOf[a * 4 + b]).toBe(groupOf[b * 4 + a]);
    expect(kinds).toEqual(['register', 'lintas', 'lintas', 'lintas', 'dalam', 'lintas', 'lintas']);
  });
});
