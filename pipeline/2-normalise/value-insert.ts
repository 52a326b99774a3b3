import type { PackedTexts } from '../../matchers/kernel/byte-dictionary.ts';
import type { Store } from '../store/open.ts';
import { BETWEEN, textCount, textsOf } from './packed.ts';
import type { ParsedTexts } from './text-task.ts';

type Write = (first: number, texts: PackedTexts, parsed: ParsedTexts) => void;

/** Writes distinct texts beside their normal forms; `first` is the number of the first of them. */
export function valueInserts(store: Store): Write {
  const nik = store.prepare('INSERT INTO nik_value VALUES (?, ?, ?, ?, ?, ?)');
  const name = store.prepare('INSERT INTO name_value VALUES (?, ?, ?, ?, ?)');
  const date = store.prepare('INSERT INTO date_value VALUES (?, ?, ?, ?)');
  const address = store.prepare('INSERT INTO address_value VALUES (?, ?, ?, ?, ?)');
  const numbers = {
    kk: store.prepare('INSERT INTO kk_value VALUES (?, ?, ?)'),
    card: store.prepare('INSERT INTO card_value VALUES (?, ?, ?)'),
    birthPlace: store.prepare('INSERT INTO birth_place_value VALUES (?, ?, ?)'),
  };
  return (first, texts, parsed) => {
    switch (parsed.kind) {
      case 'nik': {
        const [cleaned, evidence] = [textsOf(parsed.cleaned), textsOf(parsed.evidence)];
        const [cause, warnings] = [textsOf(parsed.cause), textsOf(parsed.warnings)];
        each(texts, (text, at) =>
          nik.run(first + at, text, cleaned(at), evidence(at), cause(at), warnings(at)),
        );
        break;
      }
      case 'name': {
        const [clean, keys] = [textsOf(parsed.clean), textsOf(parsed.keys)];
        const { isBaby } = parsed.piece;
        each(texts, (text, at) => name.run(first + at, text, clean(at), keys(at), isBaby[at]));
        break;
      }
      case 'date':
        each(texts, (text, at) => date.run(first + at, firstOf(text), parsed.days[at], parsed.flags[at]));
        break;
      case 'address': {
        const street = textsOf(parsed.street);
        const { rt, rw } = parsed;
        each(texts, (text, at) => address.run(first + at, firstOf(text), street(at), rt[at], rw[at]));
        break;
      }
      case 'kk':
      case 'card':
      case 'birthPlace': {
        const normal = textsOf(parsed.normal);
        const insert = numbers[parsed.kind];
        each(texts, (text, at) => insert.run(first + at, text, normal(at)));
      }
    }
  };
}

function each(texts: PackedTexts, write: (text: string, at: number) => void): void {
  const text = textsOf(texts);
  for (let at = 0; at < textCount(texts); at += 1) write(text(at), at);
}

/** The first of the cells that a text is made of. */
const firstOf = (text: string): string => text.slice(0, text.indexOf(BETWEEN));
