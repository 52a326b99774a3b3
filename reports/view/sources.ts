import type { ReasonCount, SourceSummary, Summary } from '../../schemas/summary.ts';
import type { Ratio } from '../parts/number.ts';

/** A figure a card: what one agency sent and how far it could be used. */
export interface SourceCard {
  readonly source: SourceSummary;
  readonly soundNik: Ratio | null;
  readonly nikFaults: readonly ReasonCount[];
  /** Rows paired with a register person, of the stored ones; null for the register, which is what others are paired with. */
  readonly matched: Ratio | null;
  /** Rows in the file less the control total of the cover letter. */
  readonly controlGap: number | null;
}

const SOUND = 'sah';

export function sourceCards(summary: Summary): readonly SourceCard[] {
  return summary.sources.map((source) => ({
    source,
    soundNik: soundNik(source),
    nikFaults: byCount(source.nik.filter((entry) => entry.reason !== SOUND)),
    matched:
      source.kind === 'register'
        ? null
        : { numerator: source.padan + source.usulan, denominator: source.stored },
    controlGap: source.control_total === null ? null : source.rows - source.control_total,
  }));
}

/** Data without NIK at all (another field's files) have no NIK quality to show. */
function soundNik(source: SourceSummary): Ratio | null {
  if (source.nik.length === 0) return null;
  const sound = source.nik.find((entry) => entry.reason === SOUND);
  return { numerator: sound?.count ?? 0, denominator: source.stored };
}

/** Largest first, then by name: every list has a total order. */
export function byCount(entries: readonly ReasonCount[]): readonly ReasonCount[] {
  return entries
    .filter((entry) => entry.count > 0)
    .toSorted((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
}
