import { PadanError } from '../../schemas/faults.ts';
import { eachRow } from './read-csv.ts';
import { Names, RowTable } from './row-table.ts';

/** Who is behind every row, as the truth says. */
export interface Truth {
  /** Number of the person (`persons`) behind each row. */
  readonly rows: RowTable;
  readonly persons: Names;
}

/** Reads truth.csv: source, row, person. */
export async function readTruth(file: string): Promise<Truth> {
  const rows = new RowTable();
  const persons = new Names();
  let unreadable = 0;
  let contradictory = 0;
  await eachRow(file, { needed: ['source', 'row', 'person'] }, ([source = '', text = '', person = '']) => {
    const row = RowTable.rowNumber(text);
    if (source === '' || row === 0 || person === '') {
      unreadable += 1;
      return;
    }
    const before = rows.get(source, row);
    const number = persons.of(person);
    if (before !== 0 && before !== number) contradictory += 1;
    rows.set(source, row, number);
  });
  if (unreadable > 0)
    throw fault(`${unreadable} baris tanpa source, person, atau nomor baris yang terbaca`, file);
  if (contradictory > 0) throw fault(`${contradictory} baris diberi lebih dari satu orang`, file);
  if (persons.count === 0)
    throw new PadanError({
      kind: 'usage',
      code: 'kunci-kosong',
      message: `Tidak ada satu baris pun di kunci jawaban: ${file}`,
      next: 'Perlu kolom source, row, person dan sedikitnya satu baris',
    });
  return { rows, persons };
}

const fault = (what: string, file: string): PadanError =>
  new PadanError({
    kind: 'usage',
    code: 'kunci-salah',
    message: `Kunci jawaban salah, ${what}: ${file}`,
    next: 'Perbaiki: setiap baris data sekali, row adalah urutannya di bawah kepala tabel',
  });
