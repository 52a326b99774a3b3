import { ByteDictionary } from '../../matchers/kernel/byte-dictionary.ts';
import { BETWEEN, textsOf } from './packed.ts';
import { type ByTextKind, byTextKind } from './record-columns.ts';
import type { RowRange } from './row-task.ts';

/** A place as files name it; code '' where none does. */
export interface NamedPlace {
  readonly code: string;
  readonly district: string;
  readonly village: string;
}

/** Every distinct text of the run by kind, numbered in order of first sight. */
export class Vocabulary {
  readonly texts: ByTextKind<ByteDictionary> = byTextKind(() => new ByteDictionary());

  /** The numbers of a range's texts, by kind and place; -1 for those that say nothing. Ranges come in their order. */
  numbers({ texts, blank }: Pick<RowRange, 'texts' | 'blank'>): ByTextKind<Int32Array> {
    return byTextKind((kind) => this.texts[kind].ids(texts[kind], (at) => blank[kind][at] === 0));
  }

  places(): NamedPlace[] {
    const text = textsOf(this.texts.place.packed());
    return Array.from({ length: this.texts.place.size }, (_, id) => {
      const [code = '', district = '', village = ''] = text(id).split(BETWEEN);
      return { code, district, village };
    });
  }
}
