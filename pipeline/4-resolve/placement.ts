export type Verdict = 'padan' | 'usulan' | 'tinjau' | 'sendiri';

/** A record's place among persons. Persons are named by their first record until the ledger numbers them. */
export interface Placement {
  person: number;
  verdict: Verdict;
  probability: number;
  /** Bits between the best candidate and its runner-up; null without one. */
  margin: number | null;
  /** Index of the deciding link, -1 none. */
  link: number;
  candidates: readonly number[];
}

export interface Thresholds {
  /** Published as the same person from this probability on. */
  readonly accept: number;
  /** Shown to a person for review from here on. */
  readonly review: number;
  /**
   * Two rows of equal standing are one person from here on: two of the register, which stay apart unless it plainly holds
   * somebody twice, or two of files, neither of which the register knows.
   */
  readonly acceptPeers: number;
  /** Whether placed members of a household vouch for one another. */
  readonly households: boolean;
  /** Whether rows are assigned so that the sum of weights is the highest, else each to its most probable person. */
  readonly assignment: boolean;
}
