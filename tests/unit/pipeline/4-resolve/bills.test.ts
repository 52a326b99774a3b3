import { describe, expect, test } from '@jest/globals';
import { chanceOf } from '../../../support/claims.ts';
import { place } from '../../../support/scene.ts';

const persons = (placements: ReturnType<typeof place>): number[] => placements.map(({ person }) => person);
const verdicts = (placements: ReturnType<typeof place>): string[] => placements.map(({ verdict }) => verdict);

describe('bills', () => {
  test('a bill is of whoever its card names, whatever relative’s NIK stands on it', () => {
    // 0 the relative, 1 the member's own register row, 2 the member's row, 3 the bill: NIK of 0, card of 2
    const placed = place(
      ['register', 'register', 'file', 'bill'],
      { a: 1, b: 2, bits: 15 },
      { a: 0, b: 3, bits: 18 },
      { a: 2, b: 3, bits: 6, card: true },
    );
    expect(persons(placed)).toEqual([0, 1, 1, 1]);
    expect(placed[3]).toMatchObject({ verdict: 'usulan', link: 2, margin: null });
    expect(placed[3]?.probability).toBeCloseTo(chanceOf([15]) * (64 / 65), 6);
  });

  test('a card that no file knows: the other fields place it', () => {
    const placed = place(['register', 'bill'], { a: 0, b: 1, bits: 9 });
    expect(persons(placed)).toEqual([0, 0]);
    expect(placed[1]?.verdict).toBe('usulan');
  });

  test('a likeness without the card does not count as the card', () => {
    const placed = place(
      ['register', 'register', 'file', 'bill'],
      { a: 1, b: 2, bits: 15 },
      { a: 0, b: 3, bits: 18 },
      { a: 2, b: 3, bits: 12 },
    );
    expect(placed[3]?.person).toBe(0);
  });

  test('the bill of a member under review is under review with it, and is nobody’s', () => {
    const placed = place(
      ['register', 'register', 'file', 'bill'],
      { a: 0, b: 2, bits: 8 },
      { a: 1, b: 2, bits: 8 },
      { a: 2, b: 3, bits: 20, card: true },
    );
    expect(placed[3]).toMatchObject({ verdict: 'tinjau', person: 3, candidates: [0, 1] });
  });

  test('the bill of a member whom the register does not know is that member’s', () => {
    const placed = place(['register', 'file', 'bill'], { a: 1, b: 2, bits: 20, card: true });
    expect(persons(placed)).toEqual([0, 1, 1]);
    expect(verdicts(placed)).toEqual(['sendiri', 'sendiri', 'sendiri']);
  });
});
