import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import Papa from 'papaparse';
import type { FileRecord } from '../../pipeline/extract/record.ts';
import { recordsOf } from '../support/extract.ts';
import { runs } from '../support/properties.ts';

/** Cells as offices fill them: words, addresses with delimiters, quoted names of houses, notes of several lines. */
const word = fc.constantFrom('SITI', 'JL MELATI', 'RT 1', 'BEKASI', '', '3', 'AKTIF', 'O’HARA');
const cell = fc.oneof(
  { weight: 6, arbitrary: word },
  { weight: 1, arbitrary: fc.tuple(word, word).map(([a, b]) => `${a}, ${b}; ${a}`) },
  { weight: 1, arbitrary: fc.tuple(word, word).map(([a, b]) => `${a} "${b}" X`) },
  { weight: 1, arbitrary: fc.tuple(word, word).map(([a, b]) => `X${a}\n${b}\nRW 2`) },
);
const WIDTH = 7;
const table = fc
  .array(fc.array(cell, { minLength: WIDTH - 2, maxLength: WIDTH - 2 }), { minLength: 12, maxLength: 60 })
  .map((rows) => [
    ['NO', 'NIK', 'A', 'B', 'C', 'D', 'E'],
    ...rows.map((cells, at) => [String(at + 1), `327501020385${9001 + at}`, ...cells]),
  ]);
const shape = fc.record({
  delimiter: fc.constantFrom(',', ';', '|', '\t'),
  newline: fc.constantFrom('\n', '\r\n'),
  quotes: fc.boolean(),
  chunk: fc.integer({ min: 1, max: 3000 }),
});

const cellsOf = (records: readonly FileRecord[]): (readonly string[])[] => records.map(({ cells }) => cells);

/** First line of each record of a table, and of what follows. */
function linesOf(rows: readonly (readonly string[])[]): number[] {
  let line = 1;
  return rows.map((cells) => {
    const own = line;
    line += 1 + cells.join('').split('\n').length - 1;
    return own;
  });
}

describe('a text written by the rules', () => {
  test('comes back as it was, whatever the chunk, each record with its line', async () => {
    await fc.assert(
      fc.asyncProperty(table, shape, async (rows, { delimiter, newline, quotes, chunk }) => {
        const text = Papa.unparse(rows, { delimiter, newline, quotes }) + newline;
        const records = await recordsOf(text, { delimiter, chunk });
        expect(cellsOf(records)).toEqual(rows);
        expect(records.map(({ line }) => line)).toEqual(linesOf(rows));
        expect(records.every(({ flaw }) => flaw === undefined)).toBe(true);
      }),
      runs(150),
    );
  });

  test('comes back from UTF-16 in chunks that cut characters', async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 99 }), fc.boolean(), async (rows, chunk, swapped) => {
        const bytes = Buffer.from(
          `\ufeff${Papa.unparse(rows, { delimiter: '\t', newline: '\r\n' })}\r\n`,
          'utf16le',
        );
        const records = await recordsOf(swapped ? bytes.swap16() : bytes, {
          encoding: swapped ? 'utf-16be' : 'utf-16le',
          delimiter: '\t',
          chunk,
        });
        expect(cellsOf(records)).toEqual(rows);
      }),
      runs(40),
    );
  });
});

describe('a quote that somebody forgot', () => {
  /** Rows as text, one of them with a quote before one of its cells. */
  const spoiled = (
    rows: readonly (readonly string[])[],
    { at, column, quotes }: { at: number; column: number; quotes: boolean },
  ): string[] =>
    rows.map((cells, row) => {
      const written = cells.map((text) => Papa.unparse([[text]], { quotes }));
      if (row !== at) return written.join(',');
      return written
        .map((text, place) => (place === column ? (quotes ? text.slice(0, -1) : `"${text}`) : text))
        .join(',');
    });

  test.each([
    ['before a cell', false],
    ['behind one of a file in which every cell is quoted', true],
  ])('%s costs its own row and no other', async (_, quotes) => {
    const oneLine = fc.constantFrom('SITI', 'JL MELATI', 'BEKASI', '3', 'JL "X" 3', 'RT 1, RW 2');
    const lines = fc
      .array(fc.array(oneLine, { minLength: WIDTH - 2, maxLength: WIDTH - 2 }), {
        minLength: 12,
        maxLength: 40,
      })
      .map((rows) => rows.map((cells, at) => [String(at + 1), `327501020385${9001 + at}`, ...cells]));
    const spot = fc.record({
      at: fc.nat(11),
      column: fc.integer({ min: 2, max: WIDTH - 1 }),
      chunk: fc.integer({ min: 1, max: 999 }),
    });
    await fc.assert(
      fc.asyncProperty(lines, spot, async (rows, { at, column, chunk }) => {
        const plain = rows.map((cells, row) =>
          row === at ? cells.map((text) => (/[",]/.test(text) ? 'SITI' : text)) : cells,
        );
        const records = await recordsOf(`${spoiled(plain, { at, column, quotes }).join('\n')}\n`, { chunk });
        const others = records.filter(({ line }) => line !== at + 1);
        expect(cellsOf(others)).toEqual(plain.filter((_row, row) => row !== at));
        expect(records.filter(({ line }) => line === at + 1)).toHaveLength(1);
        const own = records[at];
        expect(own?.flaw === 'kutip' || own?.cells.length !== WIDTH).toBe(true);
      }),
      runs(150),
    );
  });
});
