import { epochDay } from '../../matchers/indonesia/tanggal.ts';
import { NIK_STRIDE } from '../../matchers/kernel/columns.ts';
import type { Column } from '../store/columns.ts';
import { Numbering } from './dictionary.ts';
import type { LinkRows } from './link-rows.ts';
import { nameTable } from './name-table.ts';
import type { Places } from './places.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * A NIK that more rows of one file than this carry is nobody's, a filler that no list of placeholders knows; not so in a
 * file that names one person on many rows.
 */
const MOST_ROWS_OF_ONE_NIK = 5;

/** What the records stand in; the flags are by source ordinal. */
interface Scene {
  readonly places: Places;
  readonly isRegister: readonly boolean[];
  /** Sources that name one person on many rows, as a year of bills does: there a frequent NIK is no filler. */
  readonly manyRowsPerPerson?: readonly boolean[];
}

/** Lays the records out for linking (matchers/kernel/columns.ts), one typed column a field. */
export function linkColumns(rows: LinkRows, words: Vocabulary, scene: Scene): Record<string, Column> {
  const { places, isRegister } = scene;
  const mapped = (field: Parameters<LinkRows['column']>[0], value: (id: number) => number): Int32Array =>
    rows.column(field).map((id) => (id < 0 ? -1 : value(id)));
  const days = Int32Array.from(words.date.parsed, ({ day }) => day);
  const epochs = days.map((day) => (day === 0 ? 0 : epochDay(day)));
  const kk = normalIds(words.kk.parsed);
  const card = normalIds(words.card.parsed);
  const birthPlace = normalIds(words.birthPlace.parsed);
  const street = normalIds(words.address.parsed.map((address) => address.street));
  const rtRw = Int32Array.from(words.address.parsed, ({ rt, rw }) =>
    rt === 0 && rw === 0 ? 0 : rt * 1000 + rw,
  );
  const uses = new Int32Array(words.name.size);
  for (const field of ['name', 'mother'] as const)
    for (const id of rows.column(field)) if (id >= 0) uses[id] = (uses[id] ?? 0) + 1;
  return {
    source: rows.source,
    isRegister: Uint8Array.from(isRegister, Number),
    ...nikColumns(rows, words, scene),
    birthDate: mapped('birth', (id) => days[id] ?? 0),
    birthEpoch: mapped('birth', (id) => epochs[id] ?? 0),
    sex: Uint8Array.from(rows.column('sex')),
    name: mapped('name', (id) => (says(id, words) ? id : -1)),
    mother: mapped('mother', (id) => (says(id, words) ? id : -1)),
    kk: mapped('kk', (id) => kk[id] ?? -1),
    card: mapped('card', (id) => card[id] ?? -1),
    familyCard: mapped('familyCard', (id) => card[id] ?? -1),
    street: mapped('address', (id) => street[id] ?? -1),
    rtRw: mapped('address', (id) => rtRw[id] ?? 0),
    village: mapped('place', places.village),
    district: mapped('place', places.district),
    birthPlace: mapped('birthPlace', (id) => birthPlace[id] ?? -1),
    ...nameTable(words.name, (name) => uses[name] ?? 0),
  };
}

/** A name field that says something: a name, or a baby's mother. `BAYI` alone says nothing. */
function says(name: number, words: Vocabulary): boolean {
  const { clean, babyOf } = words.name.at(name);
  return clean !== '' || (babyOf !== null && babyOf.clean !== '');
}

/** Numbers of the normal forms, by dictionary id; -1 for an empty one. */
function normalIds(normals: readonly string[]): Int32Array {
  const numbering = new Numbering();
  return Int32Array.from(normals, (normal) => numbering.id(normal));
}

function nikColumns(
  rows: LinkRows,
  words: Vocabulary,
  { isRegister, manyRowsPerPerson = [] }: Scene,
): Record<string, Column> {
  const evidence = new Numbering();
  const idOf = Int32Array.from(words.nik.parsed, (nik) => evidence.id(nik.evidence));
  const held = new Uint8Array(evidence.size);
  const uses = new Int32Array(evidence.size * isRegister.length);
  const slot = (record: number, nik: number): number => nik * isRegister.length + (rows.source[record] ?? 0);
  const niks = rows.column('nik').map((original) => idOf[original] ?? -1);
  niks.forEach((nik, record) => {
    if (nik < 0) return;
    if (isRegister[rows.source[record] ?? 0] === true && words.nik.at(rows.column('nik')[record] ?? 0).usable)
      held[nik] = 1;
    uses[slot(record, nik)] = (uses[slot(record, nik)] ?? 0) + 1;
  });
  // two sources that make the same slip are rare; one that Excel made ends in 0
  evidence.values.forEach((text, nik) => {
    const sources = isRegister.filter((_, source) => (uses[nik * isRegister.length + source] ?? 0) > 0);
    if (sources.length > 1 && text.length === 16 && !text.endsWith('0')) held[nik] = 1;
  });
  const digits = new Uint8Array(Math.max(1, evidence.size) * NIK_STRIDE);
  evidence.values.forEach((text, id) => {
    for (let i = 0; i < text.length; i += 1) digits[id * NIK_STRIDE + i] = text.charCodeAt(i) - 48;
  });
  const isFiller = (record: number, nik: number): boolean =>
    manyRowsPerPerson[rows.source[record] ?? 0] !== true &&
    (uses[slot(record, nik)] ?? 0) > MOST_ROWS_OF_ONE_NIK;
  return {
    nik: niks.map((nik, record) => (nik >= 0 && isFiller(record, nik) ? -1 : nik)),
    'niks.digits': digits,
    'niks.length': Uint8Array.from(evidence.values, (text) => text.length),
    'niks.held': held,
    ownNik: ownNiks(rows, words, evidence),
  };
}

/** A number for each NIK that is usable as it stands, by record, -1 for another one: equal numbers, equal NIK. */
function ownNiks(rows: LinkRows, words: Vocabulary, evidence: Numbering): Int32Array {
  const padded = new Numbering();
  const numbers = Int32Array.from(words.nik.parsed, (nik) => {
    if (!nik.usable) return -1;
    return nik.evidence === '' ? evidence.size + padded.id(nik.cleaned) : evidence.id(nik.evidence);
  });
  return rows.column('nik').map((id) => numbers[id] ?? -1);
}
