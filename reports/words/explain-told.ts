// What sentences of an explanation are made of; rows and verdicts come ready to print.

export interface DecisionWords {
  readonly rows: readonly string[];
  readonly same: boolean;
  readonly officer: string;
  readonly date: string;
}

export interface Through {
  readonly partner: string;
  readonly probability: number;
}
/** A row's best candidate. */
export interface Best {
  readonly probability: number;
  readonly bits: number;
}
export interface Product {
  readonly pair: number;
  readonly through: number;
  readonly row: string;
  /** Others could be the row's person, too. */
  readonly isShared: boolean;
}
export interface Least {
  readonly review: number;
  readonly accept: number;
}
export interface Placed {
  readonly person: number;
  readonly partner: string;
  /** null: not placed. */
  readonly probability: number | null;
}
