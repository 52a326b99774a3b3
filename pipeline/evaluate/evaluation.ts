import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Summary } from '../../schemas/summary.ts';
import { readFindings, scoreFindings } from './findings.ts';
import { type Judged, type LeftOut, judge } from './judged.ts';
import { type Score, scorePairs } from './pairs.ts';
import { type PersonScores, type TwinScores, scorePersons, scoreTwins } from './persons.ts';
import { readPersons } from './true-persons.ts';
import { readTruth } from './truth.ts';
import { type BandScore, type VerdictScore, scoreVerdicts } from './verdicts.ts';

/** Everything `padan evaluate` says of a result. */
export interface Evaluation {
  readonly schema: 'padan-evaluate-1';
  /** Rows that were judged. */
  readonly rows: number;
  readonly pairs: readonly Score[];
  readonly pairs_by_source: readonly Score[];
  readonly pairs_by_nik: readonly Score[];
  readonly persons: PersonScores;
  /** null without a persons.csv that tells who is a twin. */
  readonly twins: TwinScores | null;
  readonly verdicts: readonly VerdictScore[];
  readonly probabilities: readonly BandScore[];
  /** Over padan and usulan of all files but the register. */
  readonly expected_wrong: number;
  readonly actual_wrong: number;
  /** null without persons.csv. */
  readonly findings: readonly Score[] | null;
  readonly left_out: LeftOut;
}

export interface EvaluateFiles {
  readonly out: string;
  readonly truth: string;
  readonly persons: string | undefined;
}

/** The published files that are judged. */
export const judgedFiles = (out: string): { crosswalk: string; findings: string } => ({
  crosswalk: join(out, 'terbatas', 'crosswalk.csv'),
  findings: join(out, 'terbatas', 'findings.csv'),
});

export async function evaluate({ out, truth: truthFile, persons }: EvaluateFiles): Promise<Evaluation> {
  const files = judgedFiles(out);
  const truth = await readTruth(truthFile);
  const judged = await judge(files.crosswalk, truth);
  const { pairs, bySources, byNik } = scorePairs(judged);
  const { verdicts, bands } = scoreVerdicts(judged, registersOf(out, judged));
  const people =
    persons === undefined
      ? undefined
      : await readPersons(persons, { sources: judged.sources, persons: truth.persons });
  const claimed = verdicts.filter(({ expected_wrong }) => expected_wrong !== null);
  return {
    schema: 'padan-evaluate-1',
    rows: judged.real.reduce((rows, person) => rows + (person === 0 ? 0 : 1), 0),
    pairs,
    pairs_by_source: bySources,
    pairs_by_nik: byNik,
    persons: scorePersons(judged),
    twins: people?.twins == null ? null : scoreTwins(judged, people.twins),
    verdicts,
    probabilities: bands,
    expected_wrong: Number(
      claimed.reduce((sum, { expected_wrong }) => sum + (expected_wrong ?? 0), 0).toFixed(6),
    ),
    actual_wrong: claimed.reduce((sum, { wrong }) => sum + wrong, 0),
    findings:
      people === undefined
        ? null
        : scoreFindings(await readFindings(files.findings, judged.sources), people.findings),
    left_out: judged.leftOut,
  };
}

/** The registers by the published summary; a crosswalk without one begins with its register. */
function registersOf(out: string, { sources }: Judged): ReadonlySet<string> {
  const path = join(out, 'summary.json');
  if (!existsSync(path)) return new Set(sources.slice(0, 1));
  const summary = JSON.parse(readFileSync(path, 'utf8')) as Summary;
  return new Set(summary.sources.filter(({ kind }) => kind === 'register').map(({ source }) => source));
}
