import { describe, expect, test } from '@jest/globals';
import { parseIso } from '../../../../pipeline/simulator/calendar.ts';
import { cleanNik, nikFault } from '../../../../pipeline/simulator/nik-verdict.ts';

const AS_OF = parseIso('2026-06-30') ?? 0;

describe('class I1, known answers', () => {
  test.each([
    ['', 'kosong'],
    ['-', 'kosong'],
    ['0', 'kosong'],
    ['9999999999999999', 'kosong'],
    ['1234567890123456', 'kosong'],
    ['0123450000009001', 'kosong'],
    ['327501010190900', 'format'],
    ['32750101019090011', 'format'],
    ['3275O10101909001', 'format'],
    ['3275013113909001', 'tanggal'],
    ['3275013002909001', 'tanggal'],
    ['3275010101900000', 'seri'],
    ['9975010101909001', 'wilayah'],
    ['3,27501E+15', 'ilmiah'],
    ['3.27501E+15', 'ilmiah'],
  ])('%j is %s', (written, cause) => {
    expect(nikFault(written, AS_OF)).toBe(cause);
  });

  test.each([
    '3275010101909001',
    "'3275010101909001",
    '3275010101909001.0',
    '32.75.01.010190.9001',
    ' 3275 0101 0190 9001\u200b',
  ])('%j is sound', (written) => {
    expect(nikFault(written, AS_OF)).toBeUndefined();
    expect(cleanNik(written)).toBe('3275010101909001');
  });

  test('29 February holds in leap years of the right century', () => {
    expect(nikFault('3275012902009001', AS_OF)).toBeUndefined();
    expect(nikFault('3275012902019001', AS_OF)).toBe('tanggal');
  });
});
