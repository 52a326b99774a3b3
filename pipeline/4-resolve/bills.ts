import { choose } from '../../matchers/cluster/candidates.ts';
import { card } from '../../matchers/compare/card.ts';
import { COMPARISONS } from '../../matchers/compare/index.ts';
import type { Links, ResolveRecord } from './links.ts';
import { type Placing, candidatesOf } from './placing.ts';

/**
 * A bill is of whoever the membership row it names by card is, whatever NIK stands on it: the card is what is billed.
 * Rows whose card no file knows keep the place that their other fields gave them.
 */
export function placeBills(
  records: readonly ResolveRecord[],
  links: Links,
  { placements, thresholds, decided }: Placing,
): void {
  const candidates = candidatesOf(records.length, links, (a, b) =>
    records[b]?.kind === 'bill' && records[a]?.kind === 'file' ? a : -1,
  );
  candidates.forEach((own, bill) => {
    const named = own.filter(({ link }) => links.levels[link]?.[CARD] === SAME_CARD);
    const choice = choose(named);
    const member = placements[choice.best?.person ?? -1];
    if (choice.best === undefined || member === undefined || choice.probability < thresholds.accept) return;
    if (decided.isSettled(bill) || (member.verdict !== 'tinjau' && !decided.mayBe(bill, member.person)))
      return;
    placements[bill] = {
      ...member,
      verdict: member.verdict === 'padan' ? 'usulan' : member.verdict,
      person: member.verdict === 'tinjau' ? bill : member.person,
      probability: member.probability * choice.probability,
      margin: null,
      link: choice.best.link,
    };
  });
}

const CARD = COMPARISONS.findIndex(({ name }) => name === card.name);
const SAME_CARD = card.levels.indexOf('sama');
