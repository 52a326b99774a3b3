import { choose } from '../../matchers/cluster/candidates.ts';
import { card } from '../../matchers/compare/card.ts';
import { COMPARISONS } from '../../matchers/compare/index.ts';
import { type Links, levelOf } from './links.ts';
import { TINJAU } from './placement.ts';
import { type Placing, candidatesOf } from './placing.ts';
import { type Records, isOfKind } from './records.ts';

/**
 * A bill is of whoever the membership row it names by card is, whatever NIK stands on it: the card is what is billed.
 * Rows whose card no file knows keep the place that their other fields gave them.
 */
export function placeBills(
  records: Records,
  links: Links,
  { placements, thresholds, decided }: Placing,
): void {
  const isBill = isOfKind(records, 'bill');
  const isFile = isOfKind(records, 'file');
  const named = (file: number, bill: number, link: number): number =>
    isBill(bill) && isFile(file) && levelOf(links, link, CARD) === SAME_CARD ? file : -1;
  candidatesOf(links, named, (bill, own) => {
    const choice = choose(own);
    if (choice.best === undefined || choice.probability < thresholds.accept) return;
    const member = placements.at(choice.best.person);
    const isReviewed = member.verdict === 'tinjau';
    const mayMove = placements.verdict[choice.best.person] === TINJAU || decided.mayBe(bill, member.person);
    if (decided.isSettled(bill) || !mayMove) return;
    placements.set(bill, {
      ...member,
      verdict: member.verdict === 'padan' ? 'usulan' : member.verdict,
      person: isReviewed ? bill : member.person,
      probability: member.probability * choice.probability,
      margin: null,
      link: choice.best.link,
    });
  });
}

const CARD = COMPARISONS.findIndex(({ name }) => name === card.name);
const SAME_CARD = card.levels.indexOf('sama');
