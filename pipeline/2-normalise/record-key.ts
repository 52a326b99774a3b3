import { createHash } from 'node:crypto';

/**
 * Names each record of a source so that it survives reshuffled rows: its own key where that is unique in the file, else
 * a hash of its content with an ordinal among equals (rows that are the same to the letter are interchangeable).
 */
export class RecordKeys {
  private readonly candidates: (readonly string[])[] = [];
  private readonly uses = new Map<string, number>();

  /** `candidates`: the source's own keys of this record, first choice first, '' where it has none. */
  add(candidates: readonly string[]): void {
    const named = candidates.filter((candidate) => candidate !== '');
    this.candidates.push(named);
    for (const candidate of named) this.uses.set(candidate, (this.uses.get(candidate) ?? 0) + 1);
  }

  /** `contentOf` gives the text of a record that has no unique key of its own. */
  keys(contentOf: (index: number) => string): string[] {
    const ordinals = new Map<string, number>();
    return this.candidates.map((candidates, index) => {
      const own = candidates.find((candidate) => this.uses.get(candidate) === 1);
      if (own !== undefined) return own;
      const hash = createHash('sha256').update(contentOf(index)).digest('hex').slice(0, 20);
      const ordinal = (ordinals.get(hash) ?? 0) + 1;
      ordinals.set(hash, ordinal);
      return `isi:${hash}.${ordinal}`;
    });
  }
}
