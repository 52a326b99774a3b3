/** Indonesian personal names: often one word, no surname, titles at both ends, old spelling, aliases, babies. */
import { upperAscii } from './letters.ts';
import type { NameRules } from './name-rules.ts';
import { isAllTitles, plainWords, setTitlesAside } from './titles.ts';

export { compileNameRules } from './name-rules.ts';
export type { NameRuleData, NameRules } from './name-rules.ts';
export { phonetic } from './phonetic.ts';

export interface NameParts {
  /** The tokens with one blank between them. */
  readonly clean: string;
  /** A–Z words without titles, degrees and patronym; a one-letter token is an initial. */
  readonly tokens: readonly string[];
  /** One per token: its class (MUHAMMAD for MOCH), else its spelling brought to one form. Never shown. */
  readonly keys: readonly string[];
}

export interface ParsedName extends NameParts {
  readonly titles: readonly string[];
  /** The words after BIN or BINTI, titles gone. */
  readonly patronym: readonly string[];
  readonly aliases: readonly NameParts[];
  /** Of `BAYI NY X`: X, the mother. Such a record has no tokens of its own. X may be empty (`BAYI`). */
  readonly babyOf: NameParts | null;
}

const NOTHING: NameParts = { clean: '', tokens: [], keys: [] };
const NO_WORDS: readonly string[] = [];
const NO_ALIASES: readonly NameParts[] = [];
const NO_NAME: ParsedName = { ...NOTHING, titles: [], patronym: [], aliases: [], babyOf: null };

const BLANKS_AND_MARKS = /[\s._-]+/g;
/** `TIDAK ADA NAMA` and a few marks. */
const LONGEST_MISSING = 20;
const DIGITS = /\d+/g;
const SOME_LETTER = /[A-Z]/;
const ONE_NAME = /^[A-Z][A-Z ,.]*$/;

/**
 * The first alias-free part is the name, the others its aliases. A field with a word for "none" has no tokens.
 * Patronym, titles and aliases are kept apart from `tokens`, since files differ in whether they carry them.
 */
export function parseName(text: string, rules: NameRules): ParsedName {
  const upper = upperAscii(text).replace(DIGITS, '');
  if (upper.length <= LONGEST_MISSING && rules.missing.has(upper.replace(BLANKS_AND_MARKS, '')))
    return NO_NAME;
  const parts = splitAliases(upper, rules);
  const named = parts.filter((part) => !isAllTitles(part, rules));
  const titles =
    named.length === parts.length
      ? NO_WORDS
      : parts.filter((part) => !named.includes(part)).flatMap(plainWords);
  const main = named[0];
  if (main === undefined) return parts[0] === undefined ? NO_NAME : titlesOnly(parts[0], rules);
  const baby = babyWords(main, rules);
  if (baby !== undefined) {
    return { ...NO_NAME, titles, babyOf: partsOf(setTitlesAside(baby.join(' '), rules).words, rules) };
  }
  const split = setTitlesAside(main, rules);
  const father = patronymAt(split.words, rules);
  // Written out: a spread of the parts costs more than all the rest of a plain name.
  const { clean, tokens, keys } = partsOf(father < 0 ? split.words : split.words.slice(0, father), rules);
  return {
    clean,
    tokens,
    keys,
    titles: titles.length === 0 ? split.titles : split.titles.concat(titles),
    patronym: father < 0 ? NO_WORDS : patronymOf(split.words.slice(father), rules),
    aliases: named.length === 1 ? NO_ALIASES : aliasesOf(named.slice(1), rules),
    babyOf: null,
  };
}

function splitAliases(upper: string, rules: NameRules): readonly string[] {
  // The pattern looks around itself at every letter: not for names that have no mark and no such word.
  if (ONE_NAME.test(upper) && !rules.aliasHint.test(upper)) return [upper];
  return upper.split(rules.aliasSplit).filter((part) => SOME_LETTER.test(part));
}

/** A person called H, NUR or HAJI: the field holds titles only, so its last word is the name. */
function titlesOnly(part: string, rules: NameRules): ParsedName {
  if (rules.baby.has(plainWords(part)[0] ?? '')) return { ...NO_NAME, babyOf: NOTHING };
  const { words, titles } = setTitlesAside(part, rules);
  return { ...NO_NAME, ...partsOf(words, rules), titles };
}

/** One letter in brackets, (L) or (P), is a sex and no alias. */
function aliasesOf(parts: readonly string[], rules: NameRules): readonly NameParts[] {
  const aliases: NameParts[] = [];
  for (const part of parts) {
    const { words } = setTitlesAside(part, rules);
    const father = patronymAt(words, rules);
    const alias = partsOf(father < 0 ? words : words.slice(0, father), rules);
    if (alias.clean.length > 1) aliases.push(alias);
  }
  return aliases;
}

/** The mother's words, if the field names a baby without a name of its own. */
function babyWords(part: string, rules: NameRules): readonly string[] | undefined {
  const words = plainWords(part);
  if (!rules.baby.has(words[0] ?? '')) return undefined;
  let start = 1;
  while (start < words.length && rules.babyFillers.has(words[start] ?? '')) start++;
  return words.slice(start);
}

/** Where BIN or BINTI stands behind a name; -1 nowhere. */
function patronymAt(words: readonly string[], rules: NameRules): number {
  for (let i = 1; i < words.length; i++) if (rules.patronym.has(words[i] ?? '')) return i;
  return -1;
}

function patronymOf(words: readonly string[], rules: NameRules): readonly string[] {
  const father = words.filter((word) => !rules.patronym.has(word));
  return father.length === 0 ? NO_WORDS : setTitlesAside(father.join(' '), rules).words;
}

function partsOf(tokens: readonly string[], rules: NameRules): NameParts {
  if (tokens.length === 0) return NOTHING;
  return {
    clean: tokens.join(' '),
    tokens,
    keys: tokens.map((token, index) => rules.keyOf(token, index === 0 && tokens.length > 1)),
  };
}
