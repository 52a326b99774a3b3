import { describe, expect, it } from '@jest/globals';
import { BLOCKING_KEYS } from '../../matchers/block/index.ts';
import { COMPARISONS } from '../../matchers/compare/index.ts';
import { loadYaml } from '../../schemas/load.ts';
import { BlockingSchema, DefaultModelSchema } from '../../schemas/model.ts';

const blocking = loadYaml('model/blocking.yaml', BlockingSchema);
const model = loadYaml('model/default-model.yaml', DefaultModelSchema);
const distinct = (names: readonly string[]): readonly string[] => [...new Set(names)];

describe('schemas/model/blocking.yaml', () => {
  it('names registered keys only', () => {
    const registered = BLOCKING_KEYS.map(({ name }) => name);
    const named = distinct(blocking.rules.flatMap(({ keys, split }) => [...keys, ...split]));
    expect(named.filter((name) => !registered.includes(name))).toEqual([]);
    expect(distinct(registered)).toEqual(registered);
  });

  it('has a rule that teaches, and no two rules of one name', () => {
    const names = blocking.rules.map(({ name }) => name);
    expect(distinct(names)).toEqual(names);
    expect(blocking.rules.some(({ train, pass }) => train && pass === 1)).toBe(true);
  });
});

describe('schemas/model/default-model.yaml', () => {
  it('has every registered comparison and no other', () => {
    expect(Object.keys(model.comparisons).sort()).toEqual(COMPARISONS.map(({ name }) => name).sort());
  });

  it.each(COMPARISONS.map((comparison) => [comparison.name, comparison] as const))(
    '%s: levels in the order of the code',
    (name, { levels, ordered, frequency }) => {
      expect(['kosong', ...(model.comparisons[name]?.levels ?? [])]).toEqual(levels);
      const named = [...ordered.flat(), ...frequency];
      expect(named.filter((level) => !levels.includes(level))).toEqual([]);
    },
  );

  it.each(Object.entries(model.comparisons))('%s: one share a level, one in all', (_name, comparison) => {
    const { levels, register = {}, dalam = {}, ...general } = comparison;
    const classes = model.classes.map(({ name }) => name);
    expect(Object.keys(general)).toEqual(classes);
    expect(
      [...Object.keys(register), ...Object.keys(dalam)].filter((name) => !classes.includes(name)),
    ).toEqual([]);
    for (const shares of [general, register, dalam].flatMap((byClass) => Object.values(byClass))) {
      expect(shares).toHaveLength(levels.length);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 6);
    }
  });

  it('has priors of one in all for every kind of group', () => {
    expect(Object.keys(model.priors).sort()).toEqual(['dalam', 'lintas', 'register']);
    for (const priors of Object.values(model.priors)) {
      expect(Object.values(priors).reduce((sum, prior) => sum + prior, 0)).toBeCloseTo(1, 6);
    }
  });
});
