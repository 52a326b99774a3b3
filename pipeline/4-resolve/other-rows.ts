import { choose, strongest } from '../../matchers/cluster/candidates.ts';
import { bitsOf } from '../../matchers/model/odds.ts';
import type { Links, ResolveRecord } from './links.ts';
import type { Placement } from './placement.ts';
import { type Placing, candidatesOf } from './placing.ts';

/** A row lends its person to others only when it is as good as certain of it. */
const LENDS = 0.95;

/**
 * Takes a row that is not quite sure back from a person where a row that is plainly the same is of nobody: both cannot be
 * right, and the one that is surer stands. `padan` and `sendiri` are not yet told apart from `usulan` and `tinjau` here.
 */
export function withdrawDoubted(
  records: readonly ResolveRecord[],
  links: Links,
  placements: readonly Placement[],
): void {
  const isFile = (record: number): boolean => records[record]?.kind === 'file';
  const doubted = new Map<number, number>();
  const ask = (row: number, peer: number, weight: number): void => {
    const own = placements[row];
    const other = placements[peer];
    if (own?.verdict !== 'usulan' || own.probability >= LENDS || other?.verdict !== 'sendiri') return;
    const against = Math.min(weight, bitsOf(other.probability));
    if (against > Math.max(bitsOf(own.probability), doubted.get(row) ?? 0)) doubted.set(row, against);
  };
  for (let i = 0; i < links.count; i += 1) {
    const a = links.a[i] ?? 0;
    const b = links.b[i] ?? 0;
    if (!isFile(a) || !isFile(b)) continue;
    ask(a, b, links.weight[i] ?? 0);
    ask(b, a, links.weight[i] ?? 0);
  }
  for (const record of doubted.keys()) {
    const placement = placements[record];
    if (placement === undefined) continue;
    placement.person = record;
    placement.verdict = 'sendiri';
    placement.probability = 1 - placement.probability;
    placement.link = -1;
  }
}

/**
 * A row that no register row claims, but that is plainly the same as a row of a file that one does claim; unless it was
 * held against that register person and refuted. Bills and lists lend nobody a person: their NIK is what they copied.
 */
export function placeThroughOthers(
  records: readonly ResolveRecord[],
  links: Links,
  {
    placements,
    thresholds,
    decided,
    refuted,
  }: Placing & { readonly refuted: ReadonlyMap<number, ReadonlySet<number>> },
): void {
  const lends = placements.map(
    ({ verdict, probability }, record) =>
      verdict === 'usulan' && probability >= LENDS && records[record]?.kind === 'file',
  );
  const candidates = candidatesOf(records.length, links, (a, b) => {
    if (lends[a] !== true || placements[b]?.verdict === 'usulan' || records[b]?.kind === 'register')
      return -1;
    return placements[a]?.person ?? -1;
  });
  candidates.forEach((own, record) => {
    const { best, runnerUp, probability } = choose(
      strongest(own).filter(
        ({ person }) => refuted.get(record)?.has(person) !== true && decided.mayBe(record, person),
      ),
    );
    const placement = placements[record];
    if (placement === undefined || best === undefined || probability < thresholds.accept) return;
    placement.margin = runnerUp === undefined ? null : best.weight - runnerUp.weight;
    placement.person = best.person;
    placement.verdict = 'usulan';
    placement.probability = probability * (placements[otherEnd(links, best.link, record)]?.probability ?? 1);
    placement.link = best.link;
    placement.candidates = [];
  });
}

/** The other record of a link. */
const otherEnd = ({ a, b }: Links, link: number, record: number): number =>
  (a[link] === record ? b[link] : a[link]) ?? -1;
