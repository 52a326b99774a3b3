import type { Store } from '../store/open.ts';

/** What searching needs of the records, a column each, in the order of their ids. */
export interface RecordColumns {
  readonly count: number;
  readonly person: Int32Array;
  readonly name: Int32Array;
  /** yyyymmdd, 0 unknown. */
  readonly day: Int32Array;
  readonly place: Int32Array;
  readonly nik: Int32Array;
  readonly kk: Int32Array;
  readonly card: Int32Array;
}

const PAGE = 50_000;

export function readRecords(work: Store): RecordColumns {
  const count = work.prepare<[], number>('SELECT count(*) FROM record').pluck().get() ?? 0;
  const [person, name, day, place] = columns(count);
  const [nik, kk, card] = columns(count);
  const page = work
    .prepare<[number, number], readonly [number, number, number, number, number, number, number]>(
      `SELECT m.person, r.name, coalesce(d.day, 0), r.place, r.nik, r.kk, r.card
     FROM record r JOIN member m ON m.record = r.id LEFT JOIN date_value d ON d.id = r.birth
     WHERE r.id >= ? AND r.id < ? ORDER BY r.id`,
    )
    .raw();
  for (let from = 0; from < count; from += PAGE) {
    page.all(from, from + PAGE).forEach((row, i) => {
      [person[from + i], name[from + i], day[from + i], place[from + i]] = row;
      [, , , , nik[from + i], kk[from + i], card[from + i]] = row;
    });
  }
  return { count, person, name, day, place, nik, kk, card };
}

const columns = (count: number): [Int32Array, Int32Array, Int32Array, Int32Array] => [
  new Int32Array(count),
  new Int32Array(count),
  new Int32Array(count),
  new Int32Array(count),
];
