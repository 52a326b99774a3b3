import { phonetic } from '../../matchers/indonesia/nama.ts';
import type { NameParts, ParsedName } from '../../matchers/indonesia/nama.ts';
import { RARITY_STEPS } from '../../matchers/kernel/columns.ts';
import type { Column } from '../store/columns.ts';
import { type Dictionary, Numbering } from './dictionary.ts';

const MAX_RARITY = 255;

/** Lays distinct names out as columns (matchers/kernel/columns.ts, NameTable). `uses`: records that carry each name. */
export function nameTable(
  names: Dictionary<ParsedName>,
  uses: (name: number) => number,
): Record<string, Column> {
  const layout = new NameLayout(phonetic);
  for (let id = 0; id < names.size; id += 1) {
    const parsed = names.at(id);
    layout.babyOf.push(parsed.babyOf === null ? -1 : names.id(parsed.babyOf.clean));
    layout.addName([parsed, ...parsed.aliases], uses(id));
  }
  return layout.columns('names');
}

/** Lays distinct texts out likewise; each has its alternatives, none is a baby's. */
export function wordTable(
  texts: readonly (readonly NameParts[])[],
  sound: (word: string) => string,
  place: string,
): Record<string, Column> {
  const layout = new NameLayout(sound);
  for (const alternatives of texts) {
    layout.babyOf.push(-1);
    layout.addName(alternatives, 1);
  }
  return layout.columns(place);
}

class NameLayout {
  readonly babyOf: number[] = [];
  private readonly alternativeStart: number[] = [0];
  private readonly tokenStart: number[] = [0];
  private readonly clean: number[] = [];
  private readonly sortedKeys: number[] = [];
  private readonly joinedKeys: number[] = [];
  private readonly textStart: number[] = [0];
  private readonly text: string[] = [];
  private textLength = 0;
  private readonly tokens: number[] = [];
  private readonly cleanIds = new Numbering();
  private readonly sortedIds = new Numbering();
  private readonly joinedIds = new Numbering();
  private readonly tokenIds = new Numbering();
  private readonly tokenKeys: string[] = [];
  private readonly wholeUses: number[] = [];
  private readonly keyUses = new Map<string, number>();
  private totalUses = 0;
  private readonly sound: (key: string) => string;

  constructor(sound: (key: string) => string) {
    this.sound = sound;
  }

  addName(alternatives: readonly NameParts[], uses: number): void {
    for (const parts of alternatives) this.addAlternative(parts, uses);
    this.alternativeStart.push(this.clean.length);
    this.totalUses += uses;
  }

  private addAlternative(parts: NameParts, uses: number): void {
    const joined = parts.tokens.join('');
    this.clean.push(this.cleanIds.id(parts.clean));
    const sorted = this.sortedIds.id([...parts.keys].sort().join(' '));
    this.sortedKeys.push(sorted);
    if (sorted >= 0) this.wholeUses[sorted] = (this.wholeUses[sorted] ?? 0) + uses;
    this.joinedKeys.push(this.joinedIds.id(parts.keys.join('')));
    parts.tokens.forEach((token, index) => {
      const key = parts.keys[index] ?? token;
      const id = this.tokenIds.id(`${token} ${key}`);
      this.tokenKeys[id] = key;
      this.tokens.push(id);
      this.keyUses.set(key, (this.keyUses.get(key) ?? 0) + uses);
    });
    this.tokenStart.push(this.tokens.length);
    this.text.push(joined);
    this.textLength += joined.length;
    this.textStart.push(this.textLength);
  }

  /** `place`: what the names of the columns begin with. */
  columns(place: string): Record<string, Column> {
    const keyIds = new Numbering();
    const soundIds = new Numbering();
    const charStart = [0];
    const chars = this.tokenIds.values.map((value) => value.slice(0, value.indexOf(' ')));
    for (const token of chars) charStart.push((charStart.at(-1) ?? 0) + token.length);
    const columns = {
      alternativeStart: Int32Array.from(this.alternativeStart),
      babyOf: Int32Array.from(this.babyOf),
      tokenStart: Int32Array.from(this.tokenStart),
      clean: Int32Array.from(this.clean),
      sortedKeys: Int32Array.from(this.sortedKeys),
      joinedKeys: Int32Array.from(this.joinedKeys),
      wholeRarity: Uint8Array.from(this.sortedKeys, (id) => this.rarity(this.wholeUses[id] ?? 0)),
      textStart: Int32Array.from(this.textStart),
      text: Uint8Array.from(Buffer.from(this.text.join(''), 'latin1')),
      tokens: Int32Array.from(this.tokens),
      'token.key': Int32Array.from(this.tokenKeys, (key) => keyIds.id(key)),
      'token.phonetic': Int32Array.from(this.tokenKeys, (key) => soundIds.id(this.sound(key) || key)),
      'token.rarity': Uint8Array.from(this.tokenKeys, (key) => this.rarity(this.keyUses.get(key) ?? 0)),
      'token.charStart': Int32Array.from(charStart),
      'token.chars': Uint8Array.from(Buffer.from(chars.join(''), 'latin1')),
    };
    return Object.fromEntries(Object.entries(columns).map(([name, column]) => [`${place}.${name}`, column]));
  }

  /** -log2 of the share of records, in quarter bits; a name seen once counts as seen twice, its true share is unknown. */
  private rarity(uses: number): number {
    const share = Math.max(2, uses) / Math.max(2, this.totalUses);
    return Math.min(MAX_RARITY, Math.max(0, Math.round(-Math.log2(share) * RARITY_STEPS)));
  }
}
