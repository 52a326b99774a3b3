/**
 * A linkage model that can be read, compared and pinned: a mixture of classes of pairs (Fellegi and Sunter 1969, with
 * more than two classes), fields independent within a class, its own probabilities for every group of sources.
 */
export interface LinkModel {
  readonly version: 1;
  /** The first class is "the same person". */
  readonly classes: readonly ModelClass[];
  readonly comparisons: readonly ModelComparison[];
  /** Groups of sources, e.g. `dukcapil-bpjs`. */
  readonly groups: readonly ModelGroup[];
  readonly frequency: { readonly share: number; readonly expectedRarity: Readonly<Record<string, number>> };
  /** Absent: a weight is taken at its word. */
  readonly calibration?: Calibration;
}

/** What weights turned out to be worth, checked by `method`. */
export interface Calibration {
  readonly method: string;
  /** Rising in both. */
  readonly points: readonly CalibrationPoint[];
}

export interface CalibrationPoint {
  readonly weightBits: number;
  /** Part of the pairs of about this weight that are one person, above 0 and below 1. */
  readonly probability: number;
  /** How many pairs say so. */
  readonly pairs: number;
}

export interface ModelClass {
  readonly name: string;
  /** True where agreement of names is by chance, so that their frequency counts. */
  readonly chance: boolean;
}

export interface ModelComparison {
  readonly name: string;
  readonly levels: readonly string[];
  readonly frequency: readonly string[];
}

export interface ModelGroup {
  readonly name: string;
  readonly training: Training;
  /** Share of each class among the compared pairs, by class. */
  readonly prior: readonly number[];
  /** [class][comparison][level]; level 0 (missing) is 1: neither for nor against. */
  readonly probability: readonly (readonly (readonly number[])[])[];
}

export interface Training {
  /** Learned from the files at hand; the shipped values, as pairs were too few; or taken from a pinned model. */
  readonly origin: 'trained' | 'default' | 'pinned';
  readonly pairs: number;
  readonly rounds: number;
  readonly converged: boolean;
  /** Largest change of a probability in the last round. */
  readonly change: number;
  /** What no pair that it learned from showed. */
  readonly unseen: readonly UnseenLevels[];
}

export interface UnseenLevels {
  readonly comparison: string;
  readonly levels: readonly string[];
}
