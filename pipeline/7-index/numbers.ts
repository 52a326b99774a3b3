import { readLettersAsDigits } from '../../matchers/indonesia/digits.ts';
import { writeDigits } from '../search/digits.ts';
import { writePostings } from '../search/postings.ts';
import type { Store } from '../store/open.ts';
import type { RecordColumns } from './records.ts';

interface Stores {
  readonly work: Store;
  readonly index: Store;
}

/** The digits as they were compared, else as they stand. */
const TEXTS = {
  nik: "SELECT id, CASE WHEN evidence <> '' THEN evidence ELSE cleaned END FROM nik_value",
  kk: "SELECT id, CASE WHEN normal <> '' THEN normal ELSE original END FROM kk_value",
  card: "SELECT id, CASE WHEN normal <> '' THEN normal ELSE original END FROM card_value",
} as const;

/** NIK, KK, card numbers and birth dates, and the persons that carry them. */
export function writeNumbers({ work, index }: Stores, records: RecordColumns): void {
  for (const kind of ['nik', 'card'] as const) {
    const digits = digitsById(work, TEXTS[kind]);
    const owned = Array.from(records[kind], (id, record) => ({
      owner: records.person[record] ?? 0,
      digits: id < 0 ? '' : (digits.get(id) ?? ''),
    }));
    writeDigits(index, kind, owned);
  }
  const families = [...digitsById(work, TEXTS.kk)].map(([owner, digits]) => ({ owner, digits }));
  writeDigits(index, 'kk', families);
  // keys of postings begin at 1
  writePostings(index, 'kk', { keys: records.kk.map((id) => id + 1), values: records.person });
  writePostings(index, 'birth', { keys: records.day, values: records.person });
}

/** Letters read as digits; other text is ''. */
const digitsById = (work: Store, sql: string): Map<number, string> =>
  new Map(
    work
      .prepare<[], readonly [number, string]>(sql)
      .raw()
      .all()
      .map(([id, text]) => [id, readLettersAsDigits(text)]),
  );
