/** The rules of schemas/names/*.yaml, compiled once per run; the four files have one top-level key or more each. */

export interface TitleData {
  /** Words or phrases set aside at the front. */
  readonly front: readonly string[];
  /** At the end, bare. */
  readonly end: readonly string[];
  /** At the end, only behind a comma. */
  readonly afterComma: readonly string[];
  /** Degrees without dots: SPD. */
  readonly degrees: readonly string[];
  /** Degrees that are also names: only behind a comma or dotted. */
  readonly degreesMarked: readonly string[];
}

export interface SpellingRule {
  /** A regular expression over one upper-case word. */
  readonly from: string;
  readonly to: string;
  /** Only for words that match this as well. */
  readonly when?: string;
}

export interface NameClass {
  readonly key: string;
  readonly variants: readonly string[];
  /** Variants that count only as the first of several words. */
  readonly front?: readonly string[];
}

export interface MarkerData {
  readonly patronym: readonly string[];
  readonly alias: readonly string[];
  readonly dottedAlias: readonly string[];
  readonly baby: readonly string[];
  readonly babyFillers: readonly string[];
  readonly missing: readonly string[];
}

/** titles.yaml, spellings.yaml, classes.yaml (with guttural and glottal) and markers.yaml in one object. */
export interface NameRuleData {
  readonly titles: TitleData;
  readonly spellings: readonly SpellingRule[];
  readonly classes: readonly NameClass[];
  /** Words whose KH is also written K or H. */
  readonly guttural: readonly string[];
  /** Words whose K before a consonant or vowel is a glottal stop, also left out. */
  readonly glottal: readonly string[];
  readonly markers: MarkerData;
}

export interface NameRules {
  readonly frontTitles: ReadonlySet<string>;
  /** First words of titles of two words: RADEN. */
  readonly frontPhrases: ReadonlySet<string>;
  readonly endTitles: ReadonlySet<string>;
  /** Behind a comma, everything is a title that is one anywhere. */
  readonly anyTitles: ReadonlySet<string>;
  /** Written with dots: S.Pd, B.A. */
  readonly dottedTitles: ReadonlySet<string>;
  readonly patronym: ReadonlySet<string>;
  readonly baby: ReadonlySet<string>;
  readonly babyFillers: ReadonlySet<string>;
  readonly missing: ReadonlySet<string>;
  /** Cheap, and true wherever a word of `aliasSplit` stands. */
  readonly aliasHint: RegExp;
  readonly aliasSplit: RegExp;
  /** The key of one word; `leads` if it is the first of several. */
  keyOf(word: string, leads: boolean): string;
}

export function compileNameRules(data: NameRuleData): NameRules {
  const { titles, markers } = data;
  return {
    frontTitles: new Set(titles.front),
    frontPhrases: new Set(titles.front.flatMap((title) => (title.includes(' ') ? title.split(' ', 1) : []))),
    endTitles: new Set([...titles.end, ...titles.degrees]),
    anyTitles: new Set(
      [titles.front, titles.end, titles.afterComma, titles.degrees, titles.degreesMarked].flat(),
    ),
    dottedTitles: new Set([...titles.degrees, ...titles.degreesMarked]),
    patronym: new Set(markers.patronym),
    baby: new Set(markers.baby),
    babyFillers: new Set([...markers.babyFillers, ...markers.patronym]),
    missing: new Set(markers.missing),
    aliasHint: new RegExp(
      [...markers.alias, ...markers.dottedAlias.map((word) => String.raw`${word}\.`)].join('|'),
    ),
    aliasSplit: new RegExp(
      String.raw`[/@()[\];=]|\b(?:${markers.alias.join('|')})\b\.?|(?<=\S\s+)\b(?:${markers.dottedAlias.join('|')})\.(?=\s*\S)`,
    ),
    keyOf: compileKeys(data),
  };
}

/** Words are far fewer than names: a key is worked out once per word. Beyond this many, the memory is emptied. */
const REMEMBERED_WORDS = 200_000;

function compileKeys(data: NameRuleData): NameRules['keyOf'] {
  const spell = compileSpelling(data.spellings);
  const classes = compileClasses(data, spell);
  const front = new Map(
    data.classes.flatMap(({ key, front: words = [] }) => words.map((word) => [word, key])),
  );
  const remembered = new Map<string, string>();
  return (word, leads) => {
    const leading = leads ? front.get(word) : undefined;
    if (leading !== undefined) return leading;
    if (word.length === 1) return word;
    const known = remembered.get(word);
    if (known !== undefined) return known;
    const spelled = spell(word);
    const key = classes.get(word) ?? classes.get(spelled) ?? spelled;
    if (remembered.size >= REMEMBERED_WORDS) remembered.clear();
    remembered.set(word, key);
    return key;
  };
}

function compileSpelling(rules: readonly SpellingRule[]): (word: string) => string {
  const compiled = rules.map(({ from, to, when }) => ({
    from: new RegExp(from, 'g'),
    to,
    when: when === undefined ? undefined : new RegExp(when),
  }));
  return (word) => {
    let before = '';
    let after = word;
    // Every rule shortens a word or moves it towards fewer letters of the alphabet, so this ends.
    while (after !== before) {
      before = after;
      for (const { from, to, when } of compiled) {
        if (when === undefined || when.test(after)) after = after.replace(from, to);
      }
    }
    return after === '' ? word : after;
  };
}

/** Every variant as written and as spelled by the rules; the first class that names a form keeps it. */
function compileClasses(data: NameRuleData, spell: (word: string) => string): ReadonlyMap<string, string> {
  const classes = new Map<string, string>();
  const add = (form: string, key: string): void => {
    if (!classes.has(form)) classes.set(form, key);
  };
  for (const { key } of data.classes) add(key, key);
  for (const { key, variants } of data.classes) {
    for (const form of [key, ...variants]) {
      add(form, key);
      add(spell(form), key);
    }
  }
  const sound = [
    ...data.guttural.map((word) => ({ word, other: word.replace('KH', 'K') })),
    ...data.glottal.map((word) => ({ word, other: word.replace(/(?<!^)K/, '') })),
  ];
  for (const { word, other } of sound) add(spell(other), classes.get(spell(word)) ?? spell(word));
  return classes;
}
