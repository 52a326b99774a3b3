import type { Store } from '../store/open.ts';
import { visitRows } from '../store/visit.ts';
import type { RecordColumns } from './record-columns.ts';

const LIVING = 1;
const DEAD = 2;
const MOVED = 3;
const PBI = 1;
const PEMDA = 2;
const PPU = 3;

/** Facts of persons, a column each, by person; what they mean stands at person_fact in schemas/tables/work.sql. */
export class PersonFacts {
  readonly count: number;
  /** The register row that speaks for the person: a living one first, then the first row; -1 without one. */
  readonly registerRecord: Int32Array;
  private readonly present: Uint8Array;
  private readonly status: Uint8Array;
  private readonly statusDay: Int32Array;
  private readonly place: Int32Array;
  private readonly members: Uint16Array;
  private readonly active: Uint16Array;
  private readonly activeIn: readonly [Uint16Array, Uint16Array, Uint16Array];
  private readonly pbiSince: Int32Array;
  private readonly social: Uint16Array;
  private readonly socialRecord: Int32Array;
  private readonly decile: Int16Array;
  private readonly candidate: Uint8Array;

  constructor(store: Store, { person }: RecordColumns) {
    const count =
      store.prepare<[], number>('SELECT coalesce(max(person), -1) + 1 FROM member').pluck().get() ?? 0;
    const counts = (): Uint16Array => new Uint16Array(count);
    this.count = count;
    this.registerRecord = new Int32Array(count).fill(-1);
    this.present = new Uint8Array(count);
    this.status = new Uint8Array(count);
    this.statusDay = new Int32Array(count);
    this.place = new Int32Array(count);
    this.members = counts();
    this.active = counts();
    this.activeIn = [counts(), counts(), counts()];
    this.pbiSince = new Int32Array(count);
    this.social = counts();
    this.socialRecord = new Int32Array(count).fill(-1);
    this.decile = new Int16Array(count).fill(-1);
    this.candidate = new Uint8Array(count);
    for (const of of person) if (of >= 0) this.present[of] = 1;
    this.readRegister(store, person);
    this.readMembers(store, person);
    this.readSocial(store, person);
    this.readCandidates(store);
  }

  private readRegister(store: Store, person: Int32Array): void {
    visitRows(
      store,
      {
        columns: [
          'id',
          `CASE status WHEN 'HIDUP' THEN ${LIVING} WHEN 'MENINGGAL' THEN ${DEAD} WHEN 'PINDAH' THEN ${MOVED} ELSE 0 END`,
          'status_day',
          'place',
        ],
        from: `record WHERE source IN (SELECT ordinal FROM source WHERE kind = 'register')`,
      },
      (...[id = 0, status = 0, day = 0, place = 0]) => {
        const of = person[id] ?? -1;
        const known = this.registerRecord[of] ?? -1;
        const isLiving = status === LIVING;
        const wasLiving = this.status[of] === LIVING;
        if (known >= 0 && (isLiving === wasLiving ? known < id : wasLiving)) return;
        this.registerRecord[of] = id;
        this.status[of] = status;
        this.statusDay[of] = day;
        this.place[of] = place;
      },
    );
  }

  private readMembers(store: Store, person: Int32Array): void {
    const group = `CASE segment_group WHEN 'PBI' THEN ${PBI} WHEN 'PEMDA' THEN ${PEMDA} WHEN 'PPU' THEN ${PPU} ELSE 0 END`;
    visitRows(
      store,
      { columns: ['id', 'active', group, 'start_day'], from: `record WHERE ${ofRole('bpjs')}` },
      (...[id = 0, active = 0, segment = 0, start = 0]) => {
        const of = person[id] ?? -1;
        add(this.members, of);
        if (active !== 1) return;
        add(this.active, of);
        const paid = this.activeIn[segment - 1];
        if (paid === undefined) return;
        if (segment === PBI && (paid[of] === 0 || start < (this.pbiSince[of] ?? 0)))
          this.pbiSince[of] = start;
        add(paid, of);
      },
    );
  }

  private readSocial(store: Store, person: Int32Array): void {
    visitRows(
      store,
      { columns: ['id', 'coalesce(decile, -1)'], from: `record WHERE ${ofRole('dinsos')}` },
      (id = 0, decile = -1) => {
        const of = person[id] ?? -1;
        add(this.social, of);
        const first = this.socialRecord[of] ?? -1;
        if (first < 0 || id < first) this.socialRecord[of] = id;
        const lowest = this.decile[of] ?? -1;
        if (decile >= 0 && (lowest < 0 || decile < lowest)) this.decile[of] = decile;
      },
    );
  }

  private readCandidates(store: Store): void {
    visitRows(
      store,
      {
        columns: ['coalesce(candidate_1, -1)', 'coalesce(candidate_2, -1)'],
        from: `member WHERE verdict = 'tinjau'`,
      },
      (one = -1, other = -1) => {
        if (one >= 0) this.candidate[one] = 1;
        if (other >= 0) this.candidate[other] = 1;
      },
    );
  }

  write(store: Store): void {
    const insert = store.prepare(`INSERT INTO person_fact VALUES (${Array(18).fill('?').join(', ')})`);
    const [pbi, pemda, ppu] = this.activeIn;
    for (let of = 0; of < this.count; of += 1) {
      if (this.present[of] !== 1) continue;
      const register = this.registerRecord[of] ?? -1;
      const isKnown = register >= 0;
      const status = this.status[of];
      insert.run(
        of,
        isKnown ? register : null,
        Number(isKnown),
        Number(status === LIVING),
        Number(status === DEAD),
        Number(status === MOVED),
        this.statusDay[of],
        isKnown ? this.place[of] : null,
        this.members[of],
        this.active[of],
        pbi[of],
        pemda[of],
        ppu[of],
        this.pbiSince[of],
        this.social[of],
        orNull(this.socialRecord[of]),
        orNull(this.decile[of]),
        this.candidate[of],
      );
    }
  }
}

const ofRole = (role: string): string => `source IN (SELECT ordinal FROM source WHERE role = '${role}')`;

const orNull = (value = -1): number | null => (value < 0 ? null : value);

function add(counts: Uint16Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}
