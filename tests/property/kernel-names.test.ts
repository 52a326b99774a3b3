import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { PairMemory } from '../../matchers/kernel/memory.ts';
import { NAME, levelOf, nameAgreement } from '../../matchers/kernel/name-agreement.ts';
import { tokenAgreement } from '../../matchers/kernel/token-agreement.ts';
import { namesOf } from '../support/names.ts';
import { runs } from '../support/properties.ts';

/** Words that are near one another in every way that offices write them, so that the search for partners has choices. */
const WORDS = [
  ...['SARI', 'SARIH', 'SARA', 'SRI', 'SUSI', 'SUSY', 'SUSIANA', 'SUGIANTO', 'SGNTO', 'SUGIONO', 'S', 'M'],
  ...[
    'MUHAMMAD',
    'MOCH',
    'MUHTAR',
    'MOKHTAR',
    'NUR',
    'NURHAYATI',
    'HAYATI',
    'HAYATUN',
    'DEWI',
    'DEWA',
    'DWI',
  ],
];
const name = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 })
  .map((words) => words.join(' '));
const written = fc.oneof(
  name,
  name,
  fc.tuple(name, name).map(([a, b]) => `${a} / ${b}`),
);

describe('agreement of names', () => {
  test('is the same both ways round, rarity included', () => {
    fc.assert(
      fc.property(written, written, (a, b) => {
        const { table, id } = namesOf([a, b]);
        expect(nameAgreement(table, id(a), id(b))).toBe(nameAgreement(table, id(b), id(a)));
      }),
      runs(3000),
    );
  });

  test('of two tokens is the same both ways round', () => {
    const { table } = namesOf([WORDS.join(' ')]);
    const tokens = [...table.token.key.keys()];
    const apart = tokens.flatMap((a) =>
      tokens.filter((b) => tokenAgreement(table.token, a, b) !== tokenAgreement(table.token, b, a)),
    );
    expect(apart).toEqual([]);
  });

  test('of a name with itself is exact, with its words in another order by spelling', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...WORDS.slice(0, 6)), { minLength: 2, maxLength: 4 }),
        (words) => {
          const turned = [...words.slice(1), words[0]].join(' ');
          const { table, id } = namesOf([words.join(' '), turned]);
          expect(levelOf(nameAgreement(table, 0, 0))).toBe(NAME.exact);
          expect(levelOf(nameAgreement(table, 0, id(turned)))).toBe(NAME.spelling);
        },
      ),
      runs(200),
    );
  });

  test('remembered is what it is without memory, however small the memory', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(written, { minLength: 2, maxLength: 12 }),
        fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { minLength: 1, maxLength: 60 }),
        fc.constantFrom(0, 1, 3, 18),
        (texts, pairs, slotBits) => {
          const { table } = namesOf(texts);
          const memory = new PairMemory((a, b) => nameAgreement(table, a, b), slotBits);
          for (const [x, y] of pairs) {
            const [a, b] = [x % texts.length, y % texts.length];
            expect(memory.of(a, b)).toBe(nameAgreement(table, Math.min(a, b), Math.max(a, b)));
          }
        },
      ),
      runs(150),
    );
  });
});
