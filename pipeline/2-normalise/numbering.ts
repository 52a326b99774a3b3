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
