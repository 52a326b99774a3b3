import type { Store } from '../store/open.ts';
import { visitRows } from '../store/visit.ts';
import type { PersonFacts } from './person-facts.ts';
import { FLAG, type RecordColumns, repeatsOf } from './record-columns.ts';
import { RegisterNiks } from './register-niks.ts';

/** Compares every record with what the register says of its person, and notes what SELECTs would have to look up. */
export function markRecords(store: Store, records: RecordColumns, persons: PersonFacts): void {
  const niks = new RegisterNiks(store);
  const nikRows = enterRegister(store, records, { niks, registerRecord: persons.registerRecord });
  const days = readDays(store);
  const { nth, first } = repeatsOf(records, persons.count);
  const note = store.prepare('INSERT INTO record_note VALUES (?, ?, ?, ?)');
  for (let id = 0; id < records.count; id += 1) {
    const person = records.person[id] ?? -1;
    if (person < 0) continue;
    const nik = records.nik[id] ?? -1;
    const voice = persons.registerRecord[person] ?? -1;
    const isSame = niks.isHeldBy(nik, person);
    let flags = records.flags[id] ?? 0;
    if (voice >= 0 && (flags & FLAG.sure) !== 0) flags |= FLAG.linked;
    if (niks.readable(nik)) flags |= FLAG.nikReadable;
    if (niks.sound(nik)) flags |= FLAG.nikSound;
    if (isSame) flags |= FLAG.sameNik;
    if (voice >= 0) {
      if (niks.isZeroedOf(nik, nikRows(person, voice))) flags |= FLAG.zeroed;
      if (differ(days[records.birth[id] ?? -1], days[records.birth[voice] ?? -1])) flags |= FLAG.birthDiffers;
      if (differ(records.sex[id], records.sex[voice])) flags |= FLAG.sexDiffers;
    }
    const owner = niks.otherHolder(nik, person);
    const isRepeat = (nth[id] ?? 0) > 0;
    if (isRepeat) flags |= FLAG.again;
    records.flags[id] = flags;
    if (isRepeat || owner >= 0)
      note.run(id, isRepeat ? nth[id] : 1, isRepeat ? first[id] : id, owner < 0 ? null : owner);
  }
  writeMarks(store, records.flags);
}

/** Both are known, and not the same. */
const differ = (one = 0, other = 0): boolean => one > 0 && other > 0 && one !== other;

/** Enters the register's NIK; the result gives the NIK of all rows of a person in the register. */
function enterRegister(
  store: Store,
  { count, source, person, nik }: RecordColumns,
  { niks, registerRecord }: { niks: RegisterNiks; registerRecord: Int32Array },
): (person: number, voice: number) => readonly number[] {
  const registers = new Set(
    store.prepare<[], number>(`SELECT ordinal FROM source WHERE kind = 'register'`).pluck().all(),
  );
  const others = new Map<number, number[]>();
  for (let id = 0; id < count; id += 1) {
    if (!registers.has(source[id] ?? -1)) continue;
    const of = person[id] ?? -1;
    const own = nik[id] ?? -1;
    niks.enter(own, of);
    if (registerRecord[of] !== id) others.set(of, [...(others.get(of) ?? []), own]);
  }
  return (of, voice) => [nik[voice] ?? -1, ...(others.get(of) ?? [])];
}

/** By date_value id: yyyymmdd, 0 unknown. */
function readDays(store: Store): Int32Array {
  const count =
    store.prepare<[], number>('SELECT coalesce(max(id), -1) + 1 FROM date_value').pluck().get() ?? 0;
  const days = new Int32Array(count);
  visitRows(store, { columns: ['id', 'day'], from: 'date_value' }, (id = 0, day = 0) => {
    days[id] = day;
  });
  return days;
}

function writeMarks(store: Store, flags: Uint16Array): void {
  store.function('record_flags', { directOnly: true }, (record: number) => flags[record] ?? 0);
  store.exec(`INSERT INTO record_mark (source, record, person, flags, active, segment_group)
    SELECT r.source, r.id, m.person, record_flags(r.id), r.active, r.segment_group
    FROM record r CROSS JOIN member m ON m.record = r.id ORDER BY r.id`);
}
