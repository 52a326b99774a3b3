import type { Store } from '../store/open.ts';
import { visitRows } from '../store/visit.ts';

/** Bits of record_mark.flags; the view record_fact (schemas/tables/work.sql) gives them their names. */
export const FLAG = {
  sure: 1,
  linked: 2,
  nikReadable: 4,
  nikSound: 8,
  sameNik: 16,
  zeroed: 32,
  birthDiffers: 64,
  sexDiffers: 128,
  nameDiffers: 256,
  baby: 512,
} as const;

/** What the facts are made of, a column each, by record. */
export interface RecordColumns {
  readonly count: number;
  readonly source: Uint16Array;
  readonly person: Int32Array;
  /** Ids of nik_value and date_value. */
  readonly nik: Int32Array;
  readonly birth: Int32Array;
  /** 0 unknown. */
  readonly sex: Uint8Array;
  /** FLAG; sure, nameDiffers and baby to begin with. */
  readonly flags: Uint16Array;
}

// a name differs by at most one word in common, and under the centre's own 60 %
const FIRST_FLAGS = `(m.verdict <> 'tinjau') * ${FLAG.sure}
  | coalesce(m.name_level IN ('satu kata', 'samar', 'lain') AND m.name_score < 60, 0) * ${FLAG.nameDiffers}
  | (r.name IN (SELECT id FROM name_value WHERE baby = 1)) * ${FLAG.baby}`;

export function readRecords(store: Store): RecordColumns {
  const count = store.prepare<[], number>('SELECT coalesce(max(id), -1) + 1 FROM record').pluck().get() ?? 0;
  const columns = {
    count,
    source: new Uint16Array(count),
    person: new Int32Array(count).fill(-1),
    nik: new Int32Array(count),
    birth: new Int32Array(count),
    sex: new Uint8Array(count),
    flags: new Uint16Array(count),
  };
  const { source, person, nik, birth, sex, flags } = columns;
  visitRows(
    store,
    {
      columns: ['r.id', 'r.source', 'm.person', 'r.nik', 'r.birth', 'r.sex', FIRST_FLAGS],
      from: 'record r CROSS JOIN member m ON m.record = r.id',
    },
    (...[id = 0, ofSource = 0, ofPerson = 0, ofNik = 0, ofBirth = 0, ofSex = 0, first = 0]) => {
      source[id] = ofSource;
      person[id] = ofPerson;
      nik[id] = ofNik;
      birth[id] = ofBirth;
      sex[id] = ofSex;
      flags[id] = first;
    },
  );
  return columns;
}

/** By record, of rows about somebody who has one before them in their source: which row of theirs it is, and the first. */
export interface Repeats {
  /** 0 where it is the first. */
  readonly nth: Int32Array;
  readonly first: Int32Array;
}

/** Records are numbered source by source, in the order of the rows. */
export function repeatsOf({ count, source, person }: RecordColumns, persons: number): Repeats {
  const nth = new Int32Array(count);
  const first = new Int32Array(count);
  const firstOf = new Int32Array(persons).fill(-1);
  const rowsOf = new Int32Array(persons);
  let open = -1;
  for (let id = 0; id < count; id += 1) {
    if (source[id] !== open) {
      open = source[id] ?? 0;
      firstOf.fill(-1);
    }
    const of = person[id] ?? -1;
    const before = firstOf[of] ?? -1;
    if (before < 0) {
      firstOf[of] = id;
      rowsOf[of] = 1;
    } else {
      nth[id] = rowsOf[of] = (rowsOf[of] ?? 0) + 1;
      first[id] = before;
    }
  }
  return { nth, first };
}
