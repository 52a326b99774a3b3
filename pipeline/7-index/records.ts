import { readDays } from '../store/days.ts';
import type { Store } from '../store/open.ts';
import { visitRows } from '../store/visit.ts';

/** What searching needs of the records, a column each, by record. */
export interface RecordColumns {
  readonly person: Int32Array;
  readonly name: Int32Array;
  /** yyyymmdd, 0 unknown. */
  readonly day: Int32Array;
  readonly place: Int32Array;
  readonly nik: Int32Array;
  readonly kk: Int32Array;
  readonly card: Int32Array;
}

const FIELDS = ['r.id', 'm.person', 'r.name', 'r.birth', 'r.place', 'r.nik', 'r.kk', 'r.card'];

export function readRecords(work: Store): RecordColumns {
  const count = work.prepare<[], number>('SELECT coalesce(max(id), -1) + 1 FROM record').pluck().get() ?? 0;
  const [person, name, day, place] = columns(count);
  const [nik, kk, card] = columns(count);
  const days = readDays(work);
  visitRows(
    work,
    { columns: FIELDS, from: 'record r CROSS JOIN placed m ON m.record = r.id' },
    (...[id = 0, ofPerson = 0, ofName = 0, ofBirth = 0, ofPlace = 0, ofNik = 0, ofKk = 0, ofCard = 0]) => {
      person[id] = ofPerson;
      name[id] = ofName;
      day[id] = days[ofBirth] ?? 0;
      place[id] = ofPlace;
      nik[id] = ofNik;
      kk[id] = ofKk;
      card[id] = ofCard;
    },
  );
  return { person, name, day, place, nik, kk, card };
}

const columns = (count: number): [Int32Array, Int32Array, Int32Array, Int32Array] => [
  new Int32Array(count),
  new Int32Array(count),
  new Int32Array(count),
  new Int32Array(count),
];
