import type { NameParts } from '../../matchers/indonesia/nama.ts';
import { ByteDictionary } from '../../matchers/kernel/byte-dictionary.ts';
import { RARITY_STEPS } from '../../matchers/kernel/columns.ts';
import type { Column } from '../store/columns.ts';
import { Numbering } from './numbering.ts';
import { GrowingInts } from './growing.ts';
import { type NamePiece, NamePieceBuilder } from './name-piece.ts';
import { idsIn, textCount, textsOf } from './packed.ts';

const MAX_RARITY = 255;

/** Lays distinct texts out as names are; each has its alternatives, none is a baby's. */
export function wordTable(
  texts: readonly (readonly NameParts[])[],
  sound: (word: string) => string,
  place: string,
): Record<string, Column> {
  const piece = new NamePieceBuilder();
  for (const alternatives of texts) piece.add(alternatives);
  const table = new NameTableBuilder(sound);
  table.add(piece.piece(), { uses: () => 1, motherId: () => -1 });
  return table.columns(place);
}

interface NamesInUse {
  /** Records that carry the piece's name at this place. */
  readonly uses: (at: number) => number;
  /** Number of a baby's mother's name. */
  readonly motherId: (name: string) => number;
}

/** Lays distinct names out as columns (matchers/kernel/columns.ts, NameTable), piece by piece in their order. */
export class NameTableBuilder {
  private readonly alternativeStart = new GrowingInts(0);
  private readonly babyOf = new GrowingInts();
  private readonly tokenStart = new GrowingInts(0);
  private readonly clean = new GrowingInts();
  private readonly sortedKeys = new GrowingInts();
  private readonly joinedKeys = new GrowingInts();
  private readonly textStart = new GrowingInts(0);
  private readonly texts: Uint8Array[] = [];
  private readonly tokens = new GrowingInts();
  private readonly cleanIds = new ByteDictionary();
  private readonly sortedIds = new ByteDictionary();
  private readonly joinedIds = new ByteDictionary();
  private readonly tokenIds = new Numbering();
  /** By token; keys numbered as they are seen. */
  private readonly tokenKeys: number[] = [];
  private readonly keyIds = new Numbering();
  private readonly wholeUses = new GrowingInts();
  private readonly keyUses = new GrowingInts();
  private totalUses = 0;
  private readonly sound: (key: string) => string;

  constructor(sound: (key: string) => string) {
    this.sound = sound;
  }

  add(piece: NamePiece, { uses, motherId }: NamesInUse): void {
    const tokenOf = this.tokensOf(piece);
    const clean = idsIn(this.cleanIds, piece.clean);
    const sorted = idsIn(this.sortedIds, piece.sortedKeys);
    const joined = idsIn(this.joinedIds, piece.joinedKeys);
    const mothers = textsOf(piece.babyOf);
    const textsBefore = this.textStart.last;
    let alternative = 0;
    let token = 0;
    piece.alternatives.forEach((count, name) => {
      this.babyOf.push(piece.isBaby[name] === 1 ? motherId(mothers(name)) : -1);
      const used = uses(name);
      this.totalUses += used;
      for (const end = alternative + count; alternative < end; alternative += 1) {
        const whole = sorted[alternative] ?? -1;
        this.clean.push(clean[alternative] ?? -1);
        this.sortedKeys.push(whole);
        if (whole >= 0) this.wholeUses.add(whole, used);
        this.joinedKeys.push(joined[alternative] ?? -1);
        this.textStart.push(textsBefore + (piece.text.starts[alternative + 1] ?? 0));
        for (const last = token + (piece.tokenCount[alternative] ?? 0); token < last; token += 1) {
          const id = tokenOf[piece.tokens[token] ?? 0] ?? 0;
          this.tokens.push(id);
          const key = this.tokenKeys[id] ?? -1;
          if (key >= 0) this.keyUses.add(key, used);
        }
        this.tokenStart.push(this.tokens.length);
      }
      this.alternativeStart.push(this.clean.length);
    });
    this.texts.push(piece.text.bytes);
  }

  /** `place`: what the names of the columns begin with. */
  columns(place: string): Record<string, Column> {
    const soundIds = new Numbering();
    const charStart = new GrowingInts(0);
    const chars = this.tokenIds.values.map((value) => value.slice(0, value.indexOf(' ')));
    for (const token of chars) charStart.push(charStart.last + token.length);
    const sorted = this.sortedKeys.done();
    const keys = Int32Array.from(this.tokenKeys);
    const columns = {
      alternativeStart: this.alternativeStart.done(),
      babyOf: this.babyOf.done(),
      tokenStart: this.tokenStart.done(),
      clean: this.clean.done(),
      sortedKeys: sorted,
      joinedKeys: this.joinedKeys.done(),
      wholeRarity: Uint8Array.from(sorted, (id) => this.rarity(this.wholeUses.at(id))),
      textStart: this.textStart.done(),
      text: new Uint8Array(Buffer.concat(this.texts)),
      tokens: this.tokens.done(),
      'token.key': keys,
      'token.phonetic': keys.map((id) => {
        const key = this.keyIds.values[id] ?? '';
        return soundIds.id(this.sound(key) || key);
      }),
      'token.rarity': Uint8Array.from(keys, (id) => this.rarity(this.keyUses.at(id))),
      'token.charStart': charStart.done(),
      'token.chars': Uint8Array.from(Buffer.from(chars.join(''), 'latin1')),
    };
    return Object.fromEntries(Object.entries(columns).map(([name, column]) => [`${place}.${name}`, column]));
  }

  /** Numbers of the piece's tokens. */
  private tokensOf({ tokenTexts }: NamePiece): Int32Array {
    const text = textsOf(tokenTexts);
    return Int32Array.from({ length: textCount(tokenTexts) }, (_, at) => {
      const token = text(at);
      const id = this.tokenIds.id(token);
      this.tokenKeys[id] ??= this.keyIds.id(token.slice(token.indexOf(' ') + 1));
      return id;
    });
  }

  /** -log2 of the share of records, in quarter bits; a name seen once counts as seen twice, its true share is unknown. */
  private rarity(uses: number): number {
    const share = Math.max(2, uses) / Math.max(2, this.totalUses);
    return Math.min(MAX_RARITY, Math.max(0, Math.round(-Math.log2(share) * RARITY_STEPS)));
  }
}
