/** Titles and degrees around a name: front, end and whatever follows a comma. */
import type { NameRules } from './name-rules.ts';

export interface SplitName {
  /** Without dots; never empty where the text had a word. */
  readonly words: readonly string[];
  readonly titles: readonly string[];
}

const NO_TITLES: readonly string[] = [];
const NOT_LETTERS = /[^A-Z.]+/;
const DOTS = /\.+/;
const ALL_DOTS = /\./g;
/** Letters with one blank between words: most names, and no title in them needs its dots or commas. */
const SIMPLE = /^[A-Z]+(?: [A-Z]+)*$/;
/** A dot between letters: S.Pd, but not ALM. */
const INNER_DOT = /[A-Z]\.+[A-Z]/;
/** Behind a comma, an unknown dotted word up to here is some degree: S.Tr.Keb. */
const LONGEST_ABBREVIATION = 7;
const LONGEST_TITLE_WORDS = 3;

/** Upper-case words, dots being blanks. */
export function plainWords(text: string): string[] {
  if (SIMPLE.test(text)) return text.split(' ');
  return text.replace(ALL_DOTS, ' ').split(NOT_LETTERS).filter(Boolean);
}

/** `(ALM)`, `H.`, `M.Pd`: nothing in it could be a name. */
export function isAllTitles(text: string, rules: NameRules): boolean {
  const words = plainWords(text);
  if (words.every((word) => rules.anyTitles.has(word))) return true;
  return text.includes('.') && rules.anyTitles.has(words.join(''));
}

/** `H. AHMAD FAUZI, S.Pd., M.M.` → AHMAD FAUZI and the rest. */
export function setTitlesAside(text: string, rules: NameRules): SplitName {
  if (SIMPLE.test(text)) return takeBothEnds(text.split(' '), rules);
  const [first = [], ...behindCommas] = text
    .split(',')
    .map(dottedWords)
    .filter((words) => words.length > 0);
  const behind = behindCommas.map((words) => takeDegrees(words, rules));
  const dotted = takeBothEnds(first, rules);
  // What was glued with dots and is no title as a whole comes apart now: H.M.YUSUF, YUSUF.S.PD.
  const apart = dotted.words.flatMap((word) => word.split(DOTS).filter(Boolean));
  const bare = takeBothEnds(apart, rules);
  return {
    words: [...bare.words, ...behind.flatMap((part) => part.words)],
    titles: [dotted, bare, ...behind].flatMap((part) => part.titles),
  };
}

/** The end first: a name that is all titles keeps its front (H. HJ. is H). */
function takeBothEnds(words: readonly string[], rules: NameRules): SplitName {
  const end = endOfName(words, rules);
  const start = startOfName(words, end, rules);
  if (start === 0 && end === words.length) return { words, titles: NO_TITLES };
  const titles = [...words.slice(0, start).map(undot), ...titlesFrom(words, end, rules)];
  return { words: words.slice(start, end), titles };
}

function dottedWords(segment: string): string[] {
  return segment.split(NOT_LETTERS).filter((word) => undot(word) !== '');
}

function undot(word: string): string {
  return word.includes('.') ? word.replace(ALL_DOTS, '') : word;
}

/** Degrees and titles may stand in one, two or three words: SPD, S PD, A MD KEB. Words that are none are names. */
function takeDegrees(words: readonly string[], rules: NameRules): SplitName {
  const kept: string[] = [];
  const titles: string[] = [];
  for (let i = 0; i < words.length;) {
    let size = Math.min(LONGEST_TITLE_WORDS, words.length - i);
    while (size > 0 && !rules.anyTitles.has(undot(words.slice(i, i + size).join('')))) size--;
    const word = words[i] ?? '';
    if (size > 0) titles.push(undot(words.slice(i, i + size).join('')));
    else if (INNER_DOT.test(word) && undot(word).length <= LONGEST_ABBREVIATION) titles.push(undot(word));
    else kept.push(...word.split(DOTS).filter(Boolean));
    i += Math.max(1, size);
  }
  return { words: kept, titles };
}

/** Where the degrees without a comma begin. A single letter joins the word behind it (S PD), one word stays. */
function endOfName(words: readonly string[], rules: NameRules): number {
  let end = words.length;
  while (end > 1) {
    const size = endTitleSize(words, end, rules);
    if (size === 0 || size >= end) break;
    end -= size;
  }
  return end;
}

/** The titles behind `end` as they were taken: S PD is SPD. */
function titlesFrom(words: readonly string[], end: number, rules: NameRules): string[] {
  const titles: string[] = [];
  for (let rest = words.length; rest > end;) {
    const size = Math.max(1, endTitleSize(words, rest, rules));
    titles.unshift(undot(words.slice(rest - size, rest).join('')));
    rest -= size;
  }
  return titles;
}

function endTitleSize(words: readonly string[], end: number, rules: NameRules): number {
  const last = words[end - 1] ?? '';
  const bare = undot(last);
  if (rules.endTitles.has(bare) || (last !== bare && INNER_DOT.test(last) && rules.dottedTitles.has(bare)))
    return 1;
  // S PD, S AG: the first is one letter, the last is not, or BUDI S H would be a lawyer.
  if (bare.length < 2) return 0;
  let joined = bare;
  for (let size = 2; size <= LONGEST_TITLE_WORDS && size < end; size++) {
    const word = undot(words[end - size] ?? '');
    joined = word + joined;
    if (word.length === 1 && rules.endTitles.has(joined)) return size;
  }
  return 0;
}

/** How many words in front are titles, dotted ones (R.A.) as one; the last word stays, also before BIN. */
function startOfName(words: readonly string[], end: number, rules: NameRules): number {
  let start = 0;
  while (start + 1 < end) {
    const first = undot(words[start] ?? '');
    const second = undot(words[start + 1] ?? '');
    if (rules.patronym.has(second)) break;
    const phrase =
      start + 2 < end && rules.frontPhrases.has(first) && rules.frontTitles.has(`${first} ${second}`);
    if (!phrase && !rules.frontTitles.has(first)) break;
    start += phrase && !rules.patronym.has(undot(words[start + 2] ?? '')) ? 2 : 1;
  }
  return start;
}
