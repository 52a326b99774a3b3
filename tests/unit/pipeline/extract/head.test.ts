import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type Head, readHead } from '../../../../pipeline/1-ingest/head.ts';
import { PadanError } from '../../../../schemas/faults.ts';
import { type TemporaryFolder, sourceOf, temporaryFolder } from '../../../support/files.ts';

let folder: TemporaryFolder;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => {
  folder.remove();
});

const HEADER = 'PSNOKA;NIK;NAMA;STATUS;ALAMAT';
const PERSON = '0000000009001;3275010203859001;SITI AMINAH;AKTIF;JL X, RT 1, RW 2, BLOK C';

const headOf = (...lines: readonly string[]): Promise<Head> =>
  readHead(sourceOf('bpjs', folder.put(lines.join('\n'))), 'utf-8');

async function refusal(...lines: readonly string[]): Promise<string> {
  try {
    await headOf(...lines);
  } catch (error) {
    if (!(error instanceof PadanError)) throw error;
    return error.faults.map(({ code, message, next }) => [code, message, next].join(' ')).join('\n');
  }
  throw new Error('not refused');
}

test('the first line, where it is the header', async () => {
  const head = await headOf(HEADER, PERSON, PERSON);
  expect(head).toMatchObject({ delimiter: ';', skipped: 0, header: { line: 1 } });
  expect(head.header?.columns).toMatchObject({ card: 0, nik: 1, name: 2, member_status_name: 3, address: 4 });
});

test('below title rows, blank lines not counted; commas in every address', async () => {
  const people = Array.from({ length: 20 }, () => PERSON);
  const head = await headOf('PEMERINTAH KOTA', '', 'Per 30 Juni 2026, NIP. 1', ';;;;', HEADER, ...people);
  expect(head).toMatchObject({ delimiter: ';', skipped: 2, header: { line: 5 } });
});

test('below the hint of Excel, which counts as one', async () => {
  expect(await headOf('sep=;', HEADER, PERSON)).toMatchObject({ skipped: 1, header: { line: 2 } });
});

test('delimiters behind the last title', async () => {
  const head = await headOf(`${HEADER};;`, PERSON, PERSON);
  expect(head.header?.columns).toMatchObject({ address: 4 });
});

test('not beyond the fifteenth record', async () => {
  const titles = Array.from({ length: 14 }, (_, i) => `Judul ${i}`);
  expect(await headOf(...titles, HEADER, PERSON)).toMatchObject({ skipped: 14 });
  expect(await refusal('Judul', ...titles, HEADER, PERSON)).toMatch(
    /^(judul-tidak-ada|kolom-tidak-terpisah)/,
  );
});

test('not below a person: a list without a header above one with it loses nobody in silence, and shows nobody', async () => {
  const told = await refusal(PERSON, HEADER, PERSON);
  expect(told).toMatch(/^judul-tidak-ada/);
  expect(told).not.toMatch(/SITI|3275|9001/);
});

test('where a column lacks, the first record is told about, without its cells', async () => {
  const told = await refusal('Daftar SITI AMINAH;', 'NIK;ALAMAT', '1;2');
  expect(told).toMatch(/^judul-tidak-ada/);
  expect(told).not.toMatch(/SITI/);
});

test('nothing at all: no header', async () => {
  expect((await headOf('', '  ', '')).header).toBeUndefined();
});
