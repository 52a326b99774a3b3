import { describe, expect, test } from '@jest/globals';
import type { Summary } from '../../../../schemas/summary.ts';
import { plainText } from '../../../../reports/parts/phrase.ts';
import { coverageView } from '../../../../reports/view/coverage.ts';
import { closedDistricts, districtTables } from '../../../../reports/view/districts.ts';
import { compareCodes, findingTotals, personsOf } from '../../../../reports/view/findings.ts';
import { rowFlow } from '../../../../reports/view/flow.ts';
import { headlines } from '../../../../reports/view/headline.ts';
import { overlapView } from '../../../../reports/view/overlap.ts';
import { sourceCards } from '../../../../reports/view/sources.ts';
import { neededFor } from '../../../../reports/view/target.ts';
import { tiles } from '../../../../reports/view/tiles.ts';
import { id } from '../../../../reports/words/id.ts';
import { SUMMARY } from '../summary-fixture.ts';

function sentences(summary: Summary): readonly string[] {
  return headlines(summary, coverageView(summary, new Set())).map((line) =>
    plainText(id.opening.sentence(line)).replaceAll('\u00a0', ' '),
  );
}

/** The fixture with cover letters that fit. */
const PLAIN: Summary = {
  ...SUMMARY,
  sources: SUMMARY.sources.map((source) => ({ ...source, control_total: source.rows })),
};

describe('sentences', () => {
  test('five, written by rules, each with its denominator', () => {
    expect(sentences(PLAIN)).toEqual([
      '96,3 % penduduk terdaftar dalam JKN (23.489 dari 24.400 penduduk); butuh 423 pendaftaran lagi untuk mencapai target 98 %.',
      '80,3 % peserta berstatus aktif (18.851 dari 23.489 peserta); target 80 % sudah tercapai.',
      '533 warga miskin diduga belum terdaftar JKN, dari 9.757 warga dalam data sosial, terbanyak di Kec. Bantargebang (142 baris).',
      'Rp 12.769.400 sebulan diduga perlu diperiksa, pada 343 dari 63.765 baris, terbesar dari “Pembiayaan ganda” (Rp 4.460.400).',
      '106 peserta diduga telah meninggal tetapi masih aktif, dari 24.301 peserta dalam berkas.',
    ]);
  });

  test('a cover letter that counts other rows comes before them', () => {
    expect(sentences(SUMMARY)).toEqual([
      'Berkas DTSEN perlu dipastikan: surat pengantar menyebut 9.850 baris, berkas berisi 9.842 (selisih −8).',
      ...sentences(PLAIN),
    ]);
  });

  test('each has one strong figure', () => {
    for (const line of headlines(PLAIN, coverageView(PLAIN, new Set()))) {
      expect(id.opening.sentence(line).filter((piece) => typeof piece !== 'string')).toHaveLength(1);
    }
  });

  test('without findings or membership the general ones stand in', () => {
    const summary: Summary = {
      ...PLAIN,
      sources: PLAIN.sources.slice(0, 2),
      coverage: { ...PLAIN.coverage, population: 0, members: 0, active: 0 },
      findings: [],
      money: { counted_rows: 0, counted_idr_month: 0, tariffs: [] },
    };
    expect(sentences(summary)).toEqual([
      '98,9 % baris terpadankan dengan register penduduk (38.052 dari 38.465 baris).',
      'Tidak ada temuan pada 35.137 baris yang diterima.',
    ]);
    expect(tiles(summary, null).map((tile) => tile.kind)).toEqual(['matched', 'findings']);
  });

  test('a district under five is not named', () => {
    const summary: Summary = {
      ...PLAIN,
      findings_by_district: [
        { code: 'B3', district: '1', district_name: 'KECIL', rows: 4, counted_idr_month: 0 },
      ],
    };
    expect(sentences(summary)[2]).toBe(
      '533 warga miskin diduga belum terdaftar JKN, dari 9.757 warga dalam data sosial.',
    );
  });
});

describe('figures', () => {
  test('tiles, at most six, in the order of the questions', () => {
    expect(tiles(SUMMARY, coverageView(SUMMARY, new Set())).map((tile) => tile.kind)).toEqual([
      'coverage',
      'active',
      'poor',
      'inactive',
      'dead',
      'money',
    ]);
  });

  test('rows add up, and a lost row is told', () => {
    expect(rowFlow(SUMMARY).total).toEqual({
      rows: 63_785,
      rejected: 20,
      padan: 62_079,
      usulan: 1_273,
      tinjau: 95,
      sendiri: 318,
      gap: 0,
    });
    const [first, ...rest] = SUMMARY.sources;
    const lost = first === undefined ? [] : [{ ...first, rows: first.rows + 2 }, ...rest];
    expect(rowFlow({ ...SUMMARY, sources: lost }).files.map((row) => row.gap)).toEqual([2, 0, 0, 0]);
  });

  test('cards: rates over accepted rows, gaps to the cover letter', () => {
    const [register, dinsos, bpjs] = sourceCards(SUMMARY);
    expect(register?.matched).toBeNull();
    expect(dinsos?.matched).toEqual({ numerator: 9_702, denominator: 9_837 });
    expect(dinsos?.controlGap).toBe(-8);
    expect(bpjs?.controlGap).toBeNull();
    expect(bpjs?.soundNik).toEqual({ numerator: 24_376, denominator: 24_508 });
  });

  test('needed: the smallest whole number that reaches the target', () => {
    expect(neededFor(0.98, 23_489, 24_400)).toBe(423);
    expect(neededFor(98, 23_489, 24_400)).toBe(423);
    expect(neededFor(0.07, 0, 100)).toBe(7);
    expect(neededFor(0.8, 90, 100)).toBe(0);
    // Maluku Tenggara 2025: 129.000 residents, 98,29 % members, 78,86 % of them active.
    expect(neededFor(0.8, 99_991, 126_794)).toBe(1_445);
  });

  test('codes in reading order, totals and largest', () => {
    expect(['B10', 'B2', 'I3', 'B1', 'I1'].toSorted(compareCodes)).toEqual(['I1', 'I3', 'B1', 'B2', 'B10']);
    expect(findingTotals(SUMMARY)).toMatchObject({ rows: 2_521, classes: 12, stored: 63_765 });
    expect(personsOf(SUMMARY, 'I6')).toEqual({ numerator: 80, denominator: 9_757 });
    expect(personsOf(SUMMARY, 'B9')).toBeNull();
  });

  test('overlaps: sources in order, persons in more than one', () => {
    const view = overlapView(SUMMARY);
    expect(view?.sources).toEqual(['dukcapil', 'dinsos', 'bpjs']);
    expect(view?.shared).toEqual({ numerator: 24_273, denominator: 25_586 });
    expect(view?.sets[0]?.members).toEqual([true, false, true]);
    expect(overlapView({ ...SUMMARY, persons: { ...SUMMARY.persons, overlaps: [] } })).toBeNull();
  });
});

describe('districts', () => {
  test('two tables, totals of the whole city, small cells closed', () => {
    const [identity, benefits] = districtTables(SUMMARY);
    expect(identity?.codes).toEqual(['I1', 'I2', 'I3', 'I4', 'I5', 'I6']);
    expect(identity?.total).toBe(1_030);
    expect(identity?.money).toBeNull();
    expect(benefits?.totals).toEqual([106, 51, 533, 601, 124, 76]);
    expect(benefits?.money).toBe(12_769_400);
    const cells = [...(identity?.rows ?? []), ...(benefits?.rows ?? [])].flatMap((row) => row.cells);
    expect(cells.filter((cell) => cell.kind === 'shown' && cell.value > 0 && cell.value < 5)).toEqual([]);
  });

  test('rows without a district are not lost', () => {
    const summary: Summary = {
      ...SUMMARY,
      findings_by_district: SUMMARY.findings_by_district.filter((entry) => entry.district !== '327505'),
    };
    const unknown = districtTables(summary)[1]?.rows.at(-1);
    expect(unknown?.code).toBe('');
    expect(unknown?.total).toEqual({ kind: 'shown', value: 284 });
  });

  test('money that may be that of fewer than five is closed, and never alone', () => {
    const summary: Summary = {
      ...SUMMARY,
      findings_by_district: SUMMARY.findings_by_district.map((entry) =>
        entry.district === '327512'
          ? { ...entry, counted_idr_month: entry.code === 'B1' ? 113_400 : 0 }
          : entry,
      ),
    };
    const closed = districtTables(summary)[1]?.rows.filter((row) => row.money.kind === 'closed');
    expect(closed?.map((row) => row.code)).toEqual(['327512', '327509']);
  });

  test('a district with one to four people outside is withheld, with a second one', () => {
    const districts = SUMMARY.coverage.districts.map((district) =>
      district.code === '327501' ? { ...district, members: district.population - 3 } : district,
    );
    const view = coverageView({ ...SUMMARY, coverage: { ...SUMMARY.coverage, districts } }, new Set());
    expect(view?.districts.filter((row) => row.hidden).map((row) => row.district.code)).toEqual([
      '327501',
      '327512',
    ]);
  });
});

describe('what one table withholds', () => {
  test('is withheld by the others: B9 is population less members', () => {
    const rows = [4, 300, 200];
    const findings = SUMMARY.findings.map((entry) =>
      entry.code === 'B3' ? { ...entry, code: 'B9', rows: 504, persons: 504 } : entry,
    );
    const findings_by_district = rows.map((count, index) => ({
      code: 'B9',
      district: `32750${String(index + 1)}`,
      district_name: '',
      rows: count,
      counted_idr_month: 0,
    }));
    const closed = closedDistricts({ ...SUMMARY, findings, findings_by_district }, 'B9');
    expect(closed.has('327501')).toBe(true);
    expect(closed.size).toBeGreaterThan(1);
    const hidden = coverageView(SUMMARY, closed)?.districts.filter((row) => row.hidden);
    expect(hidden?.map((row) => row.district.code).toSorted()).toEqual(
      [...closed].filter((code) => code !== '').toSorted(),
    );
  });
});
