import type { Households } from '../../matchers/cluster/household-evidence.ts';
import { household } from '../../matchers/compare/household.ts';
import { COMPARISONS } from '../../matchers/compare/index.ts';
import type { LinkColumns } from '../../matchers/kernel/columns.ts';
import { mix } from '../../matchers/kernel/hash.ts';
import type { SourceClaims } from './claims.ts';
import { type Links, levelOf, otherEnd } from './links.ts';

/** Where each row says that it lives. */
export type Addresses = Pick<LinkColumns, 'kk' | 'familyCard' | 'street' | 'rtRw' | 'village'>;

const HOUSEHOLD = COMPARISONS.indexOf(household);

/** Where the rows and persons of claims live. */
export function householdsOf({ row, link }: SourceClaims, links: Links, columns: Addresses): Households {
  const homeOf = homes(columns);
  const ofRow = new Float64Array(row.length);
  const ofPerson = new Int32Array(row.length);
  const level = new Uint8Array(row.length);
  for (let i = 0; i < row.length; i += 1) {
    const own = row[i] ?? -1;
    const pair = link[i] ?? -1;
    ofRow[i] = homeOf(own);
    ofPerson[i] = columns.kk[otherEnd(links, pair, own)] ?? -1;
    level[i] = levelOf(links, pair, HOUSEHOLD);
  }
  return { ofRow, ofPerson, level };
}

/**
 * The household of each row within its file: its KK, else the family card where another row has it too, else one
 * address, street with RT/RW and village. A number in each of three ranges, -1 unknown.
 */
function homes({ kk, familyCard, street, rtRw, village }: Addresses): (row: number) => number {
  const most = familyCard.reduce((high, card) => Math.max(high, card), -1);
  const holders = new Int32Array(most + 1);
  for (const card of familyCard) if (card >= 0) holders[card] = (holders[card] ?? 0) + 1;
  return (row) => {
    const own = kk[row] ?? -1;
    if (own >= 0) return own * 3;
    const card = familyCard[row] ?? -1;
    if (card >= 0 && (holders[card] ?? 0) > 1) return card * 3 + 1;
    const road = street[row] ?? -1;
    if (road < 0) return -1;
    return mix(Math.imul(road + 1, 31) ^ mix((village[row] ?? -1) * 1_000_003 + (rtRw[row] ?? 0))) * 3 + 2;
  };
}
