import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Summary } from '../../schemas/summary.ts';
import {
  type Row,
  cells,
  crosswalk,
  delimited,
  findings,
  header,
  recordName,
  rejects,
} from '../support/cli-files.ts';
import { SOURCES, type Source, generate, padanEnds, runArgs, scratch } from '../support/cli.ts';

const { folder: cwd, remove } = scratch();
const at = (...names: readonly string[]): string => join(cwd, ...names);
let links: Row[] = [];
let found: Row[] = [];
let summary: Summary;

beforeAll(() => {
  generate(cwd, 'data', 300);
  addNamesakes();
  padanEnds(0, runArgs({ out: 'hasil', sources: SOURCES }), { cwd });
  links = crosswalk(at('hasil'));
  found = findings(at('hasil'));
  summary = JSON.parse(readFileSync(at('hasil', 'summary.json'), 'utf8')) as Summary;
});
afterAll(remove);

/** Two residents whom a row without NIK fits equally well: nobody but a person can decide, so the row is `tinjau`. */
function addNamesakes(): void {
  const [register, list] = [at('data', 'dukcapil.csv'), at('data', 'dinsos.csv')];
  const [titles = [], ...people] = cells(register);
  const [columns = [], sample = [], ...rows] = cells(list);
  const same = { NAMA_LGKP: 'ZULKARNAEN QODIRUN', TGL_LHR: '1971-03-04', JENIS_KLMIN: '1', STATUS: 'HIDUP' };
  const namesakes = [
    changed(titles, people[3] ?? [], { ...same, NIK: '3275010403719001', NAMA_LGKP_IBU: 'SITI WARSINAH' }),
    changed(titles, people[90] ?? [], { ...same, NIK: '1306020403719354', NAMA_LGKP_IBU: 'ROSMALINA' }),
  ];
  writeFileSync(register, delimited([titles, ...people, ...namesakes]));
  const doubtful = changed(columns, sample, {
    ...{ NIK: '', NO_KK: '', NAMA: 'ZULKARNAEN QODIRUN', TGL_LAHIR: '04/03/1971', JK: 'L', ALAMAT: '' },
    ...{ IDSEMESTA: 'IDS99', NAMA_IBU_KANDUNG: '', KELURAHAN: '', KECAMATAN: '', RT: '', RW: '' },
  });
  writeFileSync(list, delimited([columns, sample, ...rows, doubtful], { delimiter: ';' }));
}

const changed = (
  titles: readonly string[],
  row: readonly string[],
  values: Readonly<Record<string, string>>,
): string[] => row.map((cell, column) => values[titles[column] ?? ''] ?? cell);

const count = (rows: readonly Row[], where: Readonly<Record<string, string>>): number =>
  rows.filter((row) => Object.entries(where).every(([column, value]) => row[column] === value)).length;

describe('crosswalk.csv', () => {
  test('has the agreed columns in their order, in UTF-8 with CRLF', () => {
    expect(header(at('hasil', 'terbatas', 'crosswalk.csv')).slice(0, 10)).toEqual([
      'person_id',
      'source',
      'row',
      'record_key',
      'nik_reported',
      'nik_person',
      'verdict',
      'probability',
      'margin',
      'how',
    ]);
    expect(header(at('hasil', 'terbatas', 'rejects.csv'))).toEqual([
      'source',
      'file',
      'row',
      'line',
      'reason',
      'column',
      'saran',
    ]);
  });

  test('holds every row of every file once', () => {
    const rows = [...links, ...rejects(at('hasil'))].map(recordName);
    expect(new Set(rows).size).toBe(rows.length);
    const expected = SOURCES.flatMap((source: Source) =>
      cells(at('data', `${source}.csv`))
        .slice(1)
        .map((_, index) => `${source} ${index + 1}`),
    );
    expect(new Set(rows)).toEqual(new Set(expected));
  });

  test('reports every NIK as it stands in the file', () => {
    const wrong = SOURCES.flatMap((source) => {
      const [titles = [], ...rows] = cells(at('data', `${source}.csv`));
      const own = links.filter((row) => row['source'] === source);
      return own.filter(
        (row) => rows[Number(row['row']) - 1]?.[titles.indexOf('NIK')] !== row['nik_reported'],
      );
    });
    expect(wrong.map(recordName)).toEqual([]);
  });

  test('gives every row a probability, 1 for the register', () => {
    for (const row of links) {
      expect(row['probability']).toMatch(/^(0\.\d{6,}|1\.0{6,})$/);
      if (row['source'] === 'dukcapil') expect(Number(row['probability'])).toBe(1);
    }
  });

  test('padan and usulan carry a register person, tinjau and sendiri none', () => {
    const register = new Set(
      links.filter(({ source }) => source === 'dukcapil').map((row) => row['person_id']),
    );
    const others = links.filter(({ source }) => source !== 'dukcapil');
    const misplaced = others.filter(
      (row) => register.has(row['person_id']) !== (row['verdict'] === 'padan' || row['verdict'] === 'usulan'),
    );
    expect(misplaced.map(recordName)).toEqual([]);
    expect(new Set(links.map(({ verdict }) => verdict))).toEqual(
      new Set(['padan', 'usulan', 'sendiri', 'tinjau']),
    );
  });
});

describe('findings.csv', () => {
  test('has the agreed columns in their order', () => {
    expect(header(at('hasil', 'terbatas', 'findings.csv'))).toEqual([
      ...[
        'code',
        'source',
        'row',
        'person_id',
        'label',
        'cause',
        'agency',
        'action',
        'amount_idr_month',
        'counted',
      ],
      ...['since', 'months', 'amount_idr_total', 'formula', 'evidence', 'status', 'first_seen'],
    ]);
  });

  test('is about stored rows and their person, one line a class and row', () => {
    const person = new Map(links.map((row) => [recordName(row), row['person_id']]));
    const astray = found.filter((row) => person.get(recordName(row)) !== row['person_id']);
    expect(astray.map(recordName)).toEqual([]);
    const names = found.map((row) => `${row['code'] ?? ''} ${recordName(row)}`);
    expect(new Set(names).size).toBe(names.length);
  });

  test('counts money at most once a record', () => {
    const counted = new Map<string, number>();
    for (const row of found)
      counted.set(recordName(row), (counted.get(recordName(row)) ?? 0) + Number(row['counted']));
    expect(Math.max(...counted.values())).toBe(1);
    for (const row of found)
      if (row['counted'] === '1') expect(Number(row['amount_idr_month'])).toBeGreaterThan(0);
  });

  test('says when each was first seen, and by whom it is to be mended', () => {
    for (const row of found) {
      expect(row['first_seen']).toBe('2026-06-30');
      expect(row['status']).toBe('baru');
      expect(row['agency']).not.toBe('');
      expect(row['action']).not.toBe('');
    }
  });
});

describe('summary.json', () => {
  test('has the counts of the files', () => {
    for (const source of summary.sources) {
      const own = { source: source.source };
      expect(source.rows).toBe(cells(at('data', `${source.source}.csv`)).length - 1);
      expect(source.stored).toBe(count(links, own));
      expect(source.rejected).toBe(count(rejects(at('hasil')), own));
      for (const verdict of ['padan', 'usulan', 'tinjau', 'sendiri'] as const)
        expect(source[verdict]).toBe(count(links, { ...own, verdict }));
    }
  });

  test('has the counts and the rupiah of the findings', () => {
    for (const finding of summary.findings) {
      const own = found.filter(({ code, source }) => code === finding.code && source === finding.source);
      const sum = (rows: readonly Row[]): number =>
        rows.reduce((total, row) => total + Number(row['amount_idr_month']), 0);
      expect([finding.code, finding.source, finding.rows]).toEqual([
        finding.code,
        finding.source,
        own.length,
      ]);
      expect([finding.code, finding.amount_idr_month]).toEqual([finding.code, sum(own)]);
    }
    expect(summary.findings.reduce((total, { rows }) => total + rows, 0)).toBe(found.length);
  });
});
