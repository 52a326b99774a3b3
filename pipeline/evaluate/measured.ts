import type { BayesianBootstrap, Figure } from '../../matchers/statistics/bayesian-bootstrap.ts';
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
    const value = figure(this.total, 0, 0);
    if (!Number.isFinite(value)) return null;
    const { start } = this;
    const { low, high } = this.bootstrap.interval((total, up, down) =>
      figure((column) => total(start + column), up, down),
    );
    return { value, low, high };
  }

  /** hits / (hits + misses) */
  share(hits: Column, misses: Column): Share | null {
    return this.figure(shareFigure(hits, misses));
  }

  /** The figure here less that of another part, under the same draws. */
  difference(figure: Figure, other: Measured, otherFigure: Figure): Share | null {
    const there = other.start - this.start;
    return this.figure(
      (total, up, down) => figure(total, 0, down) - otherFigure((column) => total(there + column), 0, up),
    );
  }
}

type Total = (column: number) => number;
type Column = (total: Total) => number;
/** What was found against what is true, of the totals. */
export type Counts = (total: Total) => Pick<Score, 'right' | 'wrong' | 'missed'>;

export const shareFigure =
  (hits: Column, misses: Column): Figure =>
  (total, up, down) => {
    const for_ = hits(total) + up;
    return for_ / (for_ + misses(total) + down);
  };

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
