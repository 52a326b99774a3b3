import { writtenAddress } from './address-as-written.ts';
import { addMonths, calendarDay, clampedDay, dayFirst, period } from './calendar.ts';
import { CARELESSNESS, copyPerson } from './copy.ts';
import { SEGMENT, type FamilyPlan } from './coverage.ts';
import type { Household, Person } from './people.ts';
import { cell } from './sink.ts';
import type { World } from './world.ts';
import type { WrittenMember } from './write-bpjs.ts';

const FACTOR = CARELESSNESS.jamkesda;
/** Families whose bill is written without the regional aid. */
const BILLED_WITHOUT_AID = 0.15;

/** The local scheme's list (Kartu Sehat): whole families, the dead and the moved left out. */
export function writeJamkesda(world: World, household: Household, plan: FamilyPlan): void {
  if (!plan.inJamkesda) return;
  const { village } = household.address;
  const address = writtenAddress(world, household);
  for (const person of household.members) {
    if (person.status !== 'HIDUP' && person.status !== 'LUAR') continue;
    const copy = copyPerson(world, person, { household, factor: FACTOR });
    const line =
      `${world.files.sinks.jamkesda.rows + 1};${copy.nik};${cell(copy.name, ';')};${dayFirst(copy.birth, '/')};` +
      `${copy.sex === 1 ? 'L' : 'P'};${address.text} RT ${address.rt} RW ${address.rw};${village.name};` +
      `${village.districtName};AKTIF`;
    person.written.jamkesda.push(world.files.write('jamkesda', line, person.id));
  }
}

/** First day of the month before the extract's: the month billed. */
export function billedMonth(asOf: number): number {
  const { year, month } = calendarDay(addMonths(asOf, -1));
  return clampedDay(year, month, 1);
}

/** The bill of segment 22: every active member once, and what should not be there. */
export function writeTagihan(world: World, members: readonly (readonly [Person, WrittenMember])[]): void {
  const { dice, random, segments, asOf } = world;
  const month = billedMonth(asOf);
  const nextMonth = addMonths(month, 1);
  const { withAid, withoutAid } = segments.billRates;
  const rate = random.next() < BILLED_WITHOUT_AID ? withoutAid : withAid;
  for (const [person, member] of members) {
    if (member.segment !== SEGMENT.regional || member.since >= nextMonth) continue;
    const gone = person.status === 'MENINGGAL' || person.status === 'PINDAH';
    if (!member.active && !(gone && dice.plants('bill_gone'))) continue;
    const times = dice.plants('bill_twice') ? 2 : 1;
    for (let time = 0; time < times; time++) {
      const amount = dice.plants('bill_wrong_rate') ? random.pick(segments.wrongBillRates) : rate;
      const line = `${period(month)},${member.card},${cell(member.nik)},${cell(member.name)},3,${amount}`;
      person.written.tagihan.push({ row: world.files.write('tagihan', line, person.id), amount });
    }
  }
}
