import type { PlacedRow, RejectedRow, RowName, Way } from '../../schemas/explanation.ts';
import { PadanError } from '../../schemas/faults.ts';
import type { Store } from '../store/open.ts';
import type { RecordPlace } from './place.ts';
import { type MemberRow, type SourceRow, memberOf, recordCount, recordName, rejectAt } from './queries.ts';

/** `SUMBER:BARIS` as the command line has it. */
export function parseRowName(text: string): RowName {
  const match = /^(.+):([1-9]\d{0,9})$/.exec(text);
  if (match !== null) return { source: match[1] ?? '', row: Number(match[2]) };
  throw new PadanError({
    kind: 'usage',
    code: 'baris-salah-tulis',
    message: 'Baris ditulis SUMBER:NOMOR, nomornya mulai dari 1',
    next: 'Contoh: padan explain bpjs:12 --out FOLDER; sumber dan nomor ada di kolom source dan row crosswalk.csv',
  });
}

export type Found = { readonly record: RecordPlace } | { readonly reject: RejectedRow };

/** The row as the run stored or rejected it. */
export function findRow(store: Store, sources: readonly SourceRow[], wanted: RowName): Found {
  const from = sources.find(({ name }) => name === wanted.source);
  if (from === undefined)
    throw new PadanError({
      kind: 'usage',
      code: 'sumber-tidak-dikenal',
      message: 'Sumber itu tidak ada dalam hasil ini',
      next: `Pakai salah satu: ${sources.map(({ name }) => name).join(', ')}`,
    });
  const id = recordAt(store, from.ordinal, wanted.row);
  if (id !== undefined) return { record: { id, from, ...wanted } };
  const reject = rejectAt(store, from.ordinal, wanted.row);
  if (reject !== undefined) return { reject: { ...wanted, kind: 'ditolak', ...reject } };
  throw new PadanError({
    kind: 'usage',
    code: 'baris-tidak-ada',
    message: `Berkas ${from.name} tidak punya baris ${wanted.row}: barisnya 1 sampai ${from.rows}`,
    next: 'Hitung baris data di bawah judul kolom (baris kosong tidak dihitung), atau lihat kolom row di terbatas/crosswalk.csv',
  });
}

/** Records are numbered in the order of sources and rows, so a row is found by halving. */
function recordAt(store: Store, source: number, row: number): number | undefined {
  let low = 0;
  let high = recordCount(store) - 1;
  while (low <= high) {
    const middle = Math.floor((low + high) / 2);
    const at = recordName(store, middle);
    const order = at.source - source || at.row - row;
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

export function placedRow(store: Store, record: number): PlacedRow {
  const member = memberOf(store, record);
  if (member === undefined) throw new Error('a record without a place among persons');
  return placed(store, member);
}

export function placed(store: Store, member: MemberRow): PlacedRow {
  const partner = member.partner === null ? undefined : memberOf(store, member.partner);
  return {
    source: member.sourceName,
    row: member.row,
    kind: member.kind,
    line: member.line,
    verdict: member.verdict,
    person: member.person,
    probability: member.probability,
    marginBits: member.margin,
    how: member.how,
    way: wayOf(member, partner),
    partner: partner === undefined ? null : { source: partner.sourceName, row: partner.row },
    candidates: [member.candidate1, member.candidate2].filter((person) => person !== null),
  };
}

/** Read off who stands at the other end of the deciding link. */
function wayOf(member: MemberRow, partner: MemberRow | undefined): Way {
  if (member.kind === 'register') return 'register';
  if (partner === undefined) return 'tidak ada';
  if (DECIDED.test(member.how)) return 'putusan';
  if (partner.kind === 'register') return 'langsung';
  // a row joined to rows without a register person was held against them, whatever kind it is
  if (member.kind === 'bill' && partner.kind === 'file' && SAME_CARD.test(member.how)) return 'lewat kartu';
  return member.verdict === 'padan' || member.verdict === 'usulan' ? 'lewat baris' : 'kelompok';
}

/** `how` as resolve writes it: comparison and level, parted by `; `. */
const DECIDED = /^putusan sama(?:;|$)/;
const SAME_CARD = /(?:^|; )nomor kartu sama(?:;|$)/;
