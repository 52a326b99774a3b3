import type { NormalRecord } from './record.ts';

const FIELDS = [
  'nik',
  'kk',
  'card',
  'familyCard',
  'name',
  'mother',
  'birth',
  'birthPlace',
  'address',
  'place',
  'sex',
] as const;
type LinkField = (typeof FIELDS)[number];

/** The fields of every record that linking compares, as columns of vocabulary ids; 48 bytes a record. */
export class LinkRows {
  private columns: Record<LinkField, Int32Array>;
  private sources: Uint8Array;
  private used = 0;

  constructor(capacity: number) {
    this.sources = new Uint8Array(capacity);
    this.columns = Object.fromEntries(FIELDS.map((field) => [field, new Int32Array(capacity)])) as Record<
      LinkField,
      Int32Array
    >;
  }

  get count(): number {
    return this.used;
  }

  /** Returns the record's id. */
  push(source: number, record: Pick<NormalRecord, LinkField>): number {
    const id = this.used;
    if (id >= this.sources.length) throw new RangeError('more records than were announced');
    this.sources[id] = source;
    for (const field of FIELDS) this.columns[field][id] = record[field];
    this.used += 1;
    return id;
  }

  get source(): Uint8Array {
    return this.sources.subarray(0, this.used);
  }

  column(field: LinkField): Int32Array {
    return this.columns[field].subarray(0, this.used);
  }
}
