/** Distinct texts of one kind of field, numbered from 0 in order of first sight; each is parsed once. */
export class Dictionary<Parsed> {
  readonly originals: string[] = [];
  readonly parsed: Parsed[] = [];
  private readonly ids = new Map<string, number>();
  private readonly parse: (text: string) => Parsed;

  constructor(parse: (text: string) => Parsed) {
    this.parse = parse;
  }

  get size(): number {
    return this.originals.length;
  }

  id(text: string): number {
    const known = this.ids.get(text);
    if (known !== undefined) return known;
    const id = this.originals.length;
    this.ids.set(text, id);
    this.originals.push(text);
    this.parsed.push(this.parse(text));
    return id;
  }

  at(id: number): Parsed {
    const value = this.parsed[id];
    if (value === undefined) throw new RangeError(`dictionary has no value ${id}`);
    return value;
  }
}

/** Distinct keys, numbered from 0; '' has no number (-1). */
export class Numbering {
  readonly values: string[] = [];
  private readonly ids = new Map<string, number>();

  id(key: string): number {
    if (key === '') return -1;
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = this.values.length;
    this.ids.set(key, id);
    this.values.push(key);
    return id;
  }

  get size(): number {
    return this.values.length;
  }
}
