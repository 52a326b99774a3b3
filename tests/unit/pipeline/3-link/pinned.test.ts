import { describe, expect, test } from '@jest/globals';
import type { LinkModel, ModelGroup } from '../../../../matchers/model/link-model.ts';
import { pinnedModel, refuseOtherForm } from '../../../../pipeline/3-link/pinned.ts';

const group = (name: string, same: number, origin: ModelGroup['training']['origin']): ModelGroup => ({
  name,
  prior: [same, 1 - same],
  probability: [[[1, 0.9, 0.1]], [[1, 0.2, 0.8]]],
  training: { origin, pairs: 7, rounds: 3, converged: true, change: 0, unseen: [] },
});

const model = (groups: readonly ModelGroup[], more: object = {}): LinkModel => ({
  version: 1,
  classes: [
    { name: 'sama', chance: false },
    { name: 'asing', chance: true },
  ],
  comparisons: [{ name: 'nik', levels: ['kosong', 'sama', 'lain'], frequency: [] }],
  groups,
  frequency: { share: 0.6, expectedRarity: { sama: 31 } },
  ...more,
});

const SOURCES = [{ name: 'dukcapil' }, { name: 'bpjs' }, { name: 'dinsos-lama' }];
const SHIPPED = model(
  ['dukcapil-dukcapil', 'dukcapil-bpjs', 'dukcapil-dinsos-lama'].map((name) => group(name, 0.5, 'default')),
);

describe('a pinned model over the sources at hand', () => {
  const pinned = model(
    [
      group('bpjs-dukcapil', 0.3, 'trained'),
      group('dukcapil-dukcapil', 0.1, 'default'),
      group('a-b', 0.2, 'trained'),
    ],
    { calibration: { points: [1, 2] } },
  );
  const used = pinnedModel(pinned, SHIPPED, SOURCES);

  test('takes its groups in the order of the run, whichever way round they are named', () => {
    expect(used.groups.map(({ name, prior, training }) => [name, prior[0], training.origin])).toEqual([
      ['dukcapil-dukcapil', 0.1, 'default'],
      ['dukcapil-bpjs', 0.3, 'pinned'],
      ['dukcapil-dinsos-lama', 0.5, 'default'],
    ]);
  });

  test('keeps its frequencies and whatever else it holds', () => {
    expect(used.frequency).toEqual(pinned.frequency);
    expect(used).toHaveProperty('calibration', { points: [1, 2] });
  });
});

describe('a model of another form', () => {
  const form = model([]);

  test('is told by what differs', () => {
    const levels = model([], {
      comparisons: [{ name: 'nik', levels: ['kosong', 'sama', 'beda'], frequency: [] }],
    });
    expect(() => {
      refuseOtherForm(levels, form);
    }).toThrow('tingkat nik berbeda');
    const classes = model([], { classes: [{ name: 'sama', chance: false }] });
    expect(() => {
      refuseOtherForm(classes, form);
    }).toThrow('kelas pasangan berbeda');
    const fields = model([], { comparisons: [] });
    expect(() => {
      refuseOtherForm(fields, form);
    }).toThrow('daftar perbandingan berbeda');
  });

  test('of the same form it passes, whatever else a comparison or class is known by', () => {
    expect(() => {
      refuseOtherForm(form, { ...form, classes: form.classes.map((own) => ({ ...own, hold: 1 })) });
    }).not.toThrow();
  });
});
