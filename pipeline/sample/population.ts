import { StoredLinks } from '../store/links.ts';
import type { Store } from '../store/open.ts';
import { probabilityOf } from '../../matchers/model/odds.ts';

/** Two rows that an officer can be asked about: are they one person? */
export interface AskedPair {
  readonly record: number;
  readonly other: number;
  readonly kind: 'claim' | 'refused';
  /** Source and standing of the row. */
  readonly stratum: string;
  /** How likely the answer is the other one: beda for a claim, sama for a refused pair. */
  readonly chance: number;
}

export interface Population {
  readonly pairs: readonly AskedPair[];
  /** Rows of files that have no candidate at all. */
  readonly withoutCandidate: number;
}

interface Member {
  readonly id: number;
  readonly sourceName: string;
  readonly kind: string;
  readonly person: number;
  readonly verdict: string;
  readonly probability: number;
  readonly candidate1: number | null;
  readonly candidate2: number | null;
  readonly registerRecord: number | null;
}

/**
 * Everything that is asked about. With a register: each row of a file with the register row of its person (claim), or, if
 * it has none, with its candidates (refused). Without one: each kept pair of rows of one person (claim), and for each row
 * the strongest kept pair with somebody else (refused).
 */
export function populationOf(store: Store): Population {
  const members = store
    .prepare<[], Member>(
      `SELECT r.id, s.name AS sourceName, s.kind, m.person, m.verdict, m.probability, m.candidate_1 AS candidate1,
         m.candidate_2 AS candidate2, p.register_record AS registerRecord
       FROM record r JOIN source s ON s.ordinal = r.source JOIN member m ON m.record = r.id
       LEFT JOIN person p ON p.id = m.person ORDER BY r.id`,
    )
    .all();
  return members.some(({ kind }) => kind === 'register')
    ? besideRegister(store, members)
    : amongThemselves(store, members);
}

function besideRegister(store: Store, members: readonly Member[]): Population {
  const recordOf = new Map<number, number>();
  for (const { person, registerRecord } of members)
    if (registerRecord !== null) recordOf.set(person, registerRecord);
  const nearest = strongestLinks(
    store,
    members,
    (row, other) => row.kind !== 'register' && other.kind === 'register',
  );
  let withoutCandidate = 0;
  const pairs = members.flatMap((row): AskedPair[] => {
    if (row.kind === 'register') return [];
    if (row.verdict === 'padan' || row.verdict === 'usulan')
      return row.registerRecord === null ? [] : [claim(row, row.registerRecord, 1 - row.probability)];
    const named = [row.candidate1, row.candidate2].flatMap((person) => recordOf.get(person ?? -1) ?? []);
    if (named.length > 0)
      return named.map((other) => refused(row, other, (1 - row.probability) / named.length));
    const best = nearest.get(row.id);
    if (best !== undefined) return [refused(row, best.other, probabilityOf(best.weight))];
    withoutCandidate += 1;
    return [];
  });
  return { pairs, withoutCandidate };
}

function amongThemselves(store: Store, members: readonly Member[]): Population {
  const pairs: AskedPair[] = [];
  const linked = new Set<number>();
  for (const { a, b, weight } of keptLinks(store)) {
    const [one, two] = [members[a], members[b]];
    linked.add(a).add(b);
    if (one === undefined || two?.person !== one.person) continue;
    const chance = 1 - probabilityOf(weight);
    pairs.push({
      ...claim(two, a, chance),
      stratum: `${pairName(one, two)}: satu orang, ${bandOf(1 - chance)}`,
    });
  }
  const asked = new Set<string>();
  for (const [record, { other, weight }] of strongestLinks(store, members, (a, b) => a.person !== b.person)) {
    const [a, b] = [Math.min(record, other), Math.max(record, other)];
    const [one, two] = [members[a], members[b]];
    if (one === undefined || two === undefined || asked.has(`${a} ${b}`)) continue;
    asked.add(`${a} ${b}`);
    const chance = probabilityOf(weight);
    pairs.push({
      ...refused(two, a, chance),
      stratum: `${pairName(one, two)}: dua orang, ${nearness(chance)}`,
    });
  }
  return { pairs, withoutCandidate: members.length - linked.size };
}

const pairName = (one: Member, two: Member): string => `${one.sourceName}-${two.sourceName}`;

const claim = (row: Member, other: number, chance: number): AskedPair => ({
  record: row.id,
  other,
  kind: 'claim',
  stratum: `${row.sourceName}: ${row.verdict}, ${bandOf(1 - chance)}`,
  chance,
});

const refused = (row: Member, other: number, chance: number): AskedPair => ({
  record: row.id,
  other,
  kind: 'refused',
  stratum: `${row.sourceName}: ${row.verdict}${row.verdict === 'tinjau' ? '' : `, ${nearness(chance)}`}`,
  chance,
});

const bandOf = (probability: number): string =>
  probability >= 0.999
    ? 'peluang 0,999 ke atas'
    : probability >= 0.9
      ? 'peluang 0,9 - 0,999'
      : 'peluang di bawah 0,9';

const nearness = (chance: number): string => (chance >= 0.01 ? 'calon dekat' : 'calon jauh');

function* keptLinks(store: Store): Iterable<{ a: number; b: number; weight: number }> {
  const { count, a, b, weight } = new StoredLinks(store);
  for (let i = 0; i < count; i += 1) yield { a: a[i] ?? -1, b: b[i] ?? -1, weight: weight[i] ?? NaN };
}

/** The strongest kept pair of each row with another one that will do. */
function strongestLinks(
  store: Store,
  members: readonly Member[],
  willDo: (row: Member, other: Member) => boolean,
): Map<number, { readonly other: number; readonly weight: number }> {
  const best = new Map<number, { other: number; weight: number }>();
  const consider = (row: number, other: number, weight: number): void => {
    const [one, two] = [members[row], members[other]];
    if (one === undefined || two === undefined || !willDo(one, two)) return;
    const known = best.get(row);
    if (known === undefined || weight > known.weight) best.set(row, { other, weight });
  };
  for (const { a, b, weight } of keptLinks(store)) {
    consider(a, b, weight);
    consider(b, a, weight);
  }
  return best;
}
