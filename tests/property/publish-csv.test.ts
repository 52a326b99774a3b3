import { expect, test } from '@jest/globals';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { writeToString } from 'fast-csv';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvLine, textCell } from '../../pipeline/6-publish/csv-sql.ts';
import { writeList } from '../../pipeline/6-publish/list.ts';

const COLUMNS = ['id', 'nama', 'dasar'] as const;

/** Whatever a cell can hold once a file is read (no NUL), with the characters that matter over-represented. */
const cellText = fc.oneof(
  fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\0', '')),
  fc.string({ unit: fc.constantFrom(',', '"', '|', '\r', '\n', ' ', "'", '\t', ';', '=', 'a', 'é', '16') }),
);

test('lines made inside SQLite, in pieces, are the bytes that fast-csv writes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'padan-test-'));
  const store = new Database(':memory:');
  store.exec('CREATE TABLE cell (id INTEGER PRIMARY KEY, nama TEXT, dasar TEXT)');
  const insert = store.prepare('INSERT INTO cell VALUES (?, ?, ?)');
  const lines = `SELECT ${csvLine(COLUMNS, { id: 'id', nama: textCell('nama'), dasar: textCell("coalesce(dasar, '')") })} AS line
    FROM cell WHERE id BETWEEN @first AND @last ORDER BY id`;
  const law = fc.asyncProperty(
    fc.array(fc.tuple(cellText, fc.option(cellText))),
    fc.integer({ min: 1, max: 4 }),
    async (texts, size) => {
      store.exec('DELETE FROM cell');
      // against the order of the ids, which the lines must follow all the same
      const rows = texts.map(([nama, dasar], id) => ({ id, nama, dasar }));
      for (const { id, nama, dasar } of rows.toReversed()) insert.run(id, nama, dasar);
      const pieces = Array.from({ length: texts.length + 1 }, (_, i) => ({
        first: i * size,
        last: (i + 1) * size - 1,
      }));
      const written = writeList(store, folder, { path: 'a/daftar.csv', columns: COLUMNS, lines, pieces });
      const expected = Buffer.from(
        await writeToString(rows, {
          headers: [...COLUMNS],
          alwaysWriteHeaders: true,
          rowDelimiter: '\r\n',
          includeEndRowDelimiter: true,
        }),
      );
      expect(readFileSync(join(folder, 'a', 'daftar.csv'))).toEqual(expected);
      const sha256 = createHash('sha256').update(expected).digest('hex');
      expect(written).toEqual({ path: 'a/daftar.csv', bytes: expected.length, sha256 });
    },
  );
  try {
    await fc.assert(law, { numRuns: 300 });
  } finally {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
