import { describe, expect, test } from '@jest/globals';
import { linkageWarnings } from '../../../../pipeline/console/linkage-lines.ts';
import type { LinkageSummary, RuleSummary } from '../../../../schemas/summary.ts';
import { SUMMARY } from '../../reports/summary-fixture.ts';

const [plain, alike, , held] = SUMMARY.linkage.rules;
const told = (given: Partial<LinkageSummary>, stored = 100_000): string[] =>
  linkageWarnings({ ...SUMMARY.linkage, models: [], ...given }, stored);
const of = (
  rules: readonly (RuleSummary | undefined)[],
  given: Partial<LinkageSummary> = {},
): Partial<LinkageSummary> => ({ rules: rules.filter((rule) => rule !== undefined), ...given });

describe('rules that left blocks', () => {
  test('are told in one line: rules, rows by rule, where the cost stands and where the table is', () => {
    expect(told(of([plain, held, alike, held]))).toEqual([
      'Catatan: 3 dari 4 aturan pencarian dijaga dalam anggarannya: kelompok besar dilewatkan (293 baris, dijumlah per aturan), yang terlewat sudah dihitung dalam jangkauan di atas. Tabelnya di laporan.html dan summary.json.\n',
    ]);
  });

  test('say nothing of an estimate that was not made', () => {
    const recall = { ...SUMMARY.linkage.recall, sampled_unlinked: 0 };
    const [line] = told(of([held], { recall }));
    expect(line).toContain('1 dari 1 aturan');
    expect(line).not.toContain('jangkauan');
  });

  test('are not told where blocks were only split, and rows lack the second field', () => {
    expect(told(of([plain && { ...plain, split_blocks: 3, dropped_rows: 5 }]))).toEqual([]);
  });

  test('are worth a warning where more than a row in a hundred has the same in its fields', () => {
    expect(told(of([alike]), 21_000)).toEqual([
      'Perhatian: aturan nik 15 digit: 2 kelompok (211 baris) ditolak: lebih dari 80 baris sekelompok; 5 baris tidak punya isian pemecah kelompok. Periksa isian yang sama di banyak baris, atau beri aturan itu kunci tambahan.\n',
    ]);
    expect(told(of([alike]), 21_100).join('')).toMatch(/^Catatan: 1 dari 1 aturan/);
    expect(told(of([held]), 1).join('')).not.toContain('Perhatian');
  });
});
