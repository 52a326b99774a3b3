import { readLettersAsDigits } from '../../matchers/indonesia/digits.ts';
import { DigitSlots } from '../search/digit-slots.ts';
import { writeDigits } from '../search/digits.ts';
import { writePostings } from '../search/postings.ts';
import type { Store } from '../store/open.ts';
import { visitTexts } from '../store/visit.ts';
import type { RecordColumns } from './records.ts';

interface Stores {
  readonly work: Store;
  readonly index: Store;
}

/** The digits as they were compared, else as they stand. */
const TEXTS = {
  nik: { table: 'nik_value', text: "CASE WHEN evidence <> '' THEN evidence ELSE cleaned END" },
  kk: { table: 'kk_value', text: "CASE WHEN normal <> '' THEN normal ELSE original END" },
  card: { table: 'card_value', text: "CASE WHEN normal <> '' THEN normal ELSE original END" },
} as const;

/** NIK, KK, card numbers and birth dates, and the persons that carry them. */
export function writeNumbers({ work, index }: Stores, records: RecordColumns): void {
  for (const kind of ['nik', 'card'] as const)
    writeDigits(index, kind, { slots: readSlots(work, kind), ids: records[kind], owners: records.person });
  const families = readSlots(work, 'kk');
  const ids = new Int32Array(families.count);
  for (let id = 0; id < ids.length; id += 1) ids[id] = id;
  writeDigits(index, 'kk', { slots: families, ids, owners: ids });
  // keys of postings begin at 1
  writePostings(index, 'kk', { keys: records.kk.map((id) => id + 1), values: records.person });
  writePostings(index, 'birth', { keys: records.day, values: records.person });
}

/** By value id; letters read as digits, other text is left out. */
function readSlots(work: Store, kind: keyof typeof TEXTS): DigitSlots {
  const { table, text } = TEXTS[kind];
  const count = work.prepare<[], number>(`SELECT coalesce(max(id), -1) + 1 FROM ${table}`).pluck().get() ?? 0;
  const slots = new DigitSlots(count);
  visitTexts(work, { columns: ['id', text], from: table }, (id, digits = '') => {
    slots.set(id, readLettersAsDigits(digits));
  });
  return slots;
}
