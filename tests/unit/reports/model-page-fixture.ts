import type { KeptPairs, ModelGroupPage, ModelPage, ModelRule } from '../../../schemas/model-page.ts';

const kept = (marks: KeptPairs['marks'], pairs: readonly number[]): KeptPairs => {
  const bins = pairs.map((count, at) => ({ from_bits: at - 3, pairs: count }));
  const sum = (from: number, to: number): number =>
    pairs.slice(from, to).reduce((total, count) => total + count, 0);
  return { total: sum(0, 9), bins, marks, below: sum(0, 1), between: sum(1, 4), above: sum(4, 9) };
};

const group = (
  sources: readonly [string, string],
  training: ModelGroupPage['training'],
  marks: KeptPairs['marks'],
): ModelGroupPage => ({
  group: sources.join('-'),
  sources,
  training,
  prior: [0.75, 0.05, 0.2],
  comparisons: [
    {
      comparison: 'nik',
      kept_pairs: 900,
      levels: [
        { level: 'sama', probability: [0.96, 0.004, 0.008], u: 0.0072, weight_bits: 7.06, unseen: false },
        { level: 'lain', probability: [0.04, 0.996, 0.992], u: 0.9928, weight_bits: -4.63, unseen: false },
      ],
    },
    {
      comparison: 'golongan darah',
      kept_pairs: 20,
      levels: [
        { level: 'cocok', probability: [0.99999, 0.5, 0.25], u: 0.3, weight_bits: 1.74, unseen: false },
        { level: 'tidak', probability: [0.00001, 0.5, 0.75], u: 0.7, weight_bits: -16.1, unseen: true },
      ],
    },
    {
      comparison: 'ibu',
      kept_pairs: 0,
      levels: [{ level: 'sama', probability: [0.9, 0.5, 0.01], u: 0.108, weight_bits: 30, unseen: true }],
    },
  ],
  kept: kept(marks, [8, 2, 1, 0, 4, 40, 160]),
});

const rule = (
  name: string,
  [pairs, fresh]: readonly [number, number],
  more: Partial<ModelRule>,
): ModelRule => ({
  rule: name,
  keys: ['nik'],
  pass: 1,
  teaches: true,
  pairs,
  new_pairs: fresh,
  kept_pairs: Math.floor(fresh / 2),
  split_blocks: 0,
  refused_blocks: 0,
  refused_rows: 0,
  dropped_rows: 0,
  block_limit: 80,
  reason: '',
  links: 150,
  links_alone: 12,
  ...more,
});

/** A model with one of everything: a group that settled, one that did not, one too small; a field and a rule without words. */
export const MODEL_PAGE: ModelPage = {
  schema: 'padan-model-1',
  sources: [
    {
      source: 'dukcapil',
      label: 'Dukcapil',
      kind: 'register',
      extract_date: '2026-06-28',
      stored: 1200,
    },
    { source: 'bpjs', label: 'BPJS Kesehatan', kind: 'file', extract_date: '2026-06-30', stored: 1050 },
  ],
  thresholds: { accept: 0.6, review: 0.25, accept_peers: 0.9, keep_bits: -14 },
  classes: ['sama', 'kembar', 'lain <sekali>'],
  groups: [
    group(
      ['dukcapil', 'dukcapil'],
      { origin: 'default', pairs: 140, rounds: 0, converged: true, change: 0, unseen: 0 },
      [{ name: 'satukan', probability: 0.9, weight_bits: 3.17 }],
    ),
    group(
      ['dukcapil', 'bpjs'],
      { origin: 'trained', pairs: 12345, rounds: 23, converged: true, change: 0.00009, unseen: 1 },
      [
        { name: 'tinjau', probability: 0.25, weight_bits: -1.58 },
        { name: 'terima', probability: 0.6, weight_bits: 0.58 },
      ],
    ),
    group(
      ['bpjs', 'bpjs'],
      { origin: 'trained', pairs: 640, rounds: 100, converged: false, change: 0.0123, unseen: 2 },
      [
        { name: 'lewat', probability: 0.6, weight_bits: 0.58 },
        { name: 'satukan', probability: 0.9, weight_bits: 3.17 },
      ],
    ),
  ],
  rules: [
    rule('nik', [900, 880], {}),
    rule('golongan darah + kota', [5400, 310], {
      pass: 2,
      teaches: false,
      split_blocks: 3,
      refused_blocks: 1,
      refused_rows: 412,
      links: 9,
      links_alone: 0,
    }),
  ],
  max_block: 80,
  recall: {
    recall: { value: 0.9987, low: 0.996, high: 0.9998 },
    missed_rows: { value: 1.4, low: 0.2, high: 4.1 },
    linked_rows: 1000,
    unlinked_rows: 400,
    sampled_unlinked: 180,
    missed_in_sample: 1,
    sampled_linked: 30,
    better_in_sample: 0,
  },
  calibration: {
    method: 'label',
    points: [
      { weight_bits: -4, probability: 0.01, pairs: 50 },
      { weight_bits: 0, probability: 0.4, pairs: 20 },
      { weight_bits: 6, probability: 0.995, pairs: 800 },
    ],
  },
};
