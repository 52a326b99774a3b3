import type {
  BayesianBootstrap,
  Counted,
  Figure,
  Total,
} from '../../matchers/statistics/bayesian-bootstrap.ts';
import type { Score, Share } from '../../schemas/evaluation.ts';

/** Totals by column as they were counted, and as often as the bootstrap drew them. */
export class Measured {
  private readonly totals: Float64Array;
  private readonly bootstrap: BayesianBootstrap;
  private readonly start: number;

  constructor(totals: Float64Array, bootstrap: BayesianBootstrap, start = 0) {
    this.totals = totals;
    this.bootstrap = bootstrap;
    this.start = start;
  }

  readonly total = (column: number): number => this.totals[this.start + column] ?? 0;

  figure(figure: Figure): Share | null {
    const value = figure.value(this.total, 0, 0);
    if (!Number.isFinite(value)) return null;
    return { value, ...this.bootstrap.interval(from(this.start, figure)) };
  }

  /** hits / (hits + misses) */
  share(hits: Counted, misses: Counted): Share | null {
    return this.figure(shareFigure(hits, misses));
  }

  /** The figure here less that of another part, under the same draws. */
  difference(figure: Figure, other: Measured, otherFigure: Figure): Share | null {
    const there = from(other.start - this.start, otherFigure);
    const worse: Counted = (total) => figure.lowers(total) - there.lowers(total);
    const better: Counted = (total) => there.lowers(total) - figure.lowers(total);
    return this.figure({
      value: (total, up, down) => figure.value(total, 0, down) - there.value(total, 0, up),
      raises: better,
      lowers: worse,
    });
  }
}

/** The same of columns that begin further on. */
const from = (start: number, { value, raises, lowers }: Figure): Figure => {
  const shifted =
    (total: Total): Total =>
    (column) =>
      total(start + column);
  return {
    value: (total, up, down) => value(shifted(total), up, down),
    raises: (total) => raises(shifted(total)),
    lowers: (total) => lowers(shifted(total)),
  };
};

/** What was found against what is true, of the totals. */
export type Counts = (total: Total) => Pick<Score, 'right' | 'wrong' | 'missed'>;

export const shareFigure = (hits: Counted, misses: Counted): Figure => ({
  value: (total, up, down) => {
    const for_ = hits(total) + up;
    return for_ / (for_ + misses(total) + down);
  },
  raises: hits,
  lowers: misses,
});

/** Precision, recall and F1 of counts. */
export const figuresOf = (counts: Counts): Record<'precision' | 'recall' | 'f1', Figure> => ({
  precision: shareFigure(
    (total) => counts(total).right,
    (total) => counts(total).wrong,
  ),
  recall: shareFigure(
    (total) => counts(total).right,
    (total) => counts(total).missed,
  ),
  f1: shareFigure(
    (total) => 2 * counts(total).right,
    (total) => counts(total).wrong + counts(total).missed,
  ),
});

export function scoreOf(name: string, measured: Measured, counts: Counts): Score {
  const { precision, recall, f1 } = figuresOf(counts);
  return {
    name,
    ...counts(measured.total),
    precision: measured.figure(precision),
    recall: measured.figure(recall),
    f1: measured.figure(f1),
  };
}
