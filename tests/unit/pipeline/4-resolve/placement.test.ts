import { expect, test } from '@jest/globals';
import { Placements } from '../../../../pipeline/4-resolve/placement.ts';

const alone = { verdict: 'sendiri', probability: 1, margin: null, link: -1, candidates: [] };

test('every record is its own person until it is placed', () => {
  const placements = new Placements(2);
  expect([placements.at(0), placements.at(1)]).toEqual([
    { ...alone, person: 0 },
    { ...alone, person: 1 },
  ]);
});

test('what is set is there, what is not stays; a margin and candidates can be taken back', () => {
  const placements = new Placements(2);
  const tie = { verdict: 'tinjau', margin: 0, link: 4, candidates: [7, 8] } as const;
  placements.set(1, tie);
  expect(placements.at(1)).toEqual({ ...tie, person: 1, probability: 1 });
  placements.set(1, { person: 7, verdict: 'usulan', margin: null, candidates: [] });
  expect(placements.at(1)).toEqual({ ...alone, person: 7, verdict: 'usulan', link: 4 });
});

test('a copy stays as it was, and all can be made as it was then', () => {
  const placements = new Placements(2);
  placements.set(0, { verdict: 'tinjau', candidates: [1] });
  const before = placements.copy();
  const then = placements.at(0);
  placements.set(0, { person: 1, verdict: 'padan', probability: 0.5, margin: 2, link: 3, candidates: [] });
  expect(before.at(0)).toEqual(then);
  placements.restore(before);
  expect(placements.at(0)).toEqual(then);
});
