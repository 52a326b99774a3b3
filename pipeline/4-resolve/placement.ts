/** In the order of their codes in `Placements`. */
const VERDICTS = ['sendiri', 'padan', 'usulan', 'tinjau'] as const;
export type Verdict = (typeof VERDICTS)[number];
export const [SENDIRI, PADAN, USULAN, TINJAU] = [0, 1, 2, 3];

/** A record's place among persons. Persons are named by their first record until the ledger numbers them. */
export interface Placement {
  readonly person: number;
  readonly verdict: Verdict;
  readonly probability: number;
  /** Bits between the best candidate and its runner-up; null without one. */
  readonly margin: number | null;
  /** Index of the deciding link, -1 none. */
  readonly link: number;
  readonly candidates: readonly number[];
}

/** The places of all records as columns, 25 bytes a record; every one its own person until it is placed. */
export class Placements {
  readonly person: Int32Array;
  /** Codes of verdicts. */
  readonly verdict: Uint8Array;
  readonly probability: Float64Array;
  /** NaN without one. */
  readonly margin: Float64Array;
  readonly link: Int32Array;
  /** Of the few that have any. */
  private candidates = new Map<number, readonly number[]>();

  constructor(count: number) {
    this.person = new Int32Array(count).map((_, record) => record);
    this.verdict = new Uint8Array(count);
    this.probability = new Float64Array(count).fill(1);
    this.margin = new Float64Array(count).fill(NaN);
    this.link = new Int32Array(count).fill(-1);
  }

  get count(): number {
    return this.person.length;
  }

  candidatesOf(record: number): readonly number[] {
    return this.candidates.get(record) ?? [];
  }

  setCandidates(record: number, candidates: readonly number[]): void {
    if (candidates.length > 0) this.candidates.set(record, candidates);
    else this.candidates.delete(record);
  }

  at(record: number): Placement {
    const margin = this.margin[record] ?? NaN;
    return {
      person: this.person[record] ?? record,
      verdict: this.verdictOf(record),
      probability: this.probability[record] ?? 0,
      margin: Number.isNaN(margin) ? null : margin,
      link: this.link[record] ?? -1,
      candidates: this.candidatesOf(record),
    };
  }

  verdictOf(record: number): Verdict {
    return VERDICTS[this.verdict[record] ?? SENDIRI] ?? 'sendiri';
  }

  set(record: number, changed: Partial<Placement>): void {
    const { person, verdict, probability, margin, link, candidates } = { ...this.at(record), ...changed };
    this.person[record] = person;
    this.verdict[record] = VERDICTS.indexOf(verdict);
    this.probability[record] = probability;
    this.margin[record] = margin ?? NaN;
    this.link[record] = link;
    this.setCandidates(record, candidates);
  }

  copy(): Placements {
    const copy = new Placements(0);
    return Object.assign(copy, {
      person: this.person.slice(),
      verdict: this.verdict.slice(),
      probability: this.probability.slice(),
      margin: this.margin.slice(),
      link: this.link.slice(),
      candidates: new Map(this.candidates),
    });
  }

  /** Makes everything as it is there. */
  restore(from: Placements): void {
    this.person.set(from.person);
    this.verdict.set(from.verdict);
    this.probability.set(from.probability);
    this.margin.set(from.margin);
    this.link.set(from.link);
    this.candidates = new Map(from.candidates);
  }
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
