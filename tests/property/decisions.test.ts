import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { agglomerate } from '../../matchers/cluster/agglomerate.ts';
import { constraintsOf, contradictions } from '../../matchers/cluster/constraints.ts';
import { runs } from '../support/properties.ts';
import { type Kind, placeDecided } from '../support/scene.ts';

const COUNT = 10;
const item = fc.nat(COUNT - 1);
const decision = fc.record({ a: item, b: item, same: fc.boolean() }).filter(({ a, b }) => a !== b);

/** Decisions that can all be kept: one that contradicts those before it is left out. */
const keepable = fc.array(decision, { maxLength: 8 }).map((all) => {
  const kept: { a: number; b: number; same: boolean }[] = [];
  for (const one of all) if (contradictions([...kept, one]).length === 0) kept.push(one);
  return kept;
});

const scene = fc.record({
  kinds: fc.array(fc.constantFrom<Kind>('register', 'register', 'file', 'file', 'list', 'bill'), {
    minLength: COUNT,
    maxLength: COUNT,
  }),
  pairs: fc.uniqueArray(
    fc
      .record({ a: item, b: item, bits: fc.integer({ min: -14, max: 40 }), card: fc.boolean() })
      .filter(({ a, b }) => a < b),
    { selector: ({ a, b }) => a * COUNT + b, maxLength: 25 },
  ),
  decisions: keepable,
});

test('whatever the pairs say, rows told apart never share a person and rows told to be one always do', () => {
  fc.assert(
    fc.property(scene, ({ kinds, pairs, decisions }) => {
      const sorted = [...pairs].sort((x, y) => x.a - y.a || x.b - y.b);
      const placed = placeDecided(kinds, sorted, decisions);
      for (const { a, b, same } of decisions)
        expect({ a, b, shared: placed[a]?.person === placed[b]?.person }).toEqual({ a, b, shared: same });
      for (const { a, b, same } of decisions)
        if (same && kinds[a] !== 'register' && kinds[b] === 'register')
          expect(placed[a]).toMatchObject({
            verdict: 'usulan',
            probability: 1,
            margin: null,
            candidates: [],
          });
    }),
    runs(600),
  );
});

test('the order in which decisions were made, and which side stands first, changes nothing', () => {
  fc.assert(
    fc.property(scene, ({ kinds, pairs, decisions }) => {
      const sorted = [...pairs].sort((x, y) => x.a - y.a || x.b - y.b);
      const turned = [...decisions].reverse().map(({ a, b, same }) => ({ a: b, b: a, same }));
      expect(placeDecided(kinds, sorted, turned)).toEqual(placeDecided(kinds, sorted, decisions));
    }),
    runs(200),
  );
});

test('units and what is apart are those of labels rewritten decision by decision', () => {
  fc.assert(
    fc.property(fc.array(decision, { maxLength: 12 }), (decisions) => {
      const label = Array.from({ length: COUNT }, (_, at) => at);
      for (const { a, b } of decisions.filter(({ same }) => same)) {
        const [x = 0, y = 0] = [label[a], label[b]];
        label.forEach((old, at) => {
          if (old === Math.max(x, y)) label[at] = Math.min(x, y);
        });
      }
      const { unit, apart } = constraintsOf(decisions);
      const broken = decisions.flatMap(({ a, b, same }, at) => (!same && label[a] === label[b] ? [at] : []));
      expect(contradictions(decisions).map((one) => one.apart)).toEqual(broken);
      for (let a = 0; a < COUNT; a += 1) {
        for (let b = 0; b < COUNT; b += 1) {
          expect(a === b || unit.get(a)?.includes(b) === true).toBe(label[a] === label[b]);
          const told = decisions.some(
            (one) =>
              !one.same &&
              ((label[one.a] === label[a] && label[one.b] === label[b]) ||
                (label[one.a] === label[b] && label[one.b] === label[a])),
          );
          expect(apart.get(a)?.has(b) ?? false).toBe(told);
        }
      }
    }),
    runs(200),
  );
});

test('a contradiction names the fewest decisions that make the two one', () => {
  const chain = [
    { a: 0, b: 1, same: true },
    { a: 1, b: 2, same: true },
    { a: 0, b: 3, same: true },
    { a: 3, b: 2, same: true },
    { a: 2, b: 4, same: true },
    { a: 4, b: 0, same: false },
    { a: 5, b: 6, same: false },
    { a: 6, b: 5, same: true },
  ];
  expect(contradictions(chain)).toEqual([
    { apart: 5, same: [0, 1, 4] },
    { apart: 6, same: [7] },
  ]);
});

test('groups of any files keep to what was decided, and a source without duplicates gives a person one row', () => {
  fc.assert(
    fc.property(scene, fc.array(fc.nat(2), { minLength: COUNT, maxLength: COUNT }), (drawn, sources) => {
      const { pairs, decisions } = drawn;
      const found = agglomerate(
        {
          a: Int32Array.from(pairs, ({ a }) => a),
          b: Int32Array.from(pairs, ({ b }) => b),
          weight: Float64Array.from(pairs, ({ bits }) => bits),
        },
        [...pairs.keys()],
        {
          join: 0,
          clip: 20,
          most: 400,
          weightOf: (x, y) => pairs.find(({ a, b }) => a === x && b === y)?.bits ?? -10,
          exclusive: (record) => ((sources[record] ?? 0) === 0 ? 0 : -1),
          alike: [],
          ...constraintsOf(decisions),
        },
      );
      const groupOf = (record: number): number => found.get(record)?.group ?? record;
      for (const { a, b, same } of decisions)
        expect({ a, b, shared: groupOf(a) === groupOf(b) }).toEqual({ a, b, shared: same });
      const { unit } = constraintsOf(decisions);
      const isAlike = (a: number, b: number): boolean => a === b || unit.get(a)?.includes(b) === true;
      for (let a = 0; a < COUNT; a += 1)
        for (let b = 0; b < a; b += 1)
          if (sources[a] === 0 && sources[b] === 0 && !isAlike(a, b)) expect(groupOf(a)).not.toBe(groupOf(b));
    }),
    runs(400),
  );
});
