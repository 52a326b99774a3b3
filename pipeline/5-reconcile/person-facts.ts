import type { Store } from '../store/open.ts';
import { visitRows } from '../store/visit.ts';
import { PAYER, type RecordRow, STATUS } from './record-columns.ts';

/** Facts of persons, a column each, by person; what they mean stands at person_fact in schemas/tables/work.sql. */
export class PersonFacts {
  readonly count: number;
  /** The register row that speaks for the person: a living one first, then the first row; -1 without one. */
  readonly registerRecord: Int32Array;
  private readonly sources: readonly (SourceRow | undefined)[];
  private readonly present: Uint8Array;
  private readonly status: Uint8Array;
  private readonly statusDay: Int32Array;
  private readonly place: Int32Array;
  private readonly members: Uint16Array;
  private readonly active: Uint16Array;
  private readonly activeOf: readonly [pbi: Uint16Array, pemda: Uint16Array, ppu: Uint16Array];
  private readonly pbiSince: Int32Array;
  private readonly social: Uint16Array;
  private readonly socialRecord: Int32Array;
  private readonly decile: Int16Array;
  private readonly candidate: Uint8Array;

  constructor(store: Store) {
    const count =
      store.prepare<[], number>('SELECT coalesce(max(person), -1) + 1 FROM member').pluck().get() ?? 0;
    const counts = (): Uint16Array => new Uint16Array(count);
    this.count = count;
    this.registerRecord = new Int32Array(count).fill(-1);
    this.sources = sourcesByOrdinal(store);
    this.present = new Uint8Array(count);
    this.status = new Uint8Array(count);
    this.statusDay = new Int32Array(count);
    this.place = new Int32Array(count);
    this.members = counts();
    this.active = counts();
    this.activeOf = [counts(), counts(), counts()];
    this.pbiSince = new Int32Array(count);
    this.social = counts();
    this.socialRecord = new Int32Array(count).fill(-1);
    this.decile = new Int16Array(count).fill(-1);
    this.candidate = new Uint8Array(count);
    this.readCandidates(store);
  }

  /** Takes in what a record says of its person. */
  enter(row: RecordRow): void {
    const [, ordinal = 0, of = 0] = row;
    const source = this.sources[ordinal];
    this.present[of] = 1;
    if (source?.kind === 'register') this.enterRegister(row);
    if (source?.role === 'bpjs') this.enterMember(row);
    if (source?.role === 'dinsos') this.enterSocial(row);
  }

  private enterRegister(row: RecordRow): void {
    const [id = 0, , of = 0, , , , , status = 0, day = 0, place = 0] = row;
    const known = this.registerRecord[of] ?? -1;
    const isLiving = status === STATUS.living;
    const wasLiving = this.status[of] === STATUS.living;
    if (known >= 0 && (isLiving === wasLiving ? known < id : wasLiving)) return;
    this.registerRecord[of] = id;
    this.status[of] = status;
    this.statusDay[of] = day;
    this.place[of] = place;
  }

  private enterMember(row: RecordRow): void {
    const [, , of = 0, , , , , , , , payer = 0, start = 0] = row;
    add(this.members, of);
    if (payer === PAYER.inactive) return;
    add(this.active, of);
    const active = this.activeOf[payer - 1];
    if (active === undefined) return;
    const isFirst = active[of] === 0;
    if (payer === PAYER.pbi && (isFirst || start < (this.pbiSince[of] ?? 0))) this.pbiSince[of] = start;
    add(active, of);
  }

  private enterSocial(row: RecordRow): void {
    const [id = 0, , of = 0, , , , , , , , , , decile = -1] = row;
    add(this.social, of);
    const first = this.socialRecord[of] ?? -1;
    if (first < 0 || id < first) this.socialRecord[of] = id;
    const lowest = this.decile[of] ?? -1;
    if (decile >= 0 && (lowest < 0 || decile < lowest)) this.decile[of] = decile;
  }

  private readCandidates(store: Store): void {
    const columns = ['coalesce(candidate_1, -1)', 'coalesce(candidate_2, -1)'];
    visitRows(store, { columns, from: `member WHERE verdict = 'tinjau'` }, (one = -1, other = -1) => {
      if (one >= 0) this.candidate[one] = 1;
      if (other >= 0) this.candidate[other] = 1;
    });
  }

  write(store: Store): void {
    const insert = store.prepare(`INSERT INTO person_fact VALUES (${Array(18).fill('?').join(', ')})`);
    const [pbi, pemda, ppu] = this.activeOf;
    for (let of = 0; of < this.count; of += 1) {
      if (this.present[of] !== 1) continue;
      const register = this.registerRecord[of] ?? -1;
      const status = this.status[of];
      insert.run(
        of,
        orNull(register),
        Number(register >= 0),
        Number(status === STATUS.living),
        Number(status === STATUS.dead),
        Number(status === STATUS.moved),
        this.statusDay[of],
        register < 0 ? null : this.place[of],
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

interface SourceRow {
  readonly ordinal: number;
  readonly role: string;
  readonly kind: string;
}

function sourcesByOrdinal(store: Store): (SourceRow | undefined)[] {
  const sources: (SourceRow | undefined)[] = [];
  for (const source of store.prepare<[], SourceRow>('SELECT ordinal, role, kind FROM source').all())
    sources[source.ordinal] = source;
  return sources;
}

const orNull = (value = -1): number | null => (value < 0 ? null : value);

function add(counts: Uint16Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}
