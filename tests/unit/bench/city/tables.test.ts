import { expect, test } from '@jest/globals';

interface Tables {
  readonly besideTable: (padan: readonly object[], splink: readonly object[]) => string;
  readonly growthTable: (sizes: readonly object[]) => string;
}
// plain JavaScript, without a declaration
const tables = '../../../../bench/city/tables.mjs';
const { besideTable, growthTable } = (await import(tables)) as Tables;

const run = (seconds: number, link: number) => ({
  rows: 100,
  seconds,
  cpuSeconds: 2 * seconds,
  peakMb: 200,
  pairs: 50,
  pairsInBlocks: 300,
  stages: [
    { stage: 'ingest', durationMs: 9000 },
    { stage: 'link', durationMs: link * 1000 },
    { stage: 'resolve', durationMs: 1000 },
  ],
});

test('linking is held against training, prediction and clustering; medians make the ratio', () => {
  const peer = { scored_pairs: 100, maxrss_mb: 600, train_s: 4, blocking_s: 1, predict_s: 3, cluster_s: 5 };
  const said = besideTable(
    [run(10, 1), run(30, 2), run(11, 8)],
    [20, 22, 50].map((seconds) => ({ ...peer, seconds })),
  );
  expect(said).toMatch(/whole run .* \| +11 \(10 to 30\) \| +22 \(20 to 50\) \| +2\.0× \|/);
  expect(said).toMatch(/predict \+ cluster \| +3 \(2 to 9\) \| +12 \(12 to 12\) \| +4\.0× \|/);
  expect(said).toMatch(/pairs compared .* 2\.0× \|/);
  expect(said).toMatch(/peak MB .* 3\.0× \|/);
});

test('growth is told from each size to the next', () => {
  const said = growthTable([
    { residents: 10, rows: 25, padan: [run(2, 1)] },
    { residents: 100, rows: 250, padan: [run(24, 1)] },
  ]);
  expect(said).toMatch(/\| 100 +\| +250 \| +10\.0× \| +24\.0 \| +12\.0× \| +48\.0 \| +12\.0× \|/);
});
