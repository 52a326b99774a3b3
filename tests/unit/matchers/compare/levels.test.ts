import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { COMPARISONS } from '../../../../matchers/compare/index.ts';
import { bound, comparisonNamed, levelsBothWays } from '../../../support/comparisons.ts';
import { type Person, columnsOf } from '../../../support/people.ts';
import { runs } from '../../../support/properties.ts';
import { BIRTH_LEVELS, HOME_LEVELS, NAME_LEVELS, NIK_LEVELS, OTHER_LEVELS } from './known-answers.ts';

const KNOWN = [...NIK_LEVELS, ...BIRTH_LEVELS, ...HOME_LEVELS, ...NAME_LEVELS, ...OTHER_LEVELS];

describe('levels of every comparison', () => {
  test.each(KNOWN.map(([told, name, a, b, level]) => ({ told, name, a, b, level })))(
    '$name, $told: $level',
    ({ name, a, b, level }) => {
      expect(levelsBothWays(comparisonNamed(name), a, b)).toEqual([level, level]);
    },
  );

  test('every level of every comparison but a mother’s own has a known answer', () => {
    const told = new Set(KNOWN.map(([, name, , , level]) => `${name}: ${level}`));
    told.add('nama: nama kembarannya'); // needs more than two people: below
    const all = COMPARISONS.filter(({ name }) => name !== 'ibu').flatMap(({ name, levels }) =>
      levels.map((level) => `${name}: ${level}`),
    );
    expect(all.filter((level) => !told.has(level))).toEqual([]);
  });
});

describe('the names of twins', () => {
  const aldi = { nik: '3275010203159001', name: 'ALDI', born: 20150302, kk: 1 };
  const aldo = { ...aldi, nik: '3275010203159002', name: 'ALDO' };
  const inFile = (name: string): Person => ({ source: 1, name, born: 20150302 });

  function levelOfLastTwo(...people: readonly Person[]): string {
    const comparison = comparisonNamed('nama');
    const { level } = bound(comparison, columnsOf(people));
    return comparison.levels[level(people.length - 2, people.length - 1)] ?? '';
  }

  test('two rows that bear them are two people, whichever file they stand in; without the twins, a slip', () => {
    expect(levelOfLastTwo(aldi, aldo)).toBe('nama kembarannya');
    expect(levelOfLastTwo(aldi, aldo, inFile('ALDI'), inFile('ALDO'))).toBe('nama kembarannya');
    expect(levelOfLastTwo(aldi, inFile('ALDI'), inFile('ALDO'))).toBe('dekat');
  });

  test('the same name of a twin is the same name', () => {
    expect(levelOfLastTwo(aldi, aldo, inFile('ALDI'), inFile('ALDI'))).toBe('sama');
  });

  test('their rarity does not count: no agreement by chance', () => {
    const { level, rarity } = bound(comparisonNamed('nama'), columnsOf([aldi, aldo]));
    level(0, 1);
    expect(rarity?.()).toBe(0);
  });
});

const small = <T>(...values: readonly T[]): fc.Arbitrary<T | undefined> =>
  fc.oneof(
    { arbitrary: fc.constant(undefined), weight: 1 },
    { arbitrary: fc.constantFrom(...values), weight: 3 },
  );

const person = fc
  .record({
    source: fc.constantFrom(0, 1),
    nik: small(
      '3275010203859001',
      '3275010203859000',
      '3275010203859012',
      '3275020203859001',
      '327501020385901',
    ),
    name: small('SITI AMINAH', 'ST AMINAH', 'BAYI NY SUMARNI', 'SARI', 'SARI DEWI'),
    mother: small('SUMARNI', 'SOEMARNI', 'KASIYEM'),
    born: small(19850302, 19850203, 19850301, 19850101, 19860302),
    sex: small<1 | 2>(1, 2),
    kk: small(0, 1),
    card: small(0, 1),
    street: small(0, 1),
    rtRw: small(1001, 2002),
    village: small(0, 1),
    district: small(0, 1),
    birthPlace: small(0, 1),
  })
  .map(
    (given) => Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Person,
  );

describe('laws of all comparisons', () => {
  test('the level and the rarity are the same both ways round, and the level has a name', () => {
    fc.assert(
      fc.property(person, person, (a, b) => {
        const columns = columnsOf([a, b]);
        for (const comparison of COMPARISONS) {
          const { level, rarity = () => 0 } = bound(comparison, columns);
          const there = [level(0, 1), rarity()];
          const back = [level(1, 0), rarity()];
          expect([comparison.name, ...there]).toEqual([comparison.name, ...back]);
          expect(comparison.levels[there[0] ?? -1]).toBeDefined();
        }
      }),
      runs(600),
    );
  });

  test('against somebody of whom nothing is known, every level is missing', () => {
    fc.assert(
      fc.property(person, (somebody) => {
        const columns = columnsOf([somebody, {}]);
        for (const comparison of COMPARISONS) expect(bound(comparison, columns).level(0, 1)).toBe(0);
      }),
      runs(300),
    );
  });

  test('rarity is of the last pair and not left over from an earlier one', () => {
    const columns = columnsOf([{ name: 'SARI' }, { name: 'SARI' }, {}]);
    const { level, rarity } = bound(comparisonNamed('nama'), columns);
    level(0, 1);
    level(0, 2);
    expect(rarity?.()).toBe(0);
  });
});
