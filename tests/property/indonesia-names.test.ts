import fc from 'fast-check';
import { describe, expect, test } from '@jest/globals';
import { parseName, phonetic } from '../../matchers/indonesia/nama.ts';
import { nameRuleData, nameRules } from '../unit/matchers/indonesia/rules.ts';

const SEED = 20260630;
const OPTIONS = { seed: SEED, numRuns: 2000 };

const rules = nameRules();
const data = nameRuleData();
const word = fc.string({
  unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'),
  minLength: 1,
  maxLength: 12,
});
const plain = word.filter((text) => text.length > 2 && !isMarker(text));
const anything = fc.string({ unit: fc.constantFrom(..."ABEHIMNORSTUY.,'/@() -2éÉ\u00a0"), maxLength: 40 });

function isMarker(text: string): boolean {
  const { markers } = data;
  const sets = [rules.anyTitles, new Set(Object.values(markers as object).flat() as string[])];
  return sets.some((set) => set.has(text));
}

describe('names', () => {
  test('a key is the key of itself', () => {
    fc.assert(
      fc.property(word, (text) => {
        const key = rules.keyOf(text, false);
        expect(rules.keyOf(key, false)).toBe(key);
        expect(key).toMatch(/^[A-Z]+$/);
      }),
      OPTIONS,
    );
  });

  test('every form of every class has the key of its class', () => {
    const apart = data.classes.flatMap(({ key, variants }) =>
      [key, ...variants].filter((form) => rules.keyOf(form, false) !== key),
    );
    expect(apart).toEqual([]);
  });

  test('old spelling has the key of the new', () => {
    const syllables = {
      SOE: 'SU',
      TJI: 'CI',
      DJO: 'JO',
      SJA: 'SYA',
      NJO: 'NYO',
      JO: 'YO',
      KAR: 'KAR',
      MAN: 'MAN',
      WI: 'WI',
      TI: 'TI',
    };
    const syllable = fc.constantFrom(...Object.entries(syllables));
    // The first syllable shows that the word is old; without such a sign a lone J stays a J.
    const name = fc.tuple(
      fc.constantFrom(['SOE', 'SU'], ['DJA', 'JA']),
      fc.array(syllable, { minLength: 1, maxLength: 3 }),
    );
    fc.assert(
      fc.property(name, ([first, others]) => {
        const [old, now] = [0, 1].map((column) => [first, ...others].map((pair) => pair[column]).join(''));
        expect(rules.keyOf(old ?? '', false)).toBe(rules.keyOf(now ?? '', false));
      }),
      OPTIONS,
    );
  });

  test('a clean name reads as itself: nothing more is taken off', () => {
    fc.assert(
      fc.property(fc.array(plain, { minLength: 1, maxLength: 4 }), (words) => {
        const parsed = parseName(words.join(' '), rules);
        expect(parsed.clean).toBe(words.join(' '));
        expect(parsed.keys).toHaveLength(words.length);
      }),
      OPTIONS,
    );
  });

  test('titles around a name change its titles only', () => {
    const front = fc.constantFrom('H. ', 'HJ ', 'DRS. ', 'Prof. Dr. ', 'H.', 'NY. ', 'RADEN ');
    const end = fc.constantFrom(', S.Pd.', ' S.PD', ', SE, MM', ' (ALM)', ', A.Md.Keb', ' SKM', '');
    fc.assert(
      fc.property(fc.array(plain, { minLength: 1, maxLength: 3 }), front, end, (words, before, after) => {
        const bare = parseName(words.join(' '), rules);
        const decorated = parseName(`${before}${words.join(' ')}${after}`, rules);
        expect([decorated.clean, decorated.keys]).toEqual([bare.clean, bare.keys]);
        expect(decorated.titles.length).toBeGreaterThan(0);
      }),
      OPTIONS,
    );
  });

  test('any text gives upper-case words with a key each, and no word that was not there', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { tokens, keys, clean, aliases, babyOf } = parseName(text, rules);
        for (const parts of [{ tokens, keys, clean }, ...aliases, ...(babyOf === null ? [] : [babyOf])]) {
          expect(parts.keys).toHaveLength(parts.tokens.length);
          expect(parts.clean).toBe(parts.tokens.join(' '));
          expect(parts.tokens.every((token) => /^[A-Z]+$/.test(token))).toBe(true);
        }
        const letters = text
          .normalize('NFKD')
          .toUpperCase()
          .replaceAll(/[^A-Z]/g, '');
        expect(letters).toContain(tokens[0] ?? '');
      }),
      OPTIONS,
    );
  });

  test('a code of sounds keeps the family of the first letter and is never longer than the key', () => {
    fc.assert(
      fc.property(word, (text) => {
        const code = phonetic(text);
        expect(code.length).toBeLessThanOrEqual(text.length);
        expect(code.length).toBeGreaterThan(0);
        expect(phonetic(text[0] ?? '')[0]).toBe(/^Y[AEIOU]/.test(text) ? 'I' : code[0]);
      }),
      OPTIONS,
    );
  });
});
