import { type StratifiedFigure, stratifiedShare } from '../../matchers/statistics/stratified.ts';
import type { Share } from '../../schemas/evaluation.ts';
import type { Answer, SampleDesign, SampleEvaluation, StratumScore } from '../../schemas/sample.ts';

/** Precision and recall of all pairs behind a sample, from an officer's answers to it. */
export function estimateFrom(design: SampleDesign, answers: ReadonlyMap<string, Answer>): SampleEvaluation {
  const strata = scoredStrata(design, answers);
  const known = strata.filter(isAnswered);
  const figures = figuresOf(known);
  const share = (figure: StratifiedFigure): Share | null => stratifiedShare(known.map(inAnswers), figure);
  const bad = figuresIf(strata, 'bad');
  const good = figuresIf(strata, 'good');
  const expected = design.strata.filter(({ kind }) => kind === 'claim');
  return {
    schema: 'padan-sample-evaluation-1',
    answered: sum(strata, ({ same, different }) => same + different),
    unsure: sum(strata, ({ unsure }) => unsure),
    claims: sizeOf(strata, 'claim'),
    refused: sizeOf(strata, 'refused'),
    precision: share(figures.precision),
    recall: share(figures.recall),
    f1: share(figures.f1),
    wrong: share(figures.wrong),
    expected_wrong: Number(sum(expected, ({ expected_other }) => expected_other).toFixed(6)),
    missed: share(figures.missed),
    precision_if_unsure: [bad.precision, good.precision],
    recall_if_unsure: [bad.recall, good.recall],
    unanswered_pairs: sum(strata, (stratum) => (isAnswered(stratum) ? 0 : stratum.size)),
    without_candidate: design.without_candidate,
    strata,
  };
}

const sum = <Item>(list: readonly Item[], of: (item: Item) => number): number =>
  list.reduce((adding, item) => adding + of(item), 0);

const sizeOf = (strata: readonly StratumScore[], wanted: StratumScore['kind']): number =>
  sum(strata, ({ kind, size }) => (kind === wanted ? size : 0));

const isAnswered = ({ same, different }: StratumScore): boolean => same + different > 0;

const inAnswers = ({ size, same, different }: StratumScore): { size: number; yes: number; no: number } => ({
  size,
  yes: same,
  no: different,
});

function scoredStrata(design: SampleDesign, answers: ReadonlyMap<string, Answer>): StratumScore[] {
  const counts = design.strata.map(() => ({ sama: 0, beda: 0, ragu: 0 }));
  for (const { code, stratum } of design.items) {
    const answer = answers.get(code);
    const count = counts[stratum];
    if (answer !== undefined && count !== undefined) count[answer] += 1;
  }
  return design.strata.map(({ name, kind, size }, at) => {
    const { sama = 0, beda = 0, ragu = 0 } = counts[at] ?? {};
    return { name, kind, size, same: sama, different: beda, unsure: ragu };
  });
}

type Figures = Record<'precision' | 'recall' | 'f1' | 'wrong' | 'missed', StratifiedFigure>;

/** Of how many pairs of each stratum are the same person. */
function figuresOf(strata: readonly StratumScore[]): Figures {
  const claims = sizeOf(strata, 'claim');
  const sameIn =
    (wanted: StratumScore['kind']): StratifiedFigure =>
    (yes) =>
      strata.reduce((adding, { kind }, at) => adding + (kind === wanted ? (yes[at] ?? 0) : 0), 0);
  const [right, missed] = [sameIn('claim'), sameIn('refused')];
  return {
    precision: (yes) => right(yes) / claims,
    recall: (yes) => right(yes) / (right(yes) + missed(yes)),
    f1: (yes) => (2 * right(yes)) / (claims + right(yes) + missed(yes)),
    wrong: (yes) => claims - right(yes),
    missed,
  };
}

/** Precision and recall if every unsure answer spoke against padan, or for it. */
function figuresIf(
  strata: readonly StratumScore[],
  how: 'bad' | 'good',
): { precision: number | null; recall: number | null } {
  const settled = strata
    .map(({ unsure, same, different, ...rest }) => {
      const isSame = (rest.kind === 'claim') === (how === 'good');
      return {
        ...rest,
        unsure: 0,
        same: same + (isSame ? unsure : 0),
        different: different + (isSame ? 0 : unsure),
      };
    })
    .filter(isAnswered);
  const figures = figuresOf(settled);
  const yes = settled.map(({ size, same, different }) => (size * same) / (same + different));
  const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
  return { precision: finite(figures.precision(yes)), recall: finite(figures.recall(yes)) };
}
