import type { Household } from './people.ts';
import type { World } from './world.ts';

export const SEGMENT = { wageEarner: 13, selfPaid: 14, pbi: 21, regional: 22 } as const;
/** PPU: 1-13 and 26-28 (DOMAIN section 3). */
export const isWageSegment = (segment: number): boolean =>
  (segment >= 1 && segment <= 13) || (segment >= 26 && segment <= 28);

/** What is decided for a family as a whole; members can still fall out of it. */
export interface FamilyPlan {
  readonly inDinsos: boolean;
  /** 0: not determined. */
  readonly writtenDecile: number;
  readonly covered: boolean;
  readonly segment: number;
  readonly active: boolean;
  readonly inJamkesda: boolean;
}

const OUTSIDERS_COVERED = 0.7;
const OUTSIDERS_LISTED = 0.35;
const PBI_NOT_POOR_LISTED = 0.7;

function drawSegment(world: World, decile: number, pbi: boolean): number {
  if (pbi) return SEGMENT.pbi;
  const { segments, random } = world;
  const stock = decile <= 4 ? segments.poor : decile <= 7 ? segments.middle : segments.upper;
  return Number(stock.draw(random));
}

export function planCoverage(world: World, { decile, outside }: Household): FamilyPlan {
  const { dice, random, segments } = world;
  const poor = decile <= 5;
  const covered = outside ? random.next() < OUTSIDERS_COVERED : !dice.plants('bpjs_uncovered_family');
  const pbiNotPoor = !poor && covered && dice.plants('pbi_not_poor');
  const segment = drawSegment(world, decile, pbiNotPoor);
  const active = !dice.plants('bpjs_inactive', covered ? (segments.inactiveFactor[String(segment)] ?? 1) : 0);
  const pbi = covered && segment === SEGMENT.pbi;
  let inDinsos = outside
    ? random.next() < OUTSIDERS_LISTED
    : dice.plants(poor ? 'poor_listed' : 'others_listed');
  if (pbi) inDinsos = pbiNotPoor ? random.next() < PBI_NOT_POOR_LISTED : !dice.plants('pbi_without_dinsos');
  const unknown = inDinsos && dice.plants('decile_unknown');
  const inJamkesda =
    covered && active ? dice.plants('jamkesda_while_active') : dice.plants('jamkesda_listed');
  return { inDinsos, writtenDecile: unknown ? 0 : decile, covered, segment, active, inJamkesda };
}
