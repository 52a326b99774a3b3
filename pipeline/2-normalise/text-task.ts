import { parseAddress } from '../../matchers/indonesia/alamat.ts';
import { parseNoKk } from '../../matchers/indonesia/kk.ts';
import { parseName } from '../../matchers/indonesia/nama.ts';
import { parseNik } from '../../matchers/indonesia/nik.ts';
import { parseNoka } from '../../matchers/indonesia/noka.ts';
import { placeKey } from '../../matchers/indonesia/wilayah.ts';
import type { PackedTexts } from '../../matchers/kernel/byte-dictionary.ts';
import { dateOf } from './dates.ts';
import { type NamePiece, NamePieceBuilder } from './name-piece.ts';
import { BETWEEN, Packer, textCount, textsOf } from './packed.ts';
import type { Rules } from './rules.ts';

interface ParsedNiks {
  readonly cleaned: PackedTexts;
  readonly evidence: PackedTexts;
  readonly cause: PackedTexts;
  readonly warnings: PackedTexts;
  readonly usable: Uint8Array;
}
interface ParsedNumbers {
  readonly normal: PackedTexts;
}
interface ParsedAddresses {
  readonly street: PackedTexts;
  readonly rt: Int32Array;
  readonly rw: Int32Array;
}
interface ParsedNames {
  readonly clean: PackedTexts;
  readonly keys: PackedTexts;
  /** 1 where the record says a name, or the mother's of a baby. */
  readonly says: Uint8Array;
  readonly piece: NamePiece;
}
interface ParsedDates {
  readonly days: Int32Array;
  readonly flags: readonly string[];
}

/** What becomes of distinct texts of each kind, in their order. */
export type ParsedTexts =
  | ({ readonly kind: 'nik' } & ParsedNiks)
  | ({ readonly kind: 'kk' | 'card' | 'birthPlace' } & ParsedNumbers)
  | ({ readonly kind: 'name' } & ParsedNames)
  | ({ readonly kind: 'address' } & ParsedAddresses)
  | ({ readonly kind: 'date' } & ParsedDates);
export type ParsedKind = ParsedTexts['kind'];
export const PARSED_KINDS = ['nik', 'kk', 'card', 'birthPlace', 'name', 'address', 'date'] as const;

export function parseTexts(kind: ParsedKind, texts: PackedTexts, rules: Rules): ParsedTexts {
  switch (kind) {
    case 'nik':
      return { kind, ...parseNiks(texts, rules) };
    case 'kk':
      return { kind, ...normals(texts, (text) => parseNoKk(text).kk) };
    case 'card':
      return { kind, ...normals(texts, parseNoka) };
    case 'birthPlace':
      return { kind, ...normals(texts, placeKey) };
    case 'name':
      return { kind, ...parseNames(texts, rules) };
    case 'address':
      return { kind, ...parseAddresses(texts) };
    case 'date':
      return { kind, ...parseDates(texts, rules) };
  }
}

function parseNiks(texts: PackedTexts, { regions, asOf }: Rules): ParsedNiks {
  const [cleaned, evidence, cause, warnings] = [new Packer(), new Packer(), new Packer(), new Packer()];
  const usable = new Uint8Array(textCount(texts));
  const text = textsOf(texts);
  for (let at = 0; at < usable.length; at += 1) {
    const nik = parseNik(text(at), regions, asOf);
    cleaned.push(nik.cleaned);
    evidence.push(nik.evidence);
    cause.push(nik.cause);
    warnings.push(nik.warnings.join(' '));
    if (nik.usable) usable[at] = 1;
  }
  return {
    cleaned: cleaned.packed(),
    evidence: evidence.packed(),
    cause: cause.packed(),
    warnings: warnings.packed(),
    usable,
  };
}

function normals(texts: PackedTexts, normal: (text: string) => string): ParsedNumbers {
  const packer = new Packer();
  const text = textsOf(texts);
  for (let at = 0; at < textCount(texts); at += 1) packer.push(normal(text(at)));
  return { normal: packer.packed() };
}

export function parseNames(texts: PackedTexts, { names }: Pick<Rules, 'names'>): ParsedNames {
  const [clean, keys] = [new Packer(), new Packer()];
  const says = new Uint8Array(textCount(texts));
  const piece = new NamePieceBuilder();
  const text = textsOf(texts);
  for (let at = 0; at < says.length; at += 1) {
    const name = parseName(text(at), names);
    clean.push(name.clean);
    keys.push(name.keys.join(' '));
    if (name.clean !== '' || (name.babyOf !== null && name.babyOf.clean !== '')) says[at] = 1;
    piece.add([name, ...name.aliases], name.babyOf);
  }
  return { clean: clean.packed(), keys: keys.packed(), says, piece: piece.piece() };
}

function parseAddresses(texts: PackedTexts): ParsedAddresses {
  const street = new Packer();
  const rt = new Int32Array(textCount(texts));
  const rw = new Int32Array(rt.length);
  const text = textsOf(texts);
  for (let at = 0; at < rt.length; at += 1) {
    const [line = '', ownRt = '', ownRw = ''] = text(at).split(BETWEEN);
    const address = parseAddress(line, ownRt, ownRw);
    street.push(address.street);
    rt[at] = address.rt;
    rw[at] = address.rw;
  }
  return { street: street.packed(), rt, rw };
}

function parseDates(texts: PackedTexts, { asOf }: Rules): ParsedDates {
  const days = new Int32Array(textCount(texts));
  const flags: string[] = [];
  const text = textsOf(texts);
  for (let at = 0; at < days.length; at += 1) {
    const date = dateOf(text(at).split(BETWEEN), asOf);
    days[at] = date.day;
    flags.push(flagsOf(date));
  }
  return { days, flags };
}

const flagsOf = (value: { missing: boolean; ambiguous: boolean; heaped: boolean; day: number }): string =>
  [
    value.missing ? 'kosong' : '',
    !value.missing && value.day === 0 ? 'tak terbaca' : '',
    value.ambiguous ? 'ambigu' : '',
    value.heaped ? 'tanggal isian' : '',
  ]
    .filter((flag) => flag !== '')
    .join(' ');
