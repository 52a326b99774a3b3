import { describe, expect, test } from '@jest/globals';
import { BLOCKING_KEYS } from '../../../../matchers/block/index.ts';
import { type Person, columnsOf } from '../../../support/people.ts';

/** The keys of each person, by slot; 0 is none. */
function keysOf(name: string, ...people: readonly Person[]): number[][] {
  const key = BLOCKING_KEYS.find((known) => known.name === name);
  if (key === undefined) throw new RangeError(`no key ${name}`);
  const of = key.bind(columnsOf(people));
  return people.map((_, record) => Array.from({ length: key.slots }, (_unused, slot) => of(record, slot)));
}

/** Do the two meet by this key: is any number of one among the other's? */
function meet(name: string, a: Person, b: Person): boolean {
  const [first = [], second = []] = keysOf(name, a, b);
  return first.some((key) => key !== 0 && second.includes(key));
}

describe('names as keys', () => {
  test('a spelling variant shares the piece and the whole name', () => {
    expect(meet('name-piece', { name: 'SOEPARDJO' }, { name: 'SUPARJO' })).toBe(true);
    expect(meet('name-whole', { name: 'NUR HAYATI' }, { name: 'NURHAYATI' })).toBe(true);
    expect(meet('name-whole', { name: 'SITI AMINAH' }, { name: 'AMINAH SITI' })).toBe(false);
  });

  test('a name that sounds alike shares the piece, not the whole', () => {
    expect(meet('name-piece', { name: 'WIJOYO' }, { name: 'WIJAYA' })).toBe(true);
    expect(meet('name-piece', { name: 'WAGINEM' }, { name: 'PARIYEM' })).toBe(false);
  });

  test('the first word of one meets the last of the other', () => {
    expect(meet('name-piece', { name: 'RATNA DEWI' }, { name: 'DEWI LESTARI' })).toBe(true);
    expect(meet('name-piece', { name: 'RATNA DEWI SARI' }, { name: 'DEWI' })).toBe(false);
  });

  test('one word has one piece, titles have none', () => {
    const [[first, second] = []] = keysOf('name-piece', { name: 'H. SLAMET, S.PD' });
    expect(first).not.toBe(0);
    expect(second).toBe(0);
  });

  test('a baby named after its mother has no piece of its own, but the mother’s', () => {
    const baby = { name: 'BAYI NY SUMARNI' };
    for (const name of ['name-whole', 'name-piece', 'name-rarest', 'name-initial', 'name-start']) {
      expect(
        keysOf(name, baby)
          .flat()
          .every((key) => key === 0),
      ).toBe(true);
    }
    expect(meet('mother-piece', baby, { name: 'DWI LESTARI', mother: 'SOEMARNI' })).toBe(true);
    expect(meet('mother-piece', baby, { name: 'DWI LESTARI', mother: 'KASIYEM' })).toBe(false);
    expect(meet('mother-piece', { ...baby, mother: 'KASIYEM' }, { name: 'DWI', mother: 'SUMARNI' })).toBe(
      true,
    );
  });

  test('the rarest word, whatever its place', () => {
    const many = Array.from({ length: 6 }, (_, i) => ({ name: `SITI ${'KLMNPR'.charAt(i)}ARINI` }));
    const [a = [], b = []] = keysOf(
      'name-rarest',
      { name: 'SITI WAGINEM' },
      { name: 'WAGINEM SITI' },
      ...many,
    );
    expect(a).toEqual(b);
    expect(a).not.toEqual([0]);
    expect(keysOf('name-rarest', { name: 'SITI WAGINEM' }, { name: 'SITI' }, ...many)[1]).not.toEqual(a);
  });

  test('the initial is that of the first word', () => {
    expect(meet('name-initial', { name: 'RATNA DEWI' }, { name: 'RUSDI' })).toBe(true);
    expect(meet('name-initial', { name: 'RATNA DEWI' }, { name: 'DEWI' })).toBe(false);
  });
});

describe('the start of a name as a key', () => {
  test('six letters, blanks aside: a name in one word and in two, one that was cut, one with another end', () => {
    expect(meet('name-start', { name: 'NUR HAYATI' }, { name: 'NURHAYATI' })).toBe(true);
    expect(meet('name-start', { name: 'RUSDIANTO WIJAYA' }, { name: 'RUSDIANT' })).toBe(true);
    expect(meet('name-start', { name: 'RUSDIANTO' }, { name: 'RUSDIANA' })).toBe(true);
    expect(meet('name-start', { name: 'RUSDIANTO' }, { name: 'RUSTIANTO' })).toBe(false);
    expect(meet('name-start', { name: 'RUSDIANTO' }, { name: 'RUSDINATO' })).toBe(false);
  });

  test('titles aside; a name of fewer letters has none', () => {
    expect(meet('name-start', { name: 'H. SLAMET, S.PD' }, { name: 'SLAMET' })).toBe(true);
    expect(keysOf('name-start', { name: 'SARI' })).toEqual([[0]]);
    expect(keysOf('name-start', { name: 'S' }, {})).toEqual([[0], [0]]);
    expect(meet('name-start', { name: 'SULAMI' }, { name: 'SULAMI' })).toBe(true);
  });
});

describe('fields as keys', () => {
  test.each([
    ['nik', { nik: '3275010203859001' }, { nik: '3275010203859002' }],
    ['nik-first-15', { nik: '3275010203859001' }, { nik: '3275010203859011' }],
    ['kk', { kk: 0 }, { kk: 1 }],
    ['card', { card: 0 }, { card: 1 }],
    ['birth-date', { born: 19850302 }, { born: 19850303 }],
    ['birth-year', { born: 19850302 }, { born: 19860302 }],
    ['birth-month-day', { born: 19850302 }, { born: 19850203 }],
    ['sex', { sex: 1 }, { sex: 2 }],
    ['village', { village: 0 }, { village: 1 }],
    ['rt-rw', { village: 1, rtRw: 3004 }, { village: 2, rtRw: 3004 }],
    ['rt-rw', { village: 1, rtRw: 3004 }, { village: 1, rtRw: 4003 }],
    ['address', { street: 1, village: 1, rtRw: 3004 }, { street: 2, village: 1, rtRw: 3004 }],
    ['address', { street: 1, village: 1, rtRw: 3004 }, { street: 1, village: 2, rtRw: 3004 }],
  ] as const)('%s: equal values meet, others do not, none has no key', (name, value, other) => {
    expect(meet(name, value, { ...value })).toBe(true);
    expect(meet(name, value, other)).toBe(false);
    expect(keysOf(name, value, {})[1]).toEqual([0]);
  });

  test('what goes beyond the key does not matter', () => {
    expect(meet('nik-first-15', { nik: '3275010203859001' }, { nik: '3275010203859000' })).toBe(true);
    expect(meet('birth-year', { born: 19850302 }, { born: 19851231 })).toBe(true);
    expect(meet('birth-month-day', { born: 19850302 }, { born: 19910302 })).toBe(true);
  });

  test('RT/RW without a village says nothing', () => {
    expect(keysOf('rt-rw', { rtRw: 3004 })).toEqual([[0]]);
  });
});
