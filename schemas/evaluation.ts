/** What `padan evaluate` says of a result against a known truth; reports/ambang draws its thresholds. */

/** The ends of a 95 per cent interval. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A figure with its interval. */
export interface Share extends Interval {
  readonly value: number;
}

/** What was found against what is true; null where there is nothing to divide by. */
export interface Score {
  readonly name: string;
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
  readonly precision: Share | null;
  readonly recall: Share | null;
  readonly f1: Share | null;
}

/** The true persons of the judged rows; the three are all of them. */
export interface PersonScores {
  readonly total: number;
  /** All its rows share one person_id, and nobody else's row does. */
  readonly exact: number;
  /** A person_id of its rows also holds another person's row, whether or not its rows are split as well. */
  readonly mixed: number;
  /** None is mixed, but its rows lie under several person_id, or one of them is not in the crosswalk. */
  readonly split: number;
  readonly exact_share: Share | null;
  readonly mixed_share: Share | null;
  readonly split_share: Share | null;
}

export interface TwinScores {
  /** Pairs of twins of which both have a judged row. */
  readonly pairs: number;
  /** A person_id holds rows of both. */
  readonly merged: number;
  readonly apart: number;
  readonly merged_share: Share | null;
}

export interface VerdictScore {
  readonly name: string;
  readonly rows: number;
  readonly right: number;
  readonly wrong: number;
  /** Sum of 1 - probability; null where the verdict claims no person. */
  readonly expected_wrong: number | null;
  readonly wrong_share: Share | null;
}

/** Rows that were given a person: by their probability, or by their source. */
export interface CalibrationScore {
  readonly name: string;
  readonly rows: number;
  readonly wrong: number;
  readonly expected_wrong: number;
  readonly wrong_share: Share | null;
  /** Found over expected wrong. */
  readonly ratio: Share | null;
}

/** The claims "this row is that person of the register" that would be left at a threshold. */
export interface ThresholdScore {
  readonly threshold: number;
  readonly claims: number;
  readonly right: number;
  readonly wrong: number;
  /** Rows of persons of the register that then have no right claim. */
  readonly missed: number;
  readonly expected_wrong: number;
  readonly precision: Share | null;
  readonly recall: Share | null;
}

/** One measure of two results on one truth. */
export interface Difference {
  readonly name: string;
  readonly measure: string;
  readonly this: number;
  readonly other: number;
  readonly difference: Share;
}

/** What could not be judged, and why. */
export interface LeftOut {
  /** Sources of the truth that the run was not given, and their rows. */
  readonly truthSources: readonly { readonly source: string; readonly rows: number }[];
  /** Sources of the result that the truth does not know, and their rows. */
  readonly unknownSources: readonly { readonly source: string; readonly rows: number }[];
  /** Rows of the crosswalk without truth, in sources that the truth does know. */
  readonly rowsWithoutTruth: number;
  /** Rows of the truth, in given sources, that are not in the crosswalk: counted as missed. */
  readonly rowsNotInCrosswalk: number;
}

export interface Evaluation {
  readonly schema: 'padan-evaluate-1';
  /** Rows that were judged. */
  readonly rows: number;
  readonly pairs: readonly Score[];
  readonly pairs_by_source: readonly Score[];
  /** null where the result has no usable NIK at all. */
  readonly pairs_by_nik: readonly Score[] | null;
  readonly persons: PersonScores;
  /** null without a persons.csv that tells who is a twin. */
  readonly twins: TwinScores | null;
  /** These four are null where the result has no register, or no verdicts. */
  readonly verdicts: readonly VerdictScore[] | null;
  readonly probabilities: readonly CalibrationScore[] | null;
  readonly calibration: readonly CalibrationScore[] | null;
  readonly thresholds: readonly ThresholdScore[] | null;
  /** Over padan and usulan of all files but the register. */
  readonly expected_wrong: number;
  readonly actual_wrong: number;
  /** null without persons.csv. */
  readonly findings: readonly Score[] | null;
  /** null without another result. */
  readonly against: readonly Difference[] | null;
  readonly left_out: LeftOut;
}
