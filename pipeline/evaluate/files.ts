import { parseFile } from 'fast-csv';
import { PadanError } from '../../schemas/faults.ts';

/** `source row` of a record. */
export type RecordName = string;
const recordName = (source: string, row: string): RecordName => `${source} ${row}`;

type Cells = Readonly<Record<string, string>>;

/** Person by record, as the truth says. */
export const readTruth = (file: string): Promise<Map<RecordName, string>> =>
  readMap(file, ['source', 'row', 'person'], (row) => [
    recordName(row.source ?? '', row.row ?? ''),
    row.person ?? '',
  ]);

/** Person by record, as padan published it. */
export const readCrosswalk = (file: string): Promise<Map<RecordName, string>> =>
  readMap(file, ['person_id', 'source', 'row'], (row) => [
    recordName(row.source ?? '', row.row ?? ''),
    row.person_id ?? '',
  ]);

/** Published findings: the records of each class. */
export async function readFindings(file: string): Promise<Map<string, Set<RecordName>>> {
  const classes = new Map<string, Set<RecordName>>();
  await eachRow(file, ['code', 'source', 'row'], (row) => {
    add(classes, row.code ?? '', recordName(row.source ?? '', row.row ?? ''));
  });
  return classes;
}

/** Planted findings: `CODE:source:row`, blank-separated, in the column `findings` of persons.csv. */
export async function readPersons(
  file: string,
  isGiven: (record: RecordName) => boolean = () => true,
): Promise<Map<string, Set<RecordName>>> {
  const classes = new Map<string, Set<RecordName>>();
  await eachRow(file, ['person', 'findings'], (row) => {
    for (const finding of (row.findings ?? '').split(' ')) {
      const [code = '', source = '', number = ''] = finding.split(':');
      const record = recordName(source, number);
      if (code !== '' && isGiven(record)) add(classes, code, record);
    }
  });
  return classes;
}

function add(classes: Map<string, Set<RecordName>>, code: string, record: RecordName): void {
  const records = classes.get(code) ?? new Set<RecordName>();
  records.add(record);
  classes.set(code, records);
}

async function readMap(
  file: string,
  columns: readonly string[],
  entry: (row: Cells) => readonly [string, string],
): Promise<Map<string, string>> {
  const map = new Map<string, string>();
  await eachRow(file, columns, (row) => {
    const [key, value] = entry(row);
    map.set(key, value);
  });
  return map;
}

function eachRow(file: string, columns: readonly string[], visit: (row: Cells) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    parseFile<Cells, Cells>(file, { headers: true, ignoreEmpty: true })
      .on('headers', (headers: readonly string[]) => {
        const missing = columns.filter((column) => !headers.includes(column));
        if (missing.length === 0) return;
        reject(
          new PadanError({
            kind: 'usage',
            code: 'kolom-tidak-ada',
            message: `${file}: kolom ${missing.join(', ')} tidak ada`,
            next: `Perlu kolom: ${columns.join(', ')}`,
          }),
        );
      })
      .on('data', visit)
      .on('error', reject)
      .on('end', () => {
        resolve();
      });
  });
}
