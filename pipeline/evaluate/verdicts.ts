import type { Counted, Figure } from '../../matchers/statistics/bayesian-bootstrap.ts';
import type { CalibrationScore, ThresholdScore, VerdictScore } from '../../schemas/evaluation.ts';
import { type Judged, VERDICTS, type Verdict } from './judged.ts';
import type { Measured } from './measured.ts';
import type { Counter } from './units.ts';

/** Lower ends of the finest bands of probability; the last one is certainty as six decimals tell it. */
const THRESHOLDS = [
  0, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.98, 0.99, 0.995, 0.998, 0.999, 0.9995, 0.9998, 0.9999,
  0.99999, 1,
] as const;
/** Bands of the calibration table, each of some of these. */
const BANDS = [1, 0.9999, 0.999, 0.99, 0.95, 0.9, 0.75, 0] as const;

const CLAIMS: readonly Verdict[] = ['padan', 'usulan'];
const MILLION = 1_000_000;

/** Columns of rows and of wrong rows, and 1 - probability of the rows in millionths, which add up without dust. */
interface Judgements {
  readonly rows: number;
  readonly wrong: number;
  readonly doubt: Float64Array;
}

export interface ClaimCounter extends Counter {
  readonly verdicts: Judgements;
  readonly bins: Judgements;
  readonly sources: Judgements;
  /** Column of the rows of all files but the register whose person the register holds. */
  readonly ofRegister: number;
}

/**
 * The verdicts on the rows of all files but the register. padan and usulan: right when the register row of that
 * person_id is of the same person. tinjau: right when the best candidate is. sendiri: right when the register holds no
 * row of the person.
 */
export function claimCounter(judged: Judged, registers: ReadonlySet<string>): ClaimCounter {
  const { source, found, real, verdict, probability, candidate } = judged;
  const isRegister = judged.sources.map((name) => registers.has(name));
  const { ownerOf, inRegister } = registerPersons(judged, isRegister);
  let columns = 0;
  const judgements = (count: number): Judgements => {
    columns += 2 * count;
    return { rows: columns - 2 * count, wrong: columns - count, doubt: new Float64Array(count) };
  };
  const [verdicts, bins, sources] = [
    judgements(VERDICTS.length),
    judgements(THRESHOLDS.length),
    judgements(judged.sources.length),
  ];
  const ofRegister = columns;
  return {
    columns: columns + 1,
    verdicts,
    bins,
    sources,
    ofRegister,
    count: (rows, add) => {
      for (const at of rows) {
        const person = real[at] ?? 0;
        const from = source[at] ?? 0;
        if (isRegister[from] === true) continue;
        add(ofRegister, inRegister[person] ?? 0);
        const name = VERDICTS[verdict[at] ?? 255];
        if (name === undefined) continue;
        const claimed = name === 'tinjau' ? (candidate[at] ?? 0) : (found[at] ?? 0);
        const isWrong = name === 'sendiri' ? inRegister[person] === 1 : ownerOf[claimed] !== person;
        const chance = probability[at] ?? 0;
        const count = ({ rows: all, wrong, doubt }: Judgements, index: number): void => {
          add(all + index, 1);
          if (isWrong) add(wrong + index, 1);
          doubt[index] = (doubt[index] ?? 0) + Math.round((1 - chance) * MILLION);
        };
        count(verdicts, verdict[at] ?? 0);
        if (!CLAIMS.includes(name)) continue;
        count(
          bins,
          THRESHOLDS.findLastIndex((least) => chance >= least),
        );
        count(sources, from);
      }
    },
  };
}

export const verdictScores = ({ verdicts }: ClaimCounter, measured: Measured): VerdictScore[] =>
  VERDICTS.map((name, at) => {
    const { rows, wrong, expected_wrong, wrong_share } = calibrated(
      name,
      { ...verdicts, indices: [at] },
      measured,
    );
    const claims = CLAIMS.includes(name);
    return {
      name,
      rows,
      right: rows - wrong,
      wrong,
      expected_wrong: claims ? expected_wrong : null,
      wrong_share,
    };
  });

/** Of the rows published at about p, how many are wrong; the highest probabilities first. */
export const bandScores = ({ bins }: ClaimCounter, measured: Measured): CalibrationScore[] =>
  BANDS.map((least, at) => {
    const most = BANDS[at - 1] ?? 2;
    return calibrated(
      most > 1 ? '1' : `${least} - ${most}`,
      { ...bins, indices: indicesOf(THRESHOLDS, (threshold) => threshold >= least && threshold < most) },
      measured,
    );
  });

/** By source, and all of them. */
export function sourceScores(
  { sources }: ClaimCounter,
  judged: Judged,
  measured: Measured,
): CalibrationScore[] {
  const every = judged.sources.map((_, at) => at);
  return [
    ...every
      .map((at) => calibrated(judged.sources[at] ?? '', { ...sources, indices: [at] }, measured))
      .filter(({ rows }) => rows > 0),
    calibrated('semua', { ...sources, indices: every }, measured),
  ];
}

/** What would be left at each threshold, from the highest one that lets all through. */
export function thresholdScores({ bins, ofRegister }: ClaimCounter, measured: Measured): ThresholdScore[] {
  const all = measured.total(ofRegister);
  const lowest = THRESHOLDS.findIndex((_, at) => measured.total(bins.rows + at) > 0);
  return THRESHOLDS.flatMap((threshold, from): ThresholdScore[] => {
    if (from < lowest) return [];
    const kept = indicesOf(THRESHOLDS, (other) => other >= threshold);
    const { rows, wrong, expected_wrong } = calibrated('', { ...bins, indices: kept }, measured);
    const sum = (total: (column: number) => number, first: number): number =>
      kept.reduce((adding, at) => adding + total(first + at), 0);
    const right = (total: (column: number) => number): number =>
      sum(total, bins.rows) - sum(total, bins.wrong);
    return [
      {
        threshold,
        claims: rows,
        right: rows - wrong,
        wrong,
        missed: all - (rows - wrong),
        expected_wrong,
        precision: measured.share(right, (total) => sum(total, bins.wrong)),
        recall: measured.share(right, (total) => total(ofRegister) - right(total)),
      },
    ];
  });
}

/** The judgements at some indices together. */
function calibrated(
  name: string,
  { rows, wrong, doubt, indices }: Judgements & { readonly indices: readonly number[] },
  measured: Measured,
): CalibrationScore {
  const sum = (total: (column: number) => number, first: number): number =>
    indices.reduce((adding, at) => adding + total(first + at), 0);
  const expected = indices.reduce((adding, at) => adding + (doubt[at] ?? 0), 0) / MILLION;
  return {
    name,
    rows: sum(measured.total, rows),
    wrong: sum(measured.total, wrong),
    expected_wrong: expected,
    wrong_share: measured.share(
      (total) => sum(total, wrong),
      (total) => sum(total, rows) - sum(total, wrong),
    ),
    ratio: expected === 0 ? null : measured.figure(countOver((total) => sum(total, wrong), expected)),
  };
}

/** A count over a figure that is taken as given. */
const countOver = (counted: Counted, given: number): Figure => ({
  value: (total, up) => (counted(total) + up) / given,
  raises: counted,
  lowers: () => 0,
});

const indicesOf = <Value>(list: readonly Value[], wanted: (value: Value) => boolean): number[] =>
  list.flatMap((value, at) => (wanted(value) ? [at] : []));

function registerPersons(
  { count, source, found, real, persons }: Judged,
  isRegister: readonly boolean[],
): { ownerOf: Int32Array; inRegister: Uint8Array } {
  const ownerOf = new Int32Array(persons.found + 1);
  const inRegister = new Uint8Array(persons.real + 1);
  for (let at = 0; at < count; at += 1) {
    if (isRegister[source[at] ?? 0] !== true) continue;
    const group = found[at] ?? 0;
    inRegister[real[at] ?? 0] = 1;
    if (group !== 0 && ownerOf[group] === 0) ownerOf[group] = real[at] ?? 0;
  }
  return { ownerOf, inRegister };
}
