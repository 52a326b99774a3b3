import { describe, expect, test } from '@jest/globals';
import { decisionsOn, nameOf } from '../../../../pipeline/4-resolve/decided.ts';
import { type Kind, type Pair, placeDecided } from '../../../support/scene.ts';

const same = (a: number, b: number) => ({ a, b, same: true });
const different = (a: number, b: number) => ({ a, b, same: false });
const persons = (...given: Parameters<typeof placeDecided>): number[] =>
  placeDecided(...given).map(({ person }) => person);

describe('decided to be one person', () => {
  test('a row and a register row that no rule proposed', () => {
    const placed = placeDecided(['register', 'register', 'file'], [{ a: 0, b: 2, bits: 25 }], [same(2, 1)]);
    expect(placed.map(({ person }) => person)).toEqual([0, 1, 1]);
    // the added link stands behind the one that was there
    expect(placed[2]).toEqual({
      person: 1,
      verdict: 'usulan',
      probability: 1,
      margin: null,
      link: 1,
      candidates: [],
    });
    expect(placed.map(({ verdict }) => verdict)).toEqual(['sendiri', 'padan', 'usulan']);
  });

  test('a tie is settled, and the link that was there stays the one that places the row', () => {
    const tie = [
      { a: 0, b: 2, bits: 12 },
      { a: 1, b: 2, bits: 12 },
    ];
    expect(placeDecided(['register', 'register', 'file'], tie, [same(1, 2)])[2]).toMatchObject({
      person: 1,
      verdict: 'usulan',
      probability: 1,
      link: 1,
      candidates: [],
    });
  });

  test('two register rows, though their fields refute it; what hangs on either is theirs', () => {
    const pairs = [
      { a: 0, b: 1, bits: -9 },
      { a: 0, b: 2, bits: 15 },
      { a: 1, b: 3, bits: 15 },
    ];
    expect(persons(['register', 'register', 'file', 'list'], pairs, [same(0, 1)])).toEqual([0, 0, 0, 0]);
  });

  test('two rows of files go where the surer of them is', () => {
    const pairs = [
      { a: 0, b: 2, bits: 9 },
      { a: 1, b: 3, bits: 15 },
    ];
    const placed = placeDecided(['register', 'register', 'file', 'file'], pairs, [same(2, 3)]);
    expect(placed.map(({ person }) => person)).toEqual([0, 1, 1, 1]);
    // a list's NIK is what it copied: the file's row decides, though it is the less sure one
    expect(persons(['register', 'register', 'file', 'list'], pairs, [same(2, 3)])).toEqual([0, 1, 0, 0]);
    expect(placed[2]?.probability).toBe(placed[3]?.probability);
    expect(placed[2]).toMatchObject({ verdict: 'usulan', margin: null });
  });

  test('a row that nobody knows goes with the one that the register knows, and so does what is plainly its like', () => {
    const pairs = [
      { a: 0, b: 1, bits: 15 },
      { a: 2, b: 3, bits: 20 },
    ];
    expect(persons(['register', 'file', 'file', 'file'], pairs, [same(1, 2)])).toEqual([0, 0, 0, 0]);
  });

  test('of two whom the register does not know, both stand under one person', () => {
    const placed = placeDecided(['file', 'list'], [{ a: 0, b: 1, bits: -9 }], [same(0, 1)]);
    expect(placed).toMatchObject([
      { person: 0, verdict: 'sendiri' },
      { person: 0, verdict: 'sendiri' },
    ]);
  });

  test('and a third row that fits one of them is theirs, though the other one’s fields refute it', () => {
    const pairs = [
      { a: 0, b: 1, bits: -9 },
      { a: 0, b: 2, bits: 20 },
      { a: 1, b: 2, bits: -9 },
    ];
    expect(persons(['file', 'file', 'list'], pairs, [same(0, 1)])).toEqual([0, 0, 0]);
  });

  test('with a row under review, both are, of the same candidates, and share a person', () => {
    const pairs = [
      { a: 0, b: 2, bits: 12 },
      { a: 1, b: 2, bits: 12 },
    ];
    const placed = placeDecided(['register', 'register', 'list', 'file'], pairs, [same(2, 3)]);
    expect(placed.slice(2)).toMatchObject([
      { person: 2, verdict: 'tinjau', candidates: [0, 1] },
      { person: 2, verdict: 'tinjau', candidates: [0, 1] },
    ]);
  });

  test('a bill goes with the row decided for it, whatever its card says', () => {
    const kinds = ['register', 'register', 'file', 'file', 'bill'] as const;
    const pairs = [
      { a: 0, b: 2, bits: 15 },
      { a: 1, b: 3, bits: 15 },
      { a: 2, b: 4, bits: 20, card: true },
    ];
    expect(persons(kinds, pairs, [])).toEqual([0, 1, 0, 1, 0]);
    expect(persons(kinds, pairs, [same(3, 4)])).toEqual([0, 1, 0, 1, 1]);
  });

  test('is carried on from pair to pair', () => {
    const kinds = ['register', 'file', 'file', 'list'] as const;
    expect(persons(kinds, [], [same(3, 2), same(2, 1), same(1, 0)])).toEqual([0, 0, 0, 0]);
  });
});

describe('decided to be two persons', () => {
  test('the row goes to its next candidate, with the chance that it then has', () => {
    const pairs = [
      { a: 0, b: 2, bits: 12 },
      { a: 1, b: 2, bits: 8 },
    ];
    const placed = placeDecided(['register', 'register', 'file'], pairs, [different(0, 2)]);
    expect(placed[2]).toMatchObject({ person: 1, verdict: 'usulan', margin: null, link: 1 });
    const [, , alone] = placeDecided(['register', 'register', 'file'], [{ a: 1, b: 2, bits: 8 }], []);
    expect(placed[2]?.probability).toBe(alone?.probability);
  });

  test('or to nobody', () => {
    const placed = placeDecided(['register', 'file'], [{ a: 0, b: 1, bits: 20 }], [different(0, 1)]);
    expect(placed).toMatchObject([{ verdict: 'sendiri' }, { person: 1, verdict: 'sendiri', link: -1 }]);
  });

  test('a person whom the register holds twice is out as a whole', () => {
    const pairs = [
      { a: 0, b: 1, bits: 10 },
      { a: 0, b: 2, bits: 12 },
      { a: 1, b: 2, bits: 14 },
    ];
    expect(persons(['register', 'register', 'file'], pairs, [different(0, 2)])).toEqual([0, 0, 2]);
  });

  test('not through another row either', () => {
    const pairs = [
      { a: 0, b: 1, bits: 15 },
      { a: 0, b: 2, bits: 15 },
      { a: 1, b: 2, bits: 30 },
    ];
    expect(persons(['register', 'file', 'list'], pairs, [])).toEqual([0, 0, 0]);
    expect(persons(['register', 'file', 'list'], pairs, [different(0, 2)])).toEqual([0, 0, 2]);
  });

  test('of two rows of one register person the surer one stays, the other goes to its next', () => {
    const pairs = [
      { a: 0, b: 2, bits: 14 },
      { a: 0, b: 3, bits: 10 },
      { a: 1, b: 3, bits: 4 },
    ];
    const kinds = ['register', 'register', 'file', 'list'] as const;
    expect(persons(kinds, pairs, [])).toEqual([0, 1, 0, 0]);
    const placed = placeDecided(kinds, pairs, [different(2, 3)]);
    expect(placed.map(({ person }) => person)).toEqual([0, 1, 0, 1]);
    expect(placed[3]).toMatchObject({ verdict: 'usulan', link: 2 });
    // whichever source stands first
    const turned = [
      { a: 0, b: 2, bits: 10 },
      { a: 0, b: 3, bits: 14 },
      { a: 1, b: 2, bits: 4 },
    ];
    expect(persons(kinds, turned, [different(2, 3)])).toEqual([0, 1, 1, 0]);
  });

  test('two rows that the register does not know stay two, a third between them goes to one', () => {
    const pairs = [
      { a: 0, b: 1, bits: 12 },
      { a: 1, b: 2, bits: 11 },
    ];
    expect(persons(['file', 'file', 'file'], pairs, [different(0, 2)])).toEqual([0, 0, 2]);
  });

  test('two register rows of one person are two again', () => {
    const twins: readonly Pair[] = [{ a: 0, b: 1, bits: 30 }];
    expect(persons(['register', 'register'], twins, [different(0, 1)])).toEqual([0, 1]);
  });

  test('a register row that is another than the one decided for a row: the two register rows are two', () => {
    const pairs = [
      { a: 0, b: 1, bits: 30 },
      { a: 0, b: 2, bits: 15 },
    ];
    const decided = [same(2, 0), different(2, 1)];
    expect(persons(['register', 'register', 'file'], pairs, decided)).toEqual([0, 1, 0]);
  });

  test('a bill is not its card holder’s, and keeps what its other fields say', () => {
    const kinds: readonly Kind[] = ['register', 'register', 'file', 'bill'];
    const pairs = [
      { a: 1, b: 2, bits: 15 },
      { a: 0, b: 3, bits: 18 },
      { a: 2, b: 3, bits: 20, card: true },
    ];
    expect(persons(kinds, pairs, [])).toEqual([0, 1, 1, 1]);
    expect(persons(kinds, pairs, [different(2, 3)])).toEqual([0, 1, 1, 0]);
    expect(persons(kinds, pairs, [different(1, 3)])).toEqual([0, 1, 1, 0]);
  });
});

describe('decisions on the rows of a run', () => {
  const numbers = new Map(
    ['A', 'B', 'C'].map((recordKey, id) => [nameOf({ source: 'bpjs', recordKey }), id] as const),
  );
  const line = (lineNumber: number, a: string, b: string, isSame: boolean) => ({
    line: lineNumber,
    a: { source: 'bpjs', recordKey: a },
    b: { source: 'bpjs', recordKey: b },
    same: isSame,
    ...{ officer: 'Siti', date: '2026-06-30', reason: '' },
  });

  test('a row that has left carries "the same" on; what names it is told by its line', () => {
    const lines = [line(2, 'A', 'X', true), line(3, 'X', 'C', true), line(4, 'B', 'X', false)];
    const { constraints, applied, absentLines } = decisionsOn(3, numbers, lines);
    expect([...constraints.unit]).toEqual([
      [0, [0, 2]],
      [2, [0, 2]],
    ]);
    expect([...constraints.apart].map(([one, others]) => [one, [...others].sort()])).toEqual([
      [1, [0, 2]],
      [0, [1]],
      [2, [1]],
    ]);
    expect(applied).toEqual([]);
    expect(absentLines).toEqual([2, 3, 4]);
  });

  test('a key is of its source, and a pair that is decided twice alike counts once', () => {
    const twice = [line(2, 'A', 'B', true), line(3, 'B', 'A', true)];
    expect(decisionsOn(3, numbers, twice).applied.map(({ line: told }) => told.line)).toEqual([3]);
    const other = { ...line(2, 'A', 'B', true), a: { source: 'dinsos', recordKey: 'A' } };
    expect(decisionsOn(3, numbers, [other])).toMatchObject({ applied: [], absentLines: [2] });
  });
});
