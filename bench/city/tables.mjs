import { STAGES } from '../../dist/pipeline/stages.js';
import { median } from '../processes.mjs';

/** Splink's predict_s counts from before blocking, and so holds blocking_s. */
const PHASES = ['read_preprocess_s', 'train_s', 'blocking_s', 'predict_s', 'cluster_s', 'write_s', 'total_s'];

/** Medians with the least and the most; of a stage its own peak is what the process had held by its end. */
export function stageTable(runs) {
  const [{ rows, stages }] = runs;
  const line = (name, of, memory, cpu) => {
    const seconds = runs.map(of);
    return [name, rows, spread(seconds), Math.round(rows / median(seconds)), spread(runs.map(cpu)), memory];
  };
  const peak = (of) => Math.round(median(runs.map(of)));
  return table(
    ['stage', 'rows', 'seconds', 'rows/s', 'CPU s', 'peak MB'],
    [
      ...inOrder(stages).map(({ stage }) => {
        const own = (run) => run.stages.find((one) => one.stage === stage);
        return line(
          stage,
          (run) => own(run).durationMs / 1000,
          peak((run) => own(run).peakMb),
          (run) => own(run).cpuMs / 1000,
        );
      }),
      line(
        'whole run',
        ({ seconds }) => seconds,
        peak(({ peakMb }) => peakMb),
        ({ cpuSeconds }) => cpuSeconds,
      ),
      line(
        'run again, nothing changed',
        ({ again }) => again.seconds,
        peak(({ again }) => again.peakMb),
        ({ again }) => again.cpuSeconds,
      ),
    ],
  );
}

export function peerTable(runs) {
  const [{ records, scored_pairs: pairs }] = runs;
  const phases = PHASES.map((phase) => {
    const seconds = runs.map((run) => run[phase]);
    return [phase, records, spread(seconds), Math.round(records / Math.max(median(seconds), 0.01))];
  });
  const peak = Math.round(median(runs.map(({ maxrss_mb: mb }) => mb)));
  return [
    table(['Splink', 'rows', 'seconds', 'rows/s'], phases),
    `pairs scored ${pairs}, peak ${peak} MB`,
  ].join('\n');
}

/** A stage that works beside others may end before them. */
const inOrder = (stages) => STAGES.flatMap(({ name }) => stages.filter(({ stage }) => stage === name));

/** How many times as long, and as much memory, the peer takes. */
export function besideTable(padan, splink) {
  const linking = ({ stages }) =>
    stages
      .filter(({ stage }) => stage === 'link' || stage === 'resolve')
      .reduce((sum, { durationMs }) => sum + durationMs / 1000, 0);
  const peerLinking = (run) => run.train_s + run.predict_s + run.cluster_s;
  const line = (name, ours, theirs) => [
    name,
    spread(ours),
    spread(theirs),
    `${(median(theirs) / median(ours)).toFixed(1)}×`,
  ];
  const of = (runs, figure) => runs.map(figure);
  return table(
    ['beside', 'padan', 'Splink', 'ratio'],
    [
      line(
        'whole run (padan: with findings, reports, index)',
        of(padan, ({ seconds }) => seconds),
        of(splink, ({ seconds }) => seconds),
      ),
      line('link + resolve : train + block + predict + cluster', of(padan, linking), of(splink, peerLinking)),
      line(
        'pairs compared',
        of(padan, ({ pairs }) => pairs),
        of(splink, ({ scored_pairs: pairs }) => pairs),
      ),
      line(
        'peak MB',
        of(padan, ({ peakMb }) => peakMb),
        of(splink, ({ maxrss_mb: mb }) => mb),
      ),
    ],
  );
}

/** From each size to the next: how many times the rows, the seconds and the work. */
export function growthTable(sizes) {
  const figures = sizes.map(({ residents, rows, padan }) => ({
    residents,
    rows,
    seconds: median(padan.map(({ seconds }) => seconds)),
    cpu: median(padan.map(({ cpuSeconds }) => cpuSeconds)),
    peak: median(padan.map(({ peakMb }) => peakMb)),
    pairs: padan[0].pairs,
    inBlocks: padan[0].pairsInBlocks,
  }));
  const times = (at, figure) =>
    at === 0 ? '' : `${(figures[at][figure] / figures[at - 1][figure]).toFixed(1)}×`;
  return table(
    [
      'residents',
      'rows',
      '',
      'seconds',
      '',
      'CPU s',
      '',
      'peak MB',
      '',
      'pairs in blocks a row',
      'compared a row',
    ],
    figures.map(({ residents, rows, seconds, cpu, peak, pairs, inBlocks }, at) => [
      residents,
      rows,
      times(at, 'rows'),
      seconds.toFixed(1),
      times(at, 'seconds'),
      cpu.toFixed(1),
      times(at, 'cpu'),
      Math.round(peak),
      times(at, 'peak'),
      (inBlocks / rows).toFixed(2),
      (pairs / rows).toFixed(2),
    ]),
  );
}

function spread(values) {
  const decimals = values.every((value) => Number.isInteger(value) || value >= 1000) ? 0 : 1;
  const [least, middle, most] = [Math.min(...values), median(values), Math.max(...values)].map((value) =>
    value.toFixed(decimals),
  );
  return values.length === 1 ? middle : `${middle} (${least} to ${most})`;
}

function table(heads, rows) {
  const cells = [heads, ...rows].map((row) => row.map(String));
  const widths = heads.map((_, at) => Math.max(3, ...cells.map((row) => row[at].length)));
  const line = (row) =>
    `| ${row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join(' | ')} |`;
  const rule = `| ${widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  const [head, ...body] = cells.map(line);
  return [head, rule, ...body].join('\n');
}
