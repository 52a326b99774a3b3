import { weightWorth } from '../../matchers/model/calibration.ts';
import type { Calibration } from '../../matchers/model/link-model.ts';
import type { Mark } from '../../schemas/explanation.ts';
import type { KeptMark, KeptPairs } from '../../schemas/model-page.ts';

const MISSING = 0;

/** Counts the kept pairs of a group by weight. */
export class WeightTally {
  readonly marks: readonly KeptMark[];
  /** By comparison: pairs of which both rows have it. */
  readonly compared: number[] = [];
  private readonly bins = new Map<number, number>();
  private readonly bands = { below: 0, between: 0, above: 0 };
  private readonly lowest: number;
  private readonly highest: number;

  /** Marks are odds; a pair reaches them at the weight that is worth as much. */
  constructor(marks: readonly Mark[], calibration: Calibration | undefined) {
    this.marks = marks.map(({ name, probability, bits }) => ({
      name,
      probability,
      weight_bits: calibration === undefined ? bits : weightWorth(calibration, bits),
    }));
    const weights = this.marks.map(({ weight_bits }) => weight_bits);
    this.lowest = Math.min(...weights);
    this.highest = Math.max(...weights);
  }

  add(weight: number, levels: Uint8Array): void {
    const bin = Math.floor(weight);
    this.bins.set(bin, (this.bins.get(bin) ?? 0) + 1);
    this.bands[weight < this.lowest ? 'below' : weight < this.highest ? 'between' : 'above'] += 1;
    levels.forEach((level, c) => {
      this.compared[c] = (this.compared[c] ?? 0) + Number(level !== MISSING);
    });
  }

  counted(): KeptPairs {
    const found = [...this.bins.keys()].sort((a, b) => a - b);
    const [first = 0] = found;
    const width = found.length === 0 ? 0 : (found.at(-1) ?? first) - first + 1;
    const bins = Array.from({ length: width }, (_, at) => ({
      from_bits: first + at,
      pairs: this.bins.get(first + at) ?? 0,
    }));
    const { below, between, above } = this.bands;
    return { total: below + between + above, bins, marks: this.marks, ...this.bands };
  }
}
