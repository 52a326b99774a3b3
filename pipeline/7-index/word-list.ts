/** Every distinct word of the index under a number of its own, from 0 on. */
export class WordList {
  readonly words: string[] = [];
  private readonly known = new Map<string, number>();

  id(word: string): number {
    const known = this.known.get(word);
    if (known !== undefined) return known;
    this.known.set(word, this.words.length);
    return this.words.push(word) - 1;
  }
}

/** Words of many owners, one behind the other. */
export class WordsOf {
  private readonly start: Int32Array;
  private readonly end: Int32Array;
  private ids = new Int32Array(1 << 16);
  private used = 0;

  constructor(owners: number) {
    this.start = new Int32Array(owners);
    this.end = new Int32Array(owners);
  }

  /** All words of an owner at once. */
  set(owner: number, ids: readonly number[]): void {
    if (this.used + ids.length > this.ids.length) {
      const wider = new Int32Array(this.ids.length * 2 + ids.length);
      wider.set(this.ids);
      this.ids = wider;
    }
    this.start[owner] = this.used;
    this.ids.set(ids, this.used);
    this.used += ids.length;
    this.end[owner] = this.used;
  }

  /** None for an owner that nobody set. */
  each(owner: number, take: (id: number) => void): void {
    for (let i = this.start[owner] ?? 0; i < (this.end[owner] ?? 0); i += 1) take(this.ids[i] ?? 0);
  }
}
