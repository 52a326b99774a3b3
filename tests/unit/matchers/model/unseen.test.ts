import { expect, test } from '@jest/globals';
import { unseenLevels } from '../../../../matchers/model/unseen.ts';

test('levels that no pair showed; all of a field that is missing everywhere; nothing of one that was seen whole', () => {
  const patterns = {
    comparisons: 3,
    levels: Uint8Array.from([1, 0, 1, 3, 0, 2, 2, 0, 0]),
    counts: Float64Array.from([10, 4, 0]),
  };
  const comparisons = [
    { name: 'nik', levels: ['kosong', 'sama', 'satu ketikan', 'lain'] },
    { name: 'ibu', levels: ['kosong', 'sama', 'beda'] },
    { name: 'jenis kelamin', levels: ['kosong', 'sama', 'beda'] },
  ];
  expect(unseenLevels(patterns, comparisons)).toEqual([
    { comparison: 'nik', levels: ['satu ketikan'] },
    { comparison: 'ibu', levels: ['sama', 'beda'] },
  ]);
});
