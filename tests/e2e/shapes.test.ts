import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { City, type Line, links, put } from '../support/city.ts';
import { type Row, delimited, rejects, repairs } from '../support/cli-files.ts';
import { type Ended, type Source, generate, padanEnds, runArgs, scratch } from '../support/cli.ts';
import { archive, workbook } from '../support/sheets.ts';

/** The same people in every shape that offices send: the same links, each odd row accounted for. */

const { folder: cwd, remove } = scratch();
const AGENCIES = ['dukcapil', 'dinsos', 'bpjs'] as const satisfies readonly Source[];
let city: City;
let asGenerated: string[] = [];

beforeAll(() => {
  generate(cwd, 'data', 250);
  city = new City(join(cwd, 'data'));
  padanEnds(0, runArgs({ out: 'hasil' }), { cwd });
  asGenerated = links(join(cwd, 'hasil'), ({ row }) => Number(row));
});
afterAll(remove);

const table = (source: Source): string[][] => [
  [...city.header(source)],
  ...city.rows(source).map((row) => [...row]),
];

/** Runs padan on files that stand in for the generated ones. */
const run = (instead: Readonly<Partial<Record<Source, string>>>): Ended =>
  padanEnds(0, runArgs({ out: 'bentuk', instead, more: ['--ignore-gates'] }), { cwd });

const same = (was: (row: Row) => number | undefined = ({ row }) => Number(row)): void => {
  expect(links(join(cwd, 'bentuk'), was)).toEqual(asGenerated);
};

const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');

describe('the same people', () => {
  test.each<readonly [string, (source: Source) => readonly [name: string, content: string | Uint8Array]]>([
    ['UTF-16 LE with tabs', (source) => [`${source}.txt`, utf16(delimited(table(source), { delimiter: '\t', newline: '\r\n' }))]],
    ['UTF-16 BE with tabs', (source) => [`${source}.txt`, utf16(delimited(table(source), { delimiter: '\t', newline: '\r\n' })).swap16()]],
    ['UTF-16 LE without a mark', (source) => [`${source}.txt`, Buffer.from(delimited(table(source), { delimiter: '\t' }), 'utf16le')]],
    ['XLSX', (source) => [`${source}.xlsx`, workbook({ Data: table(source) })]],
    ['XLS', (source) => [`${source}.xls`, workbook({ Data: table(source) }, 'xls')]],
    ['ODS', (source) => [`${source}.ods`, workbook({ Data: table(source) }, 'ods')]],
    ['gzip', (source) => [`${source}.csv.gz`, gzipSync(delimited(table(source)))]],
    ['ZIP', (source) => [`${source}.zip`, archive({ [`${source}.csv`]: delimited(table(source)) })]],
    ['columns in another order, in small letters, with one nobody knows', (source) => [
      `${source}.csv`,
      delimited(table(source).map((row, at) => [...row.slice(5), at === 0 ? 'catatan petugas' : `x${at}`, ...row.slice(0, 5)].map((cell) => (at === 0 ? cell.toLowerCase() : cell))), { delimiter: '|' }),
    ]],
  ])('%s', (_, written) => {
    run(Object.fromEntries(AGENCIES.map((source) => [source, put(cwd, ...written(source))])));
    same();
    expect(rejects(join(cwd, 'bentuk'))).toEqual([]);
    expect(repairs(join(cwd, 'bentuk'))).toEqual([]);
  }); // prettier-ignore

  test('Windows-1252 with curly quotes, hard blanks and dashes', () => {
    const written = (source: Source): Buffer => {
      const text = delimited(table(source)).replaceAll("'", '\u2019');
      return Buffer.concat(
        [...text].map((letter) =>
          letter === '\u2019' ? Buffer.from([0x92]) : Buffer.from(letter, 'latin1'),
        ),
      );
    };
    const noted = (source: Source): Buffer =>
      Buffer.concat([Buffer.from([0x96, 0xa0, 0x0a]), written(source)]);
    run(Object.fromEntries(AGENCIES.map((source) => [source, put(cwd, `${source}.csv`, noted(source))])));
    same();
    expect(rejects(join(cwd, 'bentuk'))).toEqual([]);
  });

  test('XLSX with titles, column numbers and NIK as numbers', () => {
    const sheet = (source: Source): (string | number)[][] => [
      ['PEMERINTAH KOTA BEKASI'],
      ['Daftar per 30 Juni 2026'],
      [],
      [...city.header(source)],
      city.header(source).map((_title, at) => at + 1),
      ...city
        .rows(source)
        .map((row) => row.map((cell) => (/^[1-8]\d{15}$/.test(cell) ? Number(cell) : cell))),
    ];
    run(
      Object.fromEntries(
        AGENCIES.map((source) => [source, put(cwd, `${source}.xlsx`, workbook({ Sheet1: sheet(source) }))]),
      ),
    );
    same(({ row }) => Number(row) - 1);
    expect(
      rejects(join(cwd, 'bentuk')).map(({ source, row, line, reason }) =>
        [source, row, line, reason].join(' '),
      ),
    ).toEqual(AGENCIES.map((source) => `${source} 1 5 baris nomor kolom`));
  });

  test('one source in three files: a list of them, a folder, a pattern', () => {
    const header = city.header('bpjs');
    const rows = city.rows('bpjs');
    mkdirSync(join(cwd, 'bagian'), { recursive: true });
    for (const part of [0, 1, 2])
      put(
        cwd,
        join('bagian', `bpjs-${part === 2 ? 10 : part + 1}.csv`),
        delimited([
          [...header],
          ...rows.slice(part * 80, part === 2 ? undefined : part * 80 + 80).map((row) => [...row]),
        ]),
      );
    for (const bpjs of ['bagian', 'bagian/bpjs-*.csv']) {
      run({ bpjs });
      same();
    }
    const args = runArgs({ out: 'bentuk', more: ['--ignore-gates'] });
    const at = args.indexOf('--bpjs');
    const several = args.toSpliced(at + 1, 1, 'bagian/bpjs-1.csv', 'bagian/bpjs-2.csv', 'bagian/bpjs-10.csv');
    padanEnds(0, several, { cwd });
    same();
  });
});

/** Lines of a list in their order, with what is written between them; the row numbers they get. */
function listed(
  source: Source,
  change: (line: Line, at: number) => readonly Line[],
): { readonly lines: readonly Line[]; readonly was: (row: Row) => number | undefined } {
  const lines = city.lines(source).flatMap(change);
  return { lines, was: ({ row }) => lines[Number(row) - 1]?.was };
}

const nobody = (...row: readonly string[]): Line => ({ was: undefined, cells: row });

describe('odd rows among them', () => {
  test('repeated headers, footers, NULs: the same links, and each is told', () => {
    const lists = Object.fromEntries(
      AGENCIES.map((source) => {
        const last = city.rows(source).length - 1;
        return [
          source,
          listed(source, (line, at) => [
            ...(at > 0 && at % 50 === 0 ? [nobody(...city.header(source))] : []),
            at === 7
              ? {
                  ...line,
                  cells: line.cells.map((cell) =>
                    cell.length > 4 ? `${cell.slice(0, 2)}\0${cell.slice(2)}` : cell,
                  ),
                }
              : line,
            ...(at === last
              ? [
                  nobody('JUMLAH', String(last + 1)),
                  nobody('Catatan: data per Juni'),
                  nobody('Bekasi, 30 Juni 2026'),
                ]
              : []),
          ]),
        ];
      }),
    ) as Record<(typeof AGENCIES)[number], ReturnType<typeof listed>>;
    run(
      Object.fromEntries(
        AGENCIES.map((source) => [
          source,
          put(
            cwd,
            `${source}.csv`,
            delimited([[...city.header(source)], ...lists[source].lines.map(({ cells }) => [...cells])]),
          ),
        ]),
      ),
    );
    same((row) => lists[row['source'] as 'bpjs'].was(row));
    const told = rejects(join(cwd, 'bentuk'));
    for (const source of AGENCIES) {
      const expected = lists[source].lines.flatMap(({ was, cells: [first = ''] }, at) =>
        was === undefined
          ? [
              `${at + 1} ${at + 2} ${/^(JUMLAH|Catatan|Bekasi)/.test(first) ? 'baris penutup atau catatan' : 'baris judul berulang'}`,
            ]
          : [],
      );
      expect(
        told
          .filter((row) => row['source'] === source)
          .map(({ row, line, reason }) => [row, line, reason].join(' ')),
      ).toEqual(expected);
    }
    expect(
      repairs(join(cwd, 'bentuk')).map(({ source, row, line, reason }) =>
        [source, row, line, reason].join(' '),
      ),
    ).toEqual(AGENCIES.map((source) => `${source} 8 9 karakter NUL dibuang`));
  });

  test('ragged rows, quotes never closed, a file cut off: the others keep their links', () => {
    const { header, rows } = { header: city.header('bpjs'), rows: city.rows('bpjs') };
    const name = header.indexOf('NAMA');
    const text = rows.map((row, at) => {
      const written = row.map((cell) => (cell.includes(',') ? `"${cell}"` : cell));
      // cut at its end, a delimiter in the name, a note behind, a quote never closed
      if (at === 20) return written.slice(0, -2).join(',');
      if (at === 40) return written.with(name, 'SITI AMINAH,S.PD').join(',');
      if (at === 60) return [...written, '2026-07-01'].join(',');
      if (at === 80 || at === 81) return written.with(name, `"${row[name] ?? ''}`).join(',');
      if (at === 100) return written.slice(4).join(',');
      return written.join(',');
    });
    const last = text.length - 1;
    const cut = (text[last] ?? '').slice(0, 20);
    run({ bpjs: put(cwd, 'bpjs.csv', [header.join(','), ...text.slice(0, last), cut].join('\n')) });
    const told = rejects(join(cwd, 'bentuk')).map(({ row, line, reason, column }) =>
      [row, line, reason, column].join('|'),
    );
    expect(told).toEqual([
      '81|82|tanda kutip tidak ditutup|NAMA',
      '82|83|tanda kutip tidak ditutup|NAMA',
      '101|102|kekurangan kolom|NIK',
      `${last + 1}|${last + 2}|baris terpotong di akhir berkas|NOKA`,
    ]);
    expect(
      repairs(join(cwd, 'bentuk')).map(({ row, line, reason, column }) =>
        [row, line, reason, column].join('|'),
      ),
    ).toEqual([
      '21|22|baris pendek: kolom dikosongkan|NMKEC, NMKEL',
      '41|42|baris panjang: sel digabung|NAMA',
      '61|62|baris panjang: isi di belakang kolom terakhir diabaikan|',
    ]);
    const lost = new Set([41, 81, 82, 101, last + 1]);
    // a register row is padan where it has a member, who may be lost
    const known = (names: readonly string[]): string[] =>
      names
        .map((person) =>
          person
            .split(', ')
            .map((record) => record.replace(/^(dukcapil \d+) .*/, '$1'))
            .filter((record) => !lost.has(Number(/^bpjs (\d+)/.exec(record)?.[1])))
            .join(', '),
        )
        .filter((person) => person !== '')
        .sort();
    expect(known(links(join(cwd, 'bentuk'), ({ row }) => Number(row)))).toEqual(known(asGenerated));
  });
});
