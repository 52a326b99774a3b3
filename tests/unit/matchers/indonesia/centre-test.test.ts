import { expect, test } from '@jest/globals';
import { centreTest } from '../../../../matchers/indonesia/centre-test.ts';

const NIK = '3275010203859001';

test.each([
  ['same NIK, same name', [NIK, 'SRI RAHAYU'], [NIK, 'sri  rahayu'], 1, true],
  ['same NIK, an alias is the name', [NIK, 'BUDI/SLAMET'], [NIK, 'SLAMET'], 1, true],
  // difflib: SequenceMatcher(None, 'ABCDE', 'ABCXY').ratio() = 2*3/10
  ['at the limit', [NIK, 'ABCDE'], [NIK, 'ABCXY'], 0.6, true],
  ['below the limit', [NIK, 'ABCDE'], [NIK, 'ABWXY'], 0.4, false],
  ['another NIK', [NIK, 'SRI RAHAYU'], ['3275010203859002', 'SRI RAHAYU'], 1, false],
  ['no NIK on either side', ['', 'SRI RAHAYU'], ['', 'SRI RAHAYU'], 1, false],
  ['no name', [NIK, ''], [NIK, 'SRI RAHAYU'], null, false],
] as const)('%s', (_, [nikA, nameA], [nikB, nameB], likeness, padan) => {
  const found = centreTest({ nik: nikA, name: nameA }, { nik: nikB, name: nameB });
  expect([found.likeness, found.padan]).toEqual([likeness, padan]);
});
