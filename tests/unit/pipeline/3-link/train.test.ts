import { describe, expect, test } from '@jest/globals';
import { COMPARISONS } from '../../../../matchers/compare/index.ts';
import { LEVEL_ROOM } from '../../../../matchers/kernel/compare-bench.ts';
import type { RangeCounts } from '../../../../matchers/kernel/link-task.ts';
import type { LinkModel } from '../../../../matchers/model/link-model.ts';
import { groupsOf } from '../../../../pipeline/3-link/groups.ts';
import { trainModel } from '../../../../pipeline/3-link/train.ts';
import { LinkModelFile } from '../../../../schemas/link-model.ts';
import { loadYaml } from '../../../../schemas/load.ts';
import { DefaultModelSchema } from '../../../../schemas/model.ts';
import { columnsOf } from '../../../support/people.ts';

const model = loadYaml('model/default-model.yaml', DefaultModelSchema);
const groups = groupsOf([
  { ordinal: 0, name: 'dukcapil', kind: 'register' },
  { ordinal: 1, name: 'bpjs', kind: 'file' },
]);
const setting = {
  model,
  columns: columnsOf([{ name: 'SITI AMINAH' }, { name: 'WAGINEM' }]),
  comparisons: COMPARISONS,
};
const CROSS = 1;

/** Counts as a worker sends them: levels by comparison name, the rest missing. */
function counted(
  group: number,
  given: readonly (readonly [count: number, levels: Record<string, number>])[],
): RangeCounts {
  const patterns = given.map(([, levels]) =>
    COMPARISONS.reduce((packed, { name }) => packed * LEVEL_ROOM + (levels[name] ?? 0), group),
  );
  return {
    patterns: Float64Array.from(patterns),
    counts: Float64Array.from(given, ([count]) => count),
  };
}

function probability(
  trained: LinkModel,
  group: number,
  at: readonly [klass: number, comparison: string],
): number[] {
  const c = COMPARISONS.findIndex(({ name }) => name === at[1]);
  return [...(trained.groups[group]?.probability[at[0]]?.[c] ?? [])];
}

/** Number of a level by its name. */
const nik = (level: string): number =>
  COMPARISONS.find(({ name }) => name === 'nik')?.levels.indexOf(level) ?? -1;
const HELD = nik('milik orang lain');

const PATTERNS = [
  [4000, { nik: 1, nama: 1, 'tanggal lahir': 1, 'jenis kelamin': 1 }],
  [600, { nik: 1, nama: 3, 'tanggal lahir': 1, 'jenis kelamin': 1 }],
  [150, { nik: 2, nama: 1, 'tanggal lahir': 1, 'jenis kelamin': 1 }],
  [3000, { nik: HELD, nama: 8, 'tanggal lahir': 8, 'jenis kelamin': 2 }],
  [700, { nik: HELD, nama: 1, 'tanggal lahir': 8, 'jenis kelamin': 1 }],
  [900, { nik: HELD, nama: 2, 'tanggal lahir': 1, 'jenis kelamin': 1 }],
  [40, { nik: nik('lain'), nama: 4, 'tanggal lahir': 4, 'jenis kelamin': 1 }],
] as const;

describe('a model learned from counts', () => {
  const trained = trainModel([counted(CROSS, PATTERNS)], groups, setting);

  test('the group with pairs is trained, the others keep the default', () => {
    expect(trained.groups.map(({ name, training }) => [name, training.pairs])).toEqual([
      ['dukcapil-dukcapil', 0],
      ['dukcapil-bpjs', 9390],
      ['bpjs-bpjs', 0],
    ]);
    expect(trained.groups[CROSS]?.training.rounds).toBeGreaterThan(1);
    expect(trained.groups[0]?.prior).toEqual(
      model.classes.map(({ name }) => model.priors['register']?.[name]),
    );
  });

  test('each group says where it comes from, and what it never saw', () => {
    expect(trained.groups.map(({ training }) => training.origin)).toEqual(['default', 'trained', 'default']);
    expect(trained.groups[0]?.training.unseen).toEqual([]);
    const unseen = new Map(
      trained.groups[CROSS]?.training.unseen.map(({ comparison, levels }) => [comparison, levels]),
    );
    expect(unseen.get('nama')).toEqual([
      'mirip',
      'satu kata',
      'samar',
      'bayi dari ibunya',
      'bayi dari ibu lain',
      'nama kembarannya',
    ]);
    expect(unseen.get('ibu')).toEqual([
      'sama',
      'ejaan',
      'dekat',
      'sebagian',
      'mirip',
      'satu kata',
      'samar',
      'lain',
    ]);
    expect(unseen.has('jenis kelamin')).toBe(false);
  });

  test('out of rounds is told as out of rounds', () => {
    const hasty = { ...setting, model: { ...model, max_rounds: 2 } };
    const { training } = trainModel([counted(CROSS, PATTERNS)], groups, hasty).groups[CROSS] ?? {};
    expect([training?.rounds, training?.converged]).toEqual([2, false]);
    expect(training?.change).toBeGreaterThan(model.tolerance);
  });

  test('the model is of the shape that a model file has, to the last key', () => {
    expect(LinkModelFile.parse(JSON.parse(JSON.stringify(trained)))).toEqual(
      JSON.parse(JSON.stringify(trained)),
    );
  });

  test('half of the pairs are one person, and their NIK agree', () => {
    expect(trained.groups[CROSS]?.prior[0]).toBeGreaterThan(0.4);
    expect(trained.groups[CROSS]?.prior[0]).toBeLessThan(0.65);
    expect(probability(trained, CROSS, [0, 'nik'])[1]).toBeGreaterThan(0.9);
  });

  test('counts that come in parts and in another order give the same model', () => {
    const parts = [counted(CROSS, PATTERNS.slice(3)), counted(CROSS, PATTERNS.slice(0, 3))];
    expect(trainModel(parts, groups, setting)).toEqual(trained);
  });

  test('too few pairs: the default', () => {
    const few = trainModel([counted(CROSS, [[model.min_pairs - 1, { nik: 1 }]])], groups, setting);
    expect(few.groups[CROSS]?.training.rounds).toBe(0);
  });

  test('weights do not rise as agreement falls, along every run of every comparison and against every class', () => {
    const rising = trained.groups.flatMap((group) =>
      COMPARISONS.flatMap(({ name, ordered, levels }, c) =>
        ordered.flatMap((run) =>
          group.probability.slice(1).flatMap((other, k) => {
            const ratios = run.map((level) => {
              const at = levels.indexOf(level);
              return (group.probability[0]?.[c]?.[at] ?? NaN) / (other[c]?.[at] ?? NaN);
            });
            const rises = ratios.slice(1).some((ratio, i) => ratio > (ratios[i] ?? NaN) * (1 + 1e-6));
            return rises ? [`${group.name} ${name} class ${k + 1}: ${run.join(', ')}`] : [];
          }),
        ),
      ),
    );
    expect(rising).toEqual([]);
  });

  test('the rarity that agreement by chance expects: -log2 of the sum of squared shares, in quarter bits', () => {
    const names = ['SITI', 'SITI', 'SITI', 'SITI', 'WAGINEM', 'WAGINEM', 'KASNAH', 'KASNAH'].map((name) => ({
      name,
    }));
    const { frequency } = trainModel([], groups, {
      model,
      columns: columnsOf(names),
      comparisons: COMPARISONS,
    });
    // each name is laid out as carried by one record of three: as seen twice in three
    const share = 2 ** (-Math.round(-Math.log2(2 / 3) * 4) / 4);
    expect(frequency.expectedRarity['sama']).toBeCloseTo(-4 * Math.log2(share), 10);
    expect(frequency.share).toBe(model.frequency_share);
  });
});
