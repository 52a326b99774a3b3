import { expect, test } from '@jest/globals';
import { regionCodesOf } from '../../../../pipeline/cells/region-codes.ts';

test.each([
  ['Kemendagri: two digits of a level', ['01', '1', '14'], 'kemendagri'],
  ['Kemendagri: with regency and province', ['327501', '32.75.01'], 'kemendagri'],
  ['BPS: three digits', ['020', '010', '120.0'], 'bps'],
  ['BPS: with regency and province', ['5206020', '3275010'], 'bps'],
  ['most of them decide', ['020', '030', '1'], 'bps'],
  ['none', ['', 'BOLO'], 'kemendagri'],
])('%s', (_, districts, system) => {
  expect(regionCodesOf(districts)).toBe(system);
});
