import type { PackedTexts } from '../../matchers/kernel/byte-dictionary.ts';
import { Batch, type Value } from '../store/batch.ts';
import type { Store } from '../store/open.ts';
import { BETWEEN, textCount, textsOf } from './packed.ts';
import type { ParsedTexts } from './text-task.ts';

type Write = (first: number, texts: PackedTexts, parsed: ParsedTexts) => void;

/** Columns of each table behind the number of the text and the text. */
const TABLES = {
  nik: ['nik_value', 'cleaned', 'evidence', 'cause', 'warnings'],
  name: ['name_value', 'clean', 'keys', 'baby'],
  date: ['date_value', 'day', 'flags'],
  address: ['address_value', 'street', 'rt', 'rw'],
  kk: ['kk_value', 'normal'],
  card: ['card_value', 'normal'],
  birthPlace: ['birth_place_value', 'normal'],
} as const satisfies Readonly<Record<ParsedTexts['kind'], readonly string[]>>;

/** Writes distinct texts beside their normal forms; `first` is the number of the first of them. */
export function valueInserts(store: Store): Write {
  const batches = new Map<ParsedTexts['kind'], Batch>();
  const batchOf = (kind: ParsedTexts['kind']): Batch => {
    const [table, ...columns] = TABLES[kind];
    const batch = batches.get(kind) ?? new Batch(store, table, { columns: ['id', 'original', ...columns] });
    batches.set(kind, batch);
    return batch;
  };
  return (first, texts, parsed) => {
    const text = textsOf(texts);
    // of several cells the first is what was written
    const original =
      parsed.kind === 'date' || parsed.kind === 'address' ? (at: number) => firstOf(text(at)) : text;
    batchOf(parsed.kind).write(textCount(texts), [(at) => first + at, original, ...readers(parsed)]);
  };
}

type Reader = (at: number) => Value;

function readers(parsed: ParsedTexts): readonly Reader[] {
  switch (parsed.kind) {
    case 'nik':
      return [parsed.cleaned, parsed.evidence, parsed.cause, parsed.warnings].map(textsOf);
    case 'name':
      return [textsOf(parsed.clean), textsOf(parsed.keys), integers(parsed.piece.isBaby)];
    case 'date':
      return [integers(parsed.days), (at) => parsed.flags[at] ?? ''];
    case 'address':
      return [textsOf(parsed.street), integers(parsed.rt), integers(parsed.rw)];
    case 'kk':
    case 'card':
    case 'birthPlace':
      return [textsOf(parsed.normal)];
  }
}

const integers =
  (values: Int32Array | Uint8Array): Reader =>
  (at) =>
    values[at] ?? 0;

/** The first of the cells that a text is made of. */
const firstOf = (text: string): string => text.slice(0, text.indexOf(BETWEEN));
