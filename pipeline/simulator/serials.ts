import { ddmmyy } from './calendar.ts';

/** Real serials start at 0001 and do not reach 9000: no NIK of ours can be a living person's. */
const FIRST_SERIAL = 9001;
/** Persons outside the register count down from 9999 and stay above this, so the two never meet. */
const LAST_REGISTER_SERIAL = 9899;
/** Slots of one region: year 0-99, month 0-12, day 0-71 (women's 41-71 included). */
const SLOTS = 100 * 13 * 72;

const slotOf = (stem: string): number =>
  (Number(stem.slice(10, 12)) * 13 + Number(stem.slice(8, 10))) * 72 + Number(stem.slice(6, 8));

/**
 * Serials of NIK (or KK) by region and date: one counter a slot, so memory is bounded by the regions, never by people.
 * `holds` can therefore answer for a wrongly written NIK whether it is somebody else's. A NIK asked for and not held is
 * set aside for ever, so that an answer once given stays true for the rest of the run.
 */
export class Serials {
  private readonly upward = new Map<string, Uint16Array>();
  private readonly downward = new Map<string, Uint16Array>();
  private readonly setAside = new Set<string>();

  /** The next free number in the register; undefined where the day is full. */
  allocate(region: string, date: number, woman: boolean): string | undefined {
    const stem = region + ddmmyy(date, woman);
    const counters = Serials.counters(this.upward, region);
    const slot = slotOf(stem);
    for (;;) {
      const count = counters[slot] ?? 0;
      if (FIRST_SERIAL + count > LAST_REGISTER_SERIAL) return undefined;
      counters[slot] = count + 1;
      const number = stem + String(FIRST_SERIAL + count);
      if (!this.setAside.has(number)) return number;
    }
  }

  allocateOutside(region: string, date: number, woman: boolean): string {
    const stem = region + ddmmyy(date, woman);
    const counters = Serials.counters(this.downward, region);
    const slot = slotOf(stem);
    const count = counters[slot] ?? 0;
    // A hundred outsiders of one region and birth date would need a population beyond any regency's.
    counters[slot] = (count + 1) % 100;
    return stem + String(9999 - count);
  }

  /** Whether the number is in the register; if not, it never will be. */
  holds(number: string): boolean {
    const serial = Number(number.slice(12));
    if (serial < FIRST_SERIAL || serial > LAST_REGISTER_SERIAL || this.setAside.has(number)) return false;
    // A thirteenth month would be read from another year's slot.
    if (Number(number.slice(8, 10)) > 12 || Number(number.slice(6, 8)) > 71) return false;
    const count = this.upward.get(number.slice(0, 6))?.[slotOf(number)] ?? 0;
    if (serial - FIRST_SERIAL < count) return true;
    this.setAside.add(number);
    return false;
  }

  private static counters(of: Map<string, Uint16Array>, region: string): Uint16Array {
    let counters = of.get(region);
    if (counters === undefined) {
      counters = new Uint16Array(SLOTS);
      of.set(region, counters);
    }
    return counters;
  }
}
