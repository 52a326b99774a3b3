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
  again: 1024,
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

/** A record's integers in the order of ROW. */
export type RecordRow = readonly number[];

export const STATUS = { other: 0, living: 1, dead: 2, moved: 3 } as const;
/** Who pays for a membership. */
export const PAYER = { inactive: -1, other: 0, pbi: 1, pemda: 2, ppu: 3 } as const;

const ROW = [
  'r.id',
  'r.source',
  'm.person',
  'r.nik',
  'r.birth',
  'r.sex',
  // a name differs by at most one word in common, and under the centre's own 60 %
  `(m.verdict <> 'tinjau') * ${FLAG.sure}
    | CASE WHEN m.name_score < 60 AND m.name_level IN ('satu kata', 'samar', 'lain') THEN ${FLAG.nameDiffers} ELSE 0 END
    | (r.name IN (SELECT id FROM name_value WHERE baby = 1)) * ${FLAG.baby}`,
  `CASE r.status WHEN 'HIDUP' THEN ${STATUS.living} WHEN 'MENINGGAL' THEN ${STATUS.dead} WHEN 'PINDAH' THEN ${STATUS.moved}
    ELSE ${STATUS.other} END`,
  'r.status_day',
  'r.place',
  `CASE WHEN r.active <> 1 THEN ${PAYER.inactive} ELSE CASE r.segment_group WHEN 'PBI' THEN ${PAYER.pbi}
    WHEN 'PEMDA' THEN ${PAYER.pemda} WHEN 'PPU' THEN ${PAYER.ppu} ELSE ${PAYER.other} END END`,
  'r.start_day',
  'coalesce(r.decile, -1)',
];

/** Reads the records' columns, and shows every row to somebody else as it passes. */
export function readRecords(store: Store, visit: (row: RecordRow) => void): RecordColumns {
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
  const from = 'record r CROSS JOIN member m ON m.record = r.id';
  visitRows(store, { columns: ROW, from }, (...row) => {
    const [id = 0, source = 0, person = 0, nik = 0, birth = 0, sex = 0, flags = 0] = row;
    columns.source[id] = source;
    columns.person[id] = person;
    columns.nik[id] = nik;
    columns.birth[id] = birth;
    columns.sex[id] = sex;
    columns.flags[id] = flags;
    visit(row);
  });
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
