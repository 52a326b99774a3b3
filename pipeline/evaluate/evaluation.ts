import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BayesianBootstrap } from '../../matchers/statistics/bayesian-bootstrap.ts';
import type { Evaluation } from '../../schemas/evaluation.ts';
import type { Summary } from '../../schemas/summary.ts';
import { type Result, differences, refuseOtherSources } from './compare.ts';
import { type Findings, findingCounter, findingScores, readFindings } from './findings.ts';
import { type Judged, VERDICTS, judge } from './judged.ts';
import { Measured } from './measured.ts';
import { pairCounter, pairScores } from './pairs.ts';
import { personCounter, personScores, scoreTwins } from './persons.ts';
import { type TruePersons, readPersons } from './true-persons.ts';
import { readTruth } from './truth.ts';
import { type Counter, type Part, type Tallied, tallyUnits } from './units.ts';
import {
  type ClaimCounter,
  bandScores,
  claimCounter,
  sourceScores,
  thresholdScores,
  verdictScores,
} from './verdicts.ts';

interface EvaluateFiles {
  readonly out: string;
  readonly truth: string;
  readonly persons?: string | undefined;
  /** Folder of another result on the same files. */
  readonly against?: string | undefined;
}

/** The published files that are judged. */
export const judgedFiles = (out: string): { crosswalk: string; findings: string } => ({
  crosswalk: join(out, 'terbatas', 'crosswalk.csv'),
  findings: join(out, 'terbatas', 'findings.csv'),
});

export async function evaluate(files: EvaluateFiles): Promise<Evaluation> {
  const { judged, other, people } = await readAll(files);
  const claims = claimCounter(judged, registersOf(files.out, judged));
  const findings = people && findingCounter(judged, people.published, people.findings);
  const parts = new Parts();
  const here = {
    pairs: parts.add(judged, pairCounter(judged)),
    persons: parts.add(judged, personCounter(judged)),
  };
  const there = other && {
    pairs: parts.add(other, pairCounter(other)),
    persons: parts.add(other, personCounter(other)),
  };
  const [claimsAt, findingsAt] = [parts.add(judged, claims), findings && parts.add(judged, findings)];
  const measured = parts.measured();
  const result = (of: Judged, { pairs, persons }: { pairs: number; persons: number }): Result => ({
    judged: of,
    pairs: measured(pairs),
    persons: measured(persons),
  });
  const { pairs, bySources, byNik } = pairScores(judged, measured(here.pairs));
  return {
    schema: 'padan-evaluate-1',
    rows: judged.real.reduce((rows, person) => rows + (person === 0 ? 0 : 1), 0),
    pairs,
    pairs_by_source: bySources,
    pairs_by_nik: byNik,
    persons: personScores(measured(here.persons)),
    twins: people?.twins == null ? null : scoreTwins(judged, people.twins),
    ...claimScores(claims, judged, measured(claimsAt)),
    findings: findings && findingsAt !== undefined ? findingScores(findings, measured(findingsAt)) : null,
    against: other && there ? differences(result(judged, here), result(other, there)) : null,
    left_out: judged.leftOut,
  };
}

/** Everything that is held against each other. */
async function readAll({ out, truth: truthFile, persons, against }: EvaluateFiles): Promise<{
  readonly judged: Judged;
  readonly other: Judged | undefined;
  readonly people: (TruePersons & { readonly published: Findings }) | undefined;
}> {
  const truth = await readTruth(truthFile);
  const judged = await judge(judgedFiles(out).crosswalk, truth);
  const other = against === undefined ? undefined : await judge(judgedFiles(against).crosswalk, truth);
  if (other !== undefined) refuseOtherSources(judged, other);
  const { sources } = judged;
  const people =
    persons === undefined
      ? undefined
      : {
          ...(await readPersons(persons, { sources, persons: truth.persons })),
          published: await readFindings(judgedFiles(out).findings, sources),
        };
  return { judged, other, people };
}

type ClaimScores = Pick<
  Evaluation,
  'verdicts' | 'probabilities' | 'calibration' | 'thresholds' | 'expected_wrong' | 'actual_wrong'
>;

/** Nothing where there are no verdicts, or no register that they speak of. */
function claimScores(claims: ClaimCounter, judged: Judged, measured: Measured): ClaimScores {
  const { ofRegister, verdicts } = claims;
  const rows = VERDICTS.reduce((sum, _, at) => sum + measured.total(verdicts.rows + at), 0);
  const isJudgeable = rows > 0 && measured.total(ofRegister) > 0;
  const calibration = isJudgeable ? sourceScores(claims, judged, measured) : null;
  const all = calibration?.find(({ name }) => name === 'semua');
  return {
    verdicts: isJudgeable ? verdictScores(claims, measured) : null,
    probabilities: isJudgeable ? bandScores(claims, measured) : null,
    calibration,
    thresholds: isJudgeable ? thresholdScores(claims, measured) : null,
    expected_wrong: all?.expected_wrong ?? 0,
    actual_wrong: all?.wrong ?? 0,
  };
}

/** What is counted, in the order in which it was added. */
class Parts {
  private readonly parts: Part[] = [];

  /** Returns the part's number. */
  add(judged: Judged, counter: Counter): number {
    return this.parts.push({ judged, counter }) - 1;
  }

  measured(): (part: number) => Measured {
    const { totals, patterns, starts, columns }: Tallied = tallyUnits(this.parts);
    const bootstrap = new BayesianBootstrap(patterns, columns);
    return (part) => new Measured(totals, bootstrap, starts[part] ?? 0);
  }
}

/** The registers by the published summary; a crosswalk without one begins with its register. */
function registersOf(out: string, { sources }: Judged): ReadonlySet<string> {
  const path = join(out, 'summary.json');
  if (!existsSync(path)) return new Set(sources.slice(0, 1));
  const summary = JSON.parse(readFileSync(path, 'utf8')) as Summary;
  return new Set(summary.sources.filter(({ kind }) => kind === 'register').map(({ source }) => source));
}
