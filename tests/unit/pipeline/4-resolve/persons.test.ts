import { describe, expect, test } from '@jest/globals';
import { chanceOf } from '../../../support/claims.ts';
import { THRESHOLDS, place } from '../../../support/scene.ts';

const persons = (placements: ReturnType<typeof place>): number[] => placements.map(({ person }) => person);
const verdicts = (placements: ReturnType<typeof place>): string[] => placements.map(({ verdict }) => verdict);

/** Bits at which a pair of peers has the chance of `accept_peers`. */
const PEERS = Math.log2(THRESHOLDS.acceptPeers / (1 - THRESHOLDS.acceptPeers));

describe('rows of files against the register', () => {
  test('one good candidate: the row is its person’s, the register row is found', () => {
    const placed = place(['register', 'file'], { a: 0, b: 1, bits: 20 });
    expect(persons(placed)).toEqual([0, 0]);
    expect(verdicts(placed)).toEqual(['padan', 'usulan']);
    expect(placed[1]).toMatchObject({ margin: null, link: 0, candidates: [] });
    expect(placed[1]?.probability).toBeCloseTo(chanceOf([20]), 6);
  });

  test('nobody: the row and the register row are alone', () => {
    const placed = place(['register', 'file']);
    expect(persons(placed)).toEqual([0, 1]);
    expect(verdicts(placed)).toEqual(['sendiri', 'sendiri']);
  });

  test('twins, the row of one with the NIK of the other: the better one, with its margin', () => {
    const placed = place(['register', 'register', 'file'], { a: 0, b: 2, bits: 12 }, { a: 1, b: 2, bits: 8 });
    expect(persons(placed)).toEqual([0, 1, 0]);
    expect(placed[2]).toMatchObject({ verdict: 'usulan', margin: 4, link: 0 });
    expect(placed[2]?.probability).toBeCloseTo(chanceOf([12, 8]), 5);
    expect(verdicts(placed)).toEqual(['padan', 'sendiri', 'usulan']);
  });

  test('twins with swapped NIK, both rows there: each row goes to its own', () => {
    const placed = place(
      ['register', 'register', 'file', 'file'],
      { a: 0, b: 2, bits: 9 },
      { a: 1, b: 2, bits: 5 },
      { a: 0, b: 3, bits: 5 },
      { a: 1, b: 3, bits: 9 },
      { a: 2, b: 3, bits: 30 },
    );
    expect(persons(placed)).toEqual([0, 1, 0, 1]);
  });

  test.each([1, 12, 60, 1000])('two equal candidates of %d bits: tinjau, alone, both named', (bits) => {
    const placed = place(['register', 'register', 'file'], { a: 0, b: 2, bits }, { a: 1, b: 2, bits });
    expect(placed[2]).toMatchObject({ verdict: 'tinjau', person: 2, margin: 0, candidates: [0, 1] });
    expect(verdicts(placed)).toEqual(['sendiri', 'sendiri', 'tinjau']);
  });

  test('a margin is finite, however little is left of the runner-up', () => {
    const placed = place(
      ['register', 'register', 'file'],
      { a: 0, b: 2, bits: 900 },
      { a: 1, b: 2, bits: -900 },
    );
    expect(placed[2]).toMatchObject({ verdict: 'usulan', person: 0, margin: 1800 });
  });

  test('between the limits: tinjau with its one candidate; below them: alone', () => {
    const found = new Set<string>();
    for (let bits = -12; bits <= 2; bits += 0.25) {
      const chance = chanceOf([bits]);
      const placed = place(['register', 'file'], { a: 0, b: 1, bits })[1];
      const expected =
        chance >= THRESHOLDS.accept
          ? { verdict: 'usulan', person: 0, link: 0, candidates: [] }
          : chance >= THRESHOLDS.review
            ? { verdict: 'tinjau', person: 1, link: 0, candidates: [0] }
            : { verdict: 'sendiri', person: 1, link: -1, candidates: [] };
      expect(placed).toMatchObject(expected);
      expect(placed?.probability).toBeCloseTo(expected.verdict === 'usulan' ? chance : 1 - chance, 4);
      found.add(expected.verdict);
    }
    expect([...found]).toEqual(['sendiri', 'tinjau', 'usulan']);
  });

  test('rows that find nobody make the others less likely to be somebody', () => {
    const files = Array.from({ length: 200 }, () => 'file' as const);
    expect(place(['register', ...files], { a: 0, b: 1, bits: 0 })[1]?.probability).toBeCloseTo(
      1 - chanceOf([0], 200),
      4,
    );
    expect(place(['register', 'file'], { a: 0, b: 1, bits: 0 })[1]?.probability).toBeCloseTo(
      chanceOf([0]),
      4,
    );
  });

  test('a person whom another row claims better: the row has its second best, who is free', () => {
    const rows = ['register', 'register', 'file', 'file'] as const;
    const own = [
      { a: 0, b: 3, bits: 8 },
      { a: 1, b: 3, bits: 6 },
    ];
    expect(place(rows, ...own)[3]?.person).toBe(0);
    expect(place(rows, { a: 0, b: 2, bits: 14 }, ...own)).toMatchObject([
      { verdict: 'padan' },
      { verdict: 'padan' },
      { verdict: 'usulan', person: 0 },
      { verdict: 'usulan', person: 1, link: 2 },
    ]);
  });

  test('a row written twice: both are its person’s', () => {
    const placed = place(['register', 'file', 'file'], { a: 0, b: 1, bits: 20 }, { a: 0, b: 2, bits: 19 });
    expect(persons(placed)).toEqual([0, 0, 0]);
  });

  test('four candidates, none above the limit for review: still one of them is it', () => {
    const kinds = ['register', 'register', 'register', 'register', 'register', 'file'] as const;
    const placed = place(kinds, ...[0, 1, 2, 3, 4].map((a) => ({ a, b: 5, bits: 6 })));
    expect(placed[5]).toMatchObject({ verdict: 'tinjau', candidates: [0, 1] });
  });
});

describe('the register', () => {
  test('rows stay apart unless they are plainly one person', () => {
    expect(persons(place(['register', 'register'], { a: 0, b: 1, bits: PEERS + 0.01 }))).toEqual([0, 0]);
    expect(persons(place(['register', 'register'], { a: 0, b: 1, bits: PEERS - 0.01 }))).toEqual([0, 1]);
  });

  test('two rows that refute each other are not one person through a third; the stronger pair holds', () => {
    const three = ['register', 'register', 'register'] as const;
    const chain = [
      { a: 0, b: 1, bits: 10 },
      { a: 1, b: 2, bits: 11 },
    ];
    expect(persons(place(three, ...chain))).toEqual([0, 0, 0]);
    const placed = place(three, ...chain, { a: 0, b: 2, bits: -6 });
    expect(persons(placed)).toEqual([0, 1, 1]);
    expect(placed).toMatchObject([{ verdict: 'sendiri' }, { verdict: 'padan' }, { verdict: 'padan' }]);
    // a register row is not placed by a link
    expect(placed.map(({ link, probability }) => [link, probability])).toEqual([
      [-1, 1],
      [-1, 1],
      [-1, 1],
    ]);
  });

  test('somebody held twice is one candidate, not two that share', () => {
    const placed = place(
      ['register', 'register', 'file'],
      { a: 0, b: 1, bits: 10 },
      { a: 0, b: 2, bits: 12 },
      { a: 1, b: 2, bits: 14 },
    );
    expect(persons(placed)).toEqual([0, 0, 0]);
    expect(placed[2]).toMatchObject({ verdict: 'usulan', margin: null, link: 2 });
    expect(verdicts(placed)).toEqual(['padan', 'padan', 'usulan']);
  });
});

describe('rows that the register does not claim', () => {
  test('join a row that it does claim', () => {
    const placed = place(['register', 'file', 'file'], { a: 0, b: 1, bits: 15 }, { a: 1, b: 2, bits: 9 });
    expect(persons(placed)).toEqual([0, 0, 0]);
    expect(placed[2]).toMatchObject({ verdict: 'usulan', link: 1 });
    // as sure as both steps together
    expect(placed[2]?.probability).toBeCloseTo(chanceOf([15], 2) * (2 ** 9 / (1 + 2 ** 9)), 6);
  });

  test('but not one whose own place is in doubt', () => {
    expect(chanceOf([0], 2)).toBeGreaterThan(THRESHOLDS.accept);
    expect(chanceOf([0], 2)).toBeLessThan(0.95);
    const placed = place(['register', 'file', 'file'], { a: 0, b: 1, bits: 0 }, { a: 1, b: 2, bits: 1 });
    expect(persons(placed)).toEqual([0, 0, 2]);
  });

  test('a doubtful row whose double is of nobody, and surer of it, is of nobody either: the two are one person', () => {
    const double = (own: number, bits: number): number[] =>
      persons(place(['register', 'file', 'file'], { a: 0, b: 1, bits: own }, { a: 1, b: 2, bits }));
    const chance = chanceOf([0], 2);
    const own = Math.log2(chance / (1 - chance));
    expect(chance).toBeLessThan(0.95);
    expect(double(0, own + 0.5)).toEqual([0, 1, 1]);
    expect(double(0, own - 0.5)[1]).toBe(0);
    // a row that is as good as certain of its person is not doubted
    expect(chanceOf([8], 2)).toBeGreaterThan(0.95);
    expect(double(8, 30).slice(0, 2)).toEqual([0, 0]);
  });

  test('a row under review that such a row settles has no candidates left', () => {
    // row 3 has candidates 0, 1 and 2; 0 is better, but for row 4, which has it for certain and is the same as row 3
    const rows = ['register', 'register', 'register', 'file', 'file'] as const;
    const claims = [
      { a: 0, b: 3, bits: 14 },
      { a: 1, b: 3, bits: 8 },
      { a: 2, b: 3, bits: 8 },
      { a: 0, b: 4, bits: 15 },
    ];
    expect(place(rows, ...claims)[3]?.verdict).toBe('tinjau');
    const placed = place(rows, ...claims, { a: 3, b: 4, bits: 20 });
    expect(placed[3]).toMatchObject({ person: 0, verdict: 'usulan', link: 4, candidates: [] });
  });

  test('a link of less than even odds to such a row is not enough', () => {
    const placed = place(['register', 'file', 'file'], { a: 0, b: 1, bits: 15 }, { a: 1, b: 2, bits: -0.1 });
    expect(persons(placed)).toEqual([0, 0, 2]);
    expect(placed[2]?.verdict).toBe('sendiri');
  });

  test('absent from the register, two rows of one person: one person, both alone as to the register', () => {
    const placed = place(
      ['register', 'file', 'file', 'list'],
      { a: 1, b: 2, bits: 12 },
      { a: 2, b: 3, bits: 12 },
    );
    expect(persons(placed)).toEqual([0, 1, 1, 1]);
    expect(verdicts(placed)).toEqual(['sendiri', 'sendiri', 'sendiri', 'sendiri']);
    expect(placed.map(({ link }) => link)).toEqual([-1, 0, 0, 1]);
  });

  test('but for one that it was held against and refuted', () => {
    const placed = place(
      ['register', 'file', 'file'],
      { a: 0, b: 1, bits: 15 },
      { a: 0, b: 2, bits: -6 },
      { a: 1, b: 2, bits: 9 },
    );
    expect(persons(placed)).toEqual([0, 0, 2]);
  });

  test('lists and bills lend nobody the person that they were given', () => {
    for (const kind of ['list', 'bill'] as const) {
      const placed = place(['register', kind, 'file'], { a: 0, b: 1, bits: 15 }, { a: 1, b: 2, bits: 9 });
      expect(persons(placed)).toEqual([0, 0, 2]);
    }
  });

  test('among themselves they join as strictly as register rows do', () => {
    const joined = (bits: number): number[] => persons(place(['file', 'file'], { a: 0, b: 1, bits }));
    expect(joined(PEERS + 0.01)).toEqual([0, 0]);
    expect(joined(PEERS - 0.01)).toEqual([0, 1]);
  });

  test('two groups are not joined when a row of one was refuted against a row of the other', () => {
    const chain = [
      { a: 0, b: 1, bits: 12 },
      { a: 1, b: 2, bits: 11 },
    ];
    expect(persons(place(['file', 'file', 'file'], ...chain))).toEqual([0, 0, 0]);
    expect(persons(place(['file', 'file', 'file'], ...chain, { a: 0, b: 2, bits: -6 }))).toEqual([0, 0, 2]);
    // the stronger of the two pairs is the one that holds
    const turned = [
      { a: 0, b: 1, bits: 10 },
      { a: 1, b: 2, bits: 11 },
      { a: 0, b: 2, bits: -6 },
    ];
    expect(persons(place(['file', 'file', 'file'], ...turned))).toEqual([0, 1, 1]);
  });

  test('a row under review joins nobody', () => {
    const placed = place(
      ['register', 'register', 'file', 'file'],
      { a: 0, b: 2, bits: 8 },
      { a: 1, b: 2, bits: 8 },
      { a: 2, b: 3, bits: 20 },
    );
    expect(persons(placed)).toEqual([0, 1, 2, 3]);
    expect(verdicts(placed).slice(2)).toEqual(['tinjau', 'sendiri']);
  });
});
