import { type NameParts, type NameRules, parseName } from '../../matchers/indonesia/nama.ts';

/** One way in which a person is called: words as written and, one each, their keys. */
export type CalledBy = Pick<NameParts, 'tokens' | 'keys'>;

/**
 * The names that a person can be found by: the name itself, its aliases, the father's name behind it, and the mother's
 * of a baby without a name. None where the field holds no name.
 */
export function namesOf(text: string, rules: NameRules): readonly CalledBy[] {
  const { tokens, keys, patronym, aliases, babyOf } = parseName(text, rules);
  const main = patronym.length === 0 ? { tokens, keys } : withFather({ tokens, keys }, patronym, rules);
  return [main, ...aliases, ...(babyOf === null ? [] : [babyOf])].filter((name) => name.tokens.length > 0);
}

const withFather = (name: CalledBy, father: readonly string[], rules: NameRules): CalledBy => ({
  tokens: [...name.tokens, ...father],
  keys: [...name.keys, ...father.map((word) => rules.keyOf(word, false))],
});

/** Stands for a year of birth among a person's words; no word of a name holds a digit. */
export const yearWord = (day: number): string => `Y${Math.floor(day / 10_000)}`;
