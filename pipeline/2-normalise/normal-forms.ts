import { phonetic } from '../../matchers/indonesia/nama.ts';
import { ByteDictionary, type PackedTexts } from '../../matchers/kernel/byte-dictionary.ts';
import type { Column } from '../store/columns.ts';
import { NameTableBuilder } from './name-table.ts';
import { NormalNumbers } from './normal-numbers.ts';
import { idOf, idsIn } from './packed.ts';
import type { ByTextKind } from './record-columns.ts';
import type { Rules } from './rules.ts';
import { type ParsedTexts, parseNames } from './text-task.ts';

const NO_REGENCY = 0;

/** What linking needs of each distinct text, by its number; filled piece by piece in their order. */
export class NormalForms {
  /** NIK fit to be compared. */
  readonly evidence: NormalNumbers;
  readonly usable: Uint8Array;
  /** Usable NIK that are no evidence, as a run of zeros or nines ends them, numbered apart; -1 for another. */
  readonly padded: Int32Array;
  /** Where a usable NIK was issued: its first four digits as a number, 0 for none. */
  readonly regency: Int16Array;
  readonly kk: NormalNumbers;
  readonly card: NormalNumbers;
  readonly birthPlace: NormalNumbers;
  readonly street: Int32Array;
  readonly rtRw: Int32Array;
  readonly days: Int32Array;
  /** 1 where a name says something: a name, or a baby's mother. `BAYI` alone says nothing. */
  readonly says: Uint8Array;
  private readonly paddedNiks = new ByteDictionary();
  private readonly streets = new ByteDictionary();
  private readonly texts: ByTextKind<ByteDictionary>;
  private readonly names = new NameTableBuilder(phonetic);
  /** Records that carry each name. */
  private readonly uses: Int32Array;

  constructor(texts: ByTextKind<ByteDictionary>, uses: Int32Array) {
    this.texts = texts;
    this.uses = uses;
    this.evidence = new NormalNumbers(texts.nik);
    this.usable = new Uint8Array(texts.nik.size);
    this.padded = new Int32Array(texts.nik.size);
    this.regency = new Int16Array(texts.nik.size);
    this.kk = new NormalNumbers(texts.kk);
    this.card = new NormalNumbers(texts.card);
    this.birthPlace = new NormalNumbers(texts.birthPlace);
    this.street = new Int32Array(texts.address.size);
    this.rtRw = new Int32Array(texts.address.size);
    this.days = new Int32Array(texts.date.size);
    this.says = new Uint8Array(texts.name.size);
  }

  take(first: number, parsed: ParsedTexts): void {
    switch (parsed.kind) {
      case 'nik':
        this.evidence.take(first, parsed.evidence);
        this.usable.set(parsed.usable, first);
        this.padded.set(
          idsIn(
            this.paddedNiks,
            parsed.cleaned,
            (at) => parsed.usable[at] === 1 && this.evidence.numbers[first + at] === -1,
          ),
          first,
        );
        parsed.usable.forEach((isUsable, at) => {
          this.regency[first + at] = isUsable === 1 ? fourDigits(parsed.cleaned, at) : NO_REGENCY;
        });
        break;
      case 'kk':
      case 'card':
      case 'birthPlace':
        this[parsed.kind].take(first, parsed.normal);
        break;
      case 'name':
        this.says.set(parsed.says, first);
        this.names.add(parsed.piece, this.inUse(first));
        break;
      case 'address':
        this.street.set(idsIn(this.streets, parsed.street), first);
        parsed.rt.forEach((rt, at) => {
          this.rtRw[first + at] = rt * 1000 + (parsed.rw[at] ?? 0);
        });
        break;
      case 'date':
        this.days.set(parsed.days, first);
        break;
    }
  }

  /** Mothers of babies are numbered among the names and laid out behind them, though no record carries such a name. */
  nameTable(rules: Pick<Rules, 'names'>): Record<string, Column> {
    const { name } = this.texts;
    for (let from = this.says.length; from < name.size;) {
      const to = name.size;
      this.names.add(parseNames(name.packed(from, to), rules).piece, this.inUse(from));
      from = to;
    }
    return this.names.columns('names');
  }

  private inUse(first: number): Parameters<NameTableBuilder['add']>[1] {
    return {
      uses: (at) => this.uses[first + at] ?? 0,
      motherId: (mother) => idOf(this.texts.name, mother),
    };
  }
}

function fourDigits({ bytes, starts }: PackedTexts, at: number): number {
  let value = 0;
  const start = starts[at] ?? 0;
  for (let digit = 0; digit < 4; digit += 1) value = value * 10 + (bytes[start + digit] ?? 48) - 48;
  return value;
}
