import { epochDay } from '../../matchers/indonesia/tanggal.ts';
import { NIK_STRIDE } from '../../matchers/kernel/columns.ts';
import type { Column } from '../store/columns.ts';
import { Numbering } from './dictionary.ts';
import { nameTable } from './name-table.ts';
import type { Places } from './places.ts';
import type { KeyedRecord } from './records.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A NIK that more rows of one file than this carry is nobody's: a filler that no list of placeholders knows. */
const MOST_ROWS_OF_ONE_NIK = 5;

/** Lays the records out for linking (matchers/kernel/columns.ts), one typed column a field. */
export function linkColumns(
  records: readonly KeyedRecord[],
  words: Vocabulary,
  scene: { places: Places; isRegister: readonly boolean[] },
): Record<string, Column> {
  const { places, isRegister } = scene;
  const column = (value: (record: KeyedRecord) => number): Int32Array => Int32Array.from(records, value);
  const kk = normalIds(words.kk.parsed);
  const card = normalIds(words.card.parsed);
  const birthPlace = normalIds(words.birthPlace.parsed);
  const street = normalIds(words.address.parsed.map((address) => address.street));
  const uses = new Map<number, number>();
  for (const { name, mother } of records) {
    for (const id of [name, mother]) if (id >= 0) uses.set(id, (uses.get(id) ?? 0) + 1);
  }
  return {
    source: Uint8Array.from(records, (record) => record.source),
    isRegister: Uint8Array.from(isRegister, Number),
    ...nikColumns(records, words, isRegister),
    birthDate: column((record) => words.date.at(record.birth).day),
    birthEpoch: column((record) => {
      const { day } = words.date.at(record.birth);
      return day === 0 ? 0 : epochDay(day);
    }),
    sex: Uint8Array.from(records, (record) => record.sex),
    name: column((record) => (says(record.name, words) ? record.name : -1)),
    mother: column((record) => (says(record.mother, words) ? record.mother : -1)),
    kk: column((record) => kk[record.kk] ?? -1),
    card: column((record) => card[record.card] ?? -1),
    street: column((record) => street[record.address] ?? -1),
    rtRw: column((record) => {
      const { rt, rw } = words.address.at(record.address);
      return rt === 0 && rw === 0 ? 0 : rt * 1000 + rw;
    }),
    village: column((record) => places.village(record.place)),
    district: column((record) => places.district(record.place)),
    birthPlace: column((record) => birthPlace[record.birthPlace] ?? -1),
    ...nameTable(words.name, (name) => uses.get(name) ?? 0),
  };
}

/** A name field that says something: a name, or a baby's mother. `BAYI` alone says nothing. */
function says(name: number, words: Vocabulary): boolean {
  if (name < 0) return false;
  const { clean, babyOf } = words.name.at(name);
  return clean !== '' || (babyOf !== null && babyOf.clean !== '');
}

/** Numbers of the normal forms, by dictionary id; -1 for an empty one. */
function normalIds(normals: readonly string[]): Int32Array {
  const numbering = new Numbering();
  return Int32Array.from(normals, (normal) => numbering.id(normal));
}

function nikColumns(
  records: readonly KeyedRecord[],
  words: Vocabulary,
  isRegister: readonly boolean[],
): Record<string, Column> {
  const evidence = new Numbering();
  const ids = Int32Array.from(words.nik.parsed, (nik) => evidence.id(nik.evidence));
  const registered = new Uint8Array(evidence.size);
  const rowsPerSource = new Map<number, number>();
  const slot = (source: number, nik: number): number => source * evidence.size + nik;
  for (const { nik, source } of records) {
    const id = ids[nik] ?? -1;
    if (id < 0) continue;
    if (isRegister[source] === true && words.nik.at(nik).usable) registered[id] = 1;
    rowsPerSource.set(slot(source, id), (rowsPerSource.get(slot(source, id)) ?? 0) + 1);
  }
  const digits = new Uint8Array(Math.max(1, evidence.size) * NIK_STRIDE);
  evidence.values.forEach((text, id) => {
    for (let i = 0; i < text.length; i += 1) digits[id * NIK_STRIDE + i] = text.charCodeAt(i) - 48;
  });
  return {
    nik: Int32Array.from(records, ({ nik, source }) => {
      const id = ids[nik] ?? -1;
      return id >= 0 && (rowsPerSource.get(slot(source, id)) ?? 0) <= MOST_ROWS_OF_ONE_NIK ? id : -1;
    }),
    'niks.digits': digits,
    'niks.length': Uint8Array.from(evidence.values, (text) => text.length),
    'niks.registered': registered,
  };
}
