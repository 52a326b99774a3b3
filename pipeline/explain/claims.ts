import { firstAtLeast } from '../../matchers/kernel/sorted.ts';
import { type Column, loadColumns } from '../store/columns.ts';
import type { Store } from '../store/open.ts';

/** A claim of a row on a person of the register, as resolve left it; in bits but for `probability`. */
export interface StoredClaim {
  readonly row: number;
  /** By its first record. */
  readonly person: number;
  /** The register row whose pair with the row gave the weight. */
  readonly registerRow: number;
  /** Of the pair, or what an officer's decision put in its place. */
  readonly weight: number;
  readonly household: number;
  readonly rivalry: number;
  readonly probability: number;
}

/** What the rows of a source had in common when they competed. */
export interface StoredContest {
  /** P(a row of the file is of a person of the register). */
  readonly present: number;
  readonly shiftBits: number;
}

export interface ClaimsOfRun {
  readonly ofRow: (row: number) => readonly StoredClaim[];
  /** Claims of other rows of the same source on a claim's person, strongest first. */
  readonly rivalsOf: (claim: StoredClaim) => readonly StoredClaim[];
  readonly contestOf: (claim: StoredClaim) => StoredContest | undefined;
}

/** `sourceOf`: the source, by ordinal, of a claim's row. A store without claims, or of a build that kept less of them, has none for any row. */
export function readClaims(store: Store, sourceOf: (claim: StoredClaim) => number): ClaimsOfRun {
  const stored = loadColumns(store, 'claim_column');
  const columns = stored.has('register_row') ? stored : new Map<string, Column>();
  const column = (name: string): Column => columns.get(name) ?? new Int32Array(0);
  const [row, person, registerRow] = [column('row'), column('person'), column('register_row')];
  const [weight, household] = [column('weight'), column('household')];
  const [rivalry, probability] = [column('rivalry'), column('probability')];
  const claimAt = (i: number): StoredClaim => ({
    row: row[i] ?? -1,
    person: person[i] ?? -1,
    registerRow: registerRow[i] ?? -1,
    weight: weight[i] ?? 0,
    household: household[i] ?? 0,
    rivalry: rivalry[i] ?? 0,
    probability: probability[i] ?? 0,
  });
  const contests = new Map(
    store
      .prepare<[], StoredContest & { readonly source: number }>(
        'SELECT source, present, shift_bits AS shiftBits FROM contest',
      )
      .all()
      .map(({ source, ...contest }) => [source, contest] as const),
  );
  return {
    ofRow: (wanted) => {
      const found: StoredClaim[] = [];
      for (let i = firstAtLeast(row, wanted); row[i] === wanted; i += 1) found.push(claimAt(i));
      return found;
    },
    rivalsOf: (claim) => {
      const found: StoredClaim[] = [];
      person.forEach((other: number, i: number) => {
        if (other !== claim.person || row[i] === claim.row) return;
        const rival = claimAt(i);
        if (sourceOf(rival) === sourceOf(claim)) found.push(rival);
      });
      return found.sort((x, y) => y.weight + y.household - x.weight - x.household || x.row - y.row);
    },
    contestOf: (claim) => contests.get(sourceOf(claim)),
  };
}
