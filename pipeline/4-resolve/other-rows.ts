import { choose, strongest } from '../../matchers/cluster/candidates.ts';
import { bitsOf } from '../../matchers/model/odds.ts';
import type { SourceContest } from './contests.ts';
import { isRefuted } from './contests.ts';
import { type Links, otherEnd } from './links.ts';
import { type Placements, SENDIRI, USULAN } from './placement.ts';
import { type Placing, candidatesOf } from './placing.ts';
import { type Records, isOfKind } from './records.ts';

/** A row lends its person to others only when it is as good as certain of it. */
const LENDS = 0.95;

/**
 * Takes a row that is not quite sure back from a person where a row that is plainly the same is of nobody: both cannot be
 * right, and the one that is surer stands. `padan` and `sendiri` are not yet told apart from `usulan` and `tinjau` here.
 */
export function withdrawDoubted(records: Records, links: Links, placements: Placements): void {
  const { verdict, probability } = placements;
  const isFile = isOfKind(records, 'file');
  const doubted = new Map<number, number>();
  const ask = (row: number, peer: number, weight: number): void => {
    const own = probability[row] ?? 0;
    if (verdict[row] !== USULAN || own >= LENDS || verdict[peer] !== SENDIRI) return;
    const against = Math.min(weight, bitsOf(probability[peer] ?? 0));
    if (against > Math.max(bitsOf(own), doubted.get(row) ?? 0)) doubted.set(row, against);
  };
  for (let i = 0; i < links.count; i += 1) {
    const a = links.a[i] ?? 0;
    const b = links.b[i] ?? 0;
    if (!isFile(a) || !isFile(b)) continue;
    ask(a, b, links.weight[i] ?? 0);
    ask(b, a, links.weight[i] ?? 0);
  }
  for (const record of doubted.keys())
    placements.set(record, {
      person: record,
      verdict: 'sendiri',
      probability: 1 - (probability[record] ?? 0),
      link: -1,
    });
}

/**
 * A row that no register row claims, but that is plainly the same as a row of a file that one does claim; unless it was
 * held against that register person and refuted. Bills and lists lend nobody a person: their NIK is what they copied.
 */
export function placeThroughOthers(
  records: Records,
  links: Links,
  { placements, thresholds, decided, contests }: Placing & { readonly contests: readonly SourceContest[] },
): void {
  const { person, verdict, probability } = placements;
  const isFile = isOfKind(records, 'file');
  const isRegister = isOfKind(records, 'register');
  const lent = (a: number, b: number): number =>
    verdict[b] !== USULAN &&
    verdict[a] === USULAN &&
    (probability[a] ?? 0) >= LENDS &&
    isFile(a) &&
    !isRegister(b)
      ? (person[a] ?? -1)
      : -1;
  candidatesOf(links, lent, (record, own) => {
    const contest = contests[records.source[record] ?? -1];
    const choice = choose(
      strongest(own).filter(
        (one) => !isRefuted(contest, record, one.person) && decided.mayBe(record, one.person),
      ),
    );
    const { best, runnerUp } = choice;
    if (best === undefined || choice.probability < thresholds.accept) return;
    placements.set(record, {
      margin: runnerUp === undefined ? null : best.weight - runnerUp.weight,
      person: best.person,
      verdict: 'usulan',
      probability: choice.probability * (probability[otherEnd(links, best.link, record)] ?? 1),
      link: best.link,
      candidates: [],
    });
  });
}
