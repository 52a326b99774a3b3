import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { makeDistricts } from '../../../../pipeline/6-publish/district.ts';
import { summariseCoverage } from '../../../../pipeline/6-publish/summary-coverage.ts';
import { gatherFindings, summariseDistricts } from '../../../../pipeline/6-publish/summary-findings.ts';
import type { Store } from '../../../../pipeline/store/open.ts';
import { findingClassList } from '../../../../schemas/finding-files.ts';
import { temporaryStore } from '../../../support/ledger.ts';

let work: ReturnType<typeof temporaryStore>;
beforeEach(() => {
  work = temporaryStore('work');
  const source = work.store.prepare(`INSERT INTO source VALUES (?, ?, '', '', ?, ?, '', NULL, 0, 0, 0)`);
  source.run(0, 'dukcapil', 'register', 'dukcapil');
  source.run(1, 'bpjs', 'file', 'bpjs');
});
afterEach(() => {
  work.remove();
});

interface Given {
  readonly district: string;
  readonly code?: string;
  readonly how?: 'kode' | 'nama' | 'mirip' | 'tidak dikenal';
  readonly rows: number;
  readonly source?: 0 | 1;
}

/** Places with so many rows each, every row a resident with one finding. */
function fill(store: Store, places: readonly Given[]): void {
  const place = store.prepare(`INSERT INTO place VALUES (?, '', ?, '', ?, ?)`);
  const record = store.prepare(
    `INSERT INTO record VALUES (?, ?, ?, '', 0, 0, 0, 0, 0, 0, 0, 0, ?, 0, 0, '', 0, NULL, NULL, '', 0, NULL, 0, '', NULL)`,
  );
  const finding = store.prepare(
    `INSERT INTO finding VALUES ('I1', ?, 1, '', '', '', 0, 0, 0, NULL, NULL, '', '', '')`,
  );
  const fact = store.prepare(
    'INSERT INTO person_fact VALUES (?, NULL, 1, 1, 0, 0, 0, ?, 1, 1, 0, 0, 0, 0, 0, NULL, NULL, 0)',
  );
  let id = 0;
  places.forEach(({ district, code = '', how = 'kode', rows, source = 0 }, at) => {
    place.run(at, code, district, how);
    for (let i = 0; i < rows; i += 1) {
      record.run(id, source, id, at);
      finding.run(id);
      if (source === 0) fact.run(id, at);
      id += 1;
    }
  });
}

/** Code, name and rows of each district, as coverage and as findings publish them. */
function published(places: readonly Given[]): { coverage: unknown[]; findings: unknown[] } {
  fill(work.store, places);
  makeDistricts(work.store);
  makeDistricts(work.store);
  gatherFindings(work.store);
  const { districts } = summariseCoverage(work.store, { coverage: 0.98, active: 0.8 });
  const classes = findingClassList(undefined).filter(({ code }) => code === 'I1');
  return {
    coverage: districts.map(({ code, name, population }) => [code, name, population]),
    findings: summariseDistricts(work.store, classes).map((row) => [
      row.district,
      row.district_name,
      row.rows,
    ]),
  };
}

test('eight personal names under NAMA_KEC are of an unknown district', () => {
  const { coverage, findings } = published([
    { district: 'BEKASI BARAT', code: '327501', rows: 40 },
    { district: 'SITI AMINAH', how: 'tidak dikenal', rows: 8 },
  ]);
  const expected = [
    ['', '', 8],
    ['327501', 'BEKASI BARAT', 40],
  ];
  expect(coverage).toEqual(expected);
  expect(findings).toEqual(expected);
});

test('nor do they name a district whose code they stand beside', () => {
  const { coverage, findings } = published([
    { district: 'BEKASI BARAT', code: '327501', rows: 40 },
    { district: 'SITI AMINAH', code: '327501', rows: 8 },
    { district: 'BUDI SANTOSO', code: '327502', rows: 1 },
    { district: 'ZAINAB', code: '327501', how: 'mirip', rows: 90 },
  ]);
  expect(coverage).toEqual([
    ['327501', 'BEKASI BARAT', 138],
    ['327502', '', 1],
  ]);
  expect(findings).toEqual(coverage);
});

test('the spelling of most rows, the first in the alphabet among equals; a regency’s code is no district’s', () => {
  const { coverage } = published([
    { district: 'RAWALUMBU', code: '327505', rows: 20 },
    { district: 'RAWA LUMBU', code: '327505', rows: 12 },
    { district: 'RAWA LUMBU', code: '327505', how: 'nama', rows: 8 },
    { district: 'BUDI', code: '3275', rows: 30 },
  ]);
  expect(coverage).toEqual([
    ['', '', 30],
    ['327505', 'RAWA LUMBU', 40],
  ]);
});

test('a register without codes: names that many of its rows carry, however they are written', () => {
  const uncoded = { how: 'tidak dikenal' } as const;
  const { coverage, findings } = published([
    { ...uncoded, district: 'Bekasi Barat', rows: 30 },
    { ...uncoded, district: 'KEC. BEKASI BARAT', rows: 20 },
    { ...uncoded, district: 'MEDAN SATRIA', rows: 25 },
    { ...uncoded, district: 'SITI AMINAH', rows: 24 },
    { ...uncoded, district: 'BUDI SANTOSO', rows: 100, source: 1 },
    { ...uncoded, district: '', rows: 3 },
  ]);
  expect(coverage).toEqual([
    ['', '', 27],
    ['BEKASIBARAT', 'Bekasi Barat', 50],
    ['MEDANSATRIA', 'MEDAN SATRIA', 25],
  ]);
  expect(findings).toEqual([
    ['', '', 127],
    ['BEKASIBARAT', 'Bekasi Barat', 50],
    ['MEDANSATRIA', 'MEDAN SATRIA', 25],
  ]);
});

test('nor names under one row in a hundred', () => {
  const { coverage } = published([
    { district: 'MEDAN SATRIA', how: 'tidak dikenal', rows: 4970 },
    { district: 'SITI AMINAH', how: 'tidak dikenal', rows: 30 },
  ]);
  expect(coverage).toEqual([
    ['', '', 30],
    ['MEDANSATRIA', 'MEDAN SATRIA', 4970],
  ]);
});
