import { describe, expect, test } from '@jest/globals';
import { renderLaporan } from '../../../../reports/laporan/html.ts';
import type { SourceSummary, Summary } from '../../../../schemas/summary.ts';
import { SUMMARY } from '../summary-fixture.ts';

const VOID = new Set(['meta', 'hr', 'br', 'input', '!doctype']);

/** The first tag that does not close what was opened last; null when all do. */
function firstUnbalanced(page: string): string | null {
  const open: string[] = [];
  for (const [tag, slash, name = ''] of page
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .matchAll(/<(\/?)([!a-z][a-z0-9]*)[^>]*>/gi)) {
    if (VOID.has(name.toLowerCase())) continue;
    if (slash === '') open.push(name);
    else if (open.pop() !== name) return tag;
  }
  return open.at(-1) ?? null;
}

/** Section, table, caption and term texts must not leak what was not there. */
function expectSound(page: string): void {
  expect(firstUnbalanced(page)).toBeNull();
  expect(page).not.toMatch(/(src|href)="[^"]*http/);
  expect(page).not.toMatch(/<script|<link|<img|@import|url\(/);
  expect(page).not.toMatch(/undefined|NaN|Infinity|\[object/);
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((found) => found[1]);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  for (const [table] of page.matchAll(/<table>[\s\S]*?<\/table>/g)) {
    expect(table).toContain('<caption');
    const heads = table.match(/<th [^>]*scope="col"/g)?.length;
    for (const [row] of table.matchAll(/<tr[\s\S]*?<\/tr>/g))
      expect(row.match(/<t[hd] /g)?.length).toBe(heads);
  }
}

function without(...sources: readonly string[]): Summary {
  return { ...SUMMARY, sources: SUMMARY.sources.filter((entry) => !sources.includes(entry.source)) };
}

const EMPTY: Summary = {
  ...SUMMARY,
  region: { code: '', name: '' },
  sources: [],
  persons: { total: 0, in_register: 0, residents: 0, dead: 0, moved: 0, overlaps: [] },
  coverage: { ...SUMMARY.coverage, population: 0, members: 0, active: 0, districts: [], segments: [] },
  findings: [],
  findings_by_district: [],
  agencies: [],
  money: { counted_rows: 0, counted_idr_month: 0, tariffs: [] },
  linkage: { ...SUMMARY.linkage, matched: 0, denominator: 0, expected_wrong: 0, rules: [], models: [] },
  gates: [],
};

describe('laporan.html', () => {
  const page = renderLaporan(SUMMARY);

  test('cells that could not be read stand on the card of their source alone', () => {
    expect(page).toContain('<dd>desil 12, tanggal lahir 3</dd>');
    expect(renderLaporan(without('dinsos'))).not.toContain('<dt>Sel tak terbaca');
  });

  test('is whole, balanced and needs no network', () => {
    expectSound(page);
    expect(page).toMatch(/^<!doctype html>\s*<html lang="id">/);
    expect(page).toContain('<title>Laporan pemadanan data kependudukan · Kota Bekasi (kode 32.75)</title>');
  });

  test('has its sections in order, each heading stating its finding', () => {
    const headings = [...page.matchAll(/<h2 id="bagian-\d[^>]*>([\s\S]*?)<\/h2>/g)].map(([, text = '']) =>
      text
        .replace(/<[^>]+>/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    );
    expect(headings).toEqual([
      '1. Sumber 4 berkas, 63.785 baris, 20 ditolak',
      '2. Aliran baris 98,9 % baris terpadankan; 413 dari 38.465 baris belum',
      '3. Temuan 2.521 temuan dalam 12 kelas; terbanyak Miskin, JKN tidak aktif (601)',
      '4. Uang Diduga Rp 12.769.400 sebulan perlu diperiksa, pada 343 baris',
      '5. UHC Cakupan 96,3 %; butuh 423 pendaftaran lagi untuk 98 %',
      '6. Irisan 94,9 % warga tercatat di lebih dari satu sumber',
      '7. Metode dan kepercayaan Diperkirakan 41 dari 38.052 baris terpadankan keliru',
    ]);
  });

  test('renders the same bytes twice', () => {
    expect(renderLaporan(SUMMARY)).toBe(page);
  });

  test('names with marks of markup are text', () => {
    const nasty = `<u>&"'</style>`;
    const districts = SUMMARY.coverage.districts.map((district) => ({ ...district, name: nasty }));
    const hostile = renderLaporan({
      ...SUMMARY,
      as_of: nasty,
      region: { code: nasty, name: nasty },
      sources: SUMMARY.sources.map((entry) => ({ ...entry, label: nasty, file: nasty, agency: nasty })),
      coverage: { ...SUMMARY.coverage, districts },
      findings: SUMMARY.findings.map((entry) => ({ ...entry, label: nasty, test: nasty, formula: nasty })),
      findings_by_district: SUMMARY.findings_by_district.map((entry) => ({ ...entry, district_name: nasty })),
    });
    expectSound(hostile);
    expect(hostile).not.toContain('<u>');
    expect(hostile.match(/<\/style>/g)).toHaveLength(1);
    expect(hostile).toContain('&lt;u&gt;&amp;&quot;&#39;&lt;/style&gt;');
  });
});

describe('laporan.html when things are missing', () => {
  test('no bill, no local scheme', () => {
    expectSound(renderLaporan(without('tagihan')));
  });

  test('no findings', () => {
    const page = renderLaporan({
      ...SUMMARY,
      findings: [],
      findings_by_district: [],
      agencies: [],
      money: { ...SUMMARY.money, counted_rows: 0, counted_idr_month: 0 },
    });
    expectSound(page);
    expect(page).toContain('Tidak ada temuan pada berkas yang dibaca.');
    expect(page).toContain('Tidak ada rupiah yang terkait dengan temuan');
  });

  test('no districts, no name of the region', () => {
    const page = renderLaporan({
      ...SUMMARY,
      region: { code: '32.75', name: '' },
      coverage: { ...SUMMARY.coverage, districts: [] },
      findings_by_district: [],
    });
    expectSound(page);
    expect(page).toContain('jadi tabel per kecamatan tidak disusun');
    expect(page).toContain('jadi rincian per kecamatan tidak disusun');
    expect(page).toContain('(kode 32.75)');
  });

  test('two files of another field, without NIK, region or membership', () => {
    const plain = (source: SourceSummary, name: string): SourceSummary => ({
      ...source,
      source: name,
      label: name,
      agency: name,
      control_total: null,
      nik: [],
    });
    const sources = SUMMARY.sources.slice(0, 2).map((entry, index) => plain(entry, `febrl${String(index)}`));
    const overlaps = [{ sources: ['febrl0', 'febrl1'], persons: 900 }];
    const page = renderLaporan({
      ...EMPTY,
      sources,
      persons: { ...EMPTY.persons, overlaps },
      linkage: SUMMARY.linkage,
    });
    expectSound(page);
    expect(page).toContain('tanpa kolom NIK');
    expect(page).toContain('tidak disertakan');
    expect(page).toContain('Cakupan tidak dihitung');
    expect(page).not.toContain('BPJS Kesehatan');
  });
});

describe('laporan.html at its limits', () => {
  test('nothing at all', () => {
    const page = renderLaporan(EMPTY);
    expectSound(page);
    expect(page).toContain('<title>Laporan pemadanan data kependudukan</title>');
    expect(page).toContain('Tidak ada berkas yang dibaca.');
  });

  test('a lost row raises an alarm instead of a sum', () => {
    const sources = SUMMARY.sources.map((entry, index) =>
      index === 0 ? { ...entry, rows: entry.rows + 3 } : entry,
    );
    expect(renderLaporan({ ...SUMMARY, sources })).toContain('Perhatian: 3 baris tidak terhitung.');
  });
});
