import type { NameParts } from '../../matchers/indonesia/nama.ts';
import type { PackedTexts } from '../../matchers/kernel/byte-dictionary.ts';
import { Packer } from './packed.ts';

/** Names in their order as name-table.ts puts them together; everything that repeats is numbered within the piece. */
export interface NamePiece {
  /** Alternatives of each name. */
  readonly alternatives: Int32Array;
  /** 1 where the name is a baby's, and the mother's name then. */
  readonly isBaby: Uint8Array;
  readonly babyOf: PackedTexts;
  /** Of each alternative; `text` a byte a letter. */
  readonly clean: PackedTexts;
  readonly sortedKeys: PackedTexts;
  readonly joinedKeys: PackedTexts;
  readonly text: PackedTexts;
  readonly tokenCount: Int32Array;
  /** Of all alternatives one after the other: places in `tokenTexts`, each a word and its key with a blank between. */
  readonly tokens: Int32Array;
  readonly tokenTexts: PackedTexts;
}

export class NamePieceBuilder {
  private readonly alternatives: number[] = [];
  private readonly isBaby: number[] = [];
  private readonly babyOf = new Packer();
  private readonly clean = new Packer();
  private readonly sortedKeys = new Packer();
  private readonly joinedKeys = new Packer();
  private readonly text = new Packer();
  private readonly tokenCount: number[] = [];
  private readonly tokens: number[] = [];
  private readonly tokenIds = new Map<string, number>();
  private readonly tokenTexts = new Packer();

  add(alternatives: readonly NameParts[], babyOf: NameParts | null = null): void {
    this.alternatives.push(alternatives.length);
    this.isBaby.push(babyOf === null ? 0 : 1);
    this.babyOf.push(babyOf?.clean ?? '');
    for (const parts of alternatives) this.addAlternative(parts);
  }

  piece(): NamePiece {
    return {
      alternatives: Int32Array.from(this.alternatives),
      isBaby: Uint8Array.from(this.isBaby),
      babyOf: this.babyOf.packed(),
      clean: this.clean.packed(),
      sortedKeys: this.sortedKeys.packed(),
      joinedKeys: this.joinedKeys.packed(),
      text: this.text.packed(),
      tokenCount: Int32Array.from(this.tokenCount),
      tokens: Int32Array.from(this.tokens),
      tokenTexts: this.tokenTexts.packed(),
    };
  }

  private addAlternative({ clean, tokens, keys }: NameParts): void {
    this.clean.push(clean);
    this.sortedKeys.push(keys.length < 2 ? (keys[0] ?? '') : [...keys].sort().join(' '));
    this.joinedKeys.push(keys.join(''));
    this.text.pushLatin1(tokens.join(''));
    this.tokenCount.push(tokens.length);
    tokens.forEach((token, at) => this.tokens.push(this.tokenId(`${token} ${keys[at] ?? token}`)));
  }

  private tokenId(token: string): number {
    const known = this.tokenIds.get(token);
    if (known !== undefined) return known;
    const id = this.tokenIds.size;
    this.tokenIds.set(token, id);
    this.tokenTexts.push(token);
    return id;
  }
}
