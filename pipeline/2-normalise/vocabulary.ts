import { type ParsedAddress, parseAddress } from '../../matchers/indonesia/alamat.ts';
import { parseNoKk } from '../../matchers/indonesia/kk.ts';
import { type NameRules, type ParsedName, parseName } from '../../matchers/indonesia/nama.ts';
import { type NikRegions, type ParsedNik, parseNik } from '../../matchers/indonesia/nik.ts';
import { parseNoka } from '../../matchers/indonesia/noka.ts';
import { type DateOrder, type ParsedDate, parseDate } from '../../matchers/indonesia/tanggal.ts';
import { placeKey } from '../../matchers/indonesia/wilayah.ts';
import { Dictionary, Numbering } from './dictionary.ts';

/** Parts of one dictionary text are joined by a character that no cell holds. */
const PART = '\u0001';
const YEARS_TO_COME = 10;

export interface Rules {
  readonly names: NameRules;
  readonly regions: NikRegions;
  readonly asOf: number;
}

/** Every distinct text of the run by kind of field, parsed once. Ids of a missing cell are -1. */
export class Vocabulary {
  readonly nik: Dictionary<ParsedNik>;
  readonly name: Dictionary<ParsedName>;
  readonly date: Dictionary<ParsedDate>;
  readonly address: Dictionary<ParsedAddress>;
  readonly kk = new Dictionary((text) => parseNoKk(text).kk);
  readonly card = new Dictionary(parseNoka);
  readonly birthPlace = new Dictionary(placeKey);
  /** Places as files name them: code, district and village, joined. */
  readonly place = new Numbering();

  private readonly asOf: number;

  constructor({ names, regions, asOf }: Rules) {
    this.asOf = asOf;
    this.nik = new Dictionary((text) => parseNik(text, regions, asOf));
    this.name = new Dictionary((text) => parseName(text, names));
    this.date = new Dictionary((text) => {
      const [order = 'dmy', value = '', latest = ''] = text.split(PART);
      return parseDate(value, order as DateOrder, Number(latest) || asOf);
    });
    this.address = new Dictionary((text) => {
      const [street = '', rt = '', rw = ''] = text.split(PART);
      return parseAddress(street, rt, rw);
    });
  }

  /** `mayCome`: two-digit years reach some years beyond the as-of date, for a membership that begins next month. */
  dateId(text: string, order: DateOrder, mayCome = false): number {
    const latest = mayCome ? `${PART}${this.asOf + YEARS_TO_COME * 10_000}` : '';
    return this.date.id(`${order}${PART}${text}${latest}`);
  }

  addressId(street: string, rt: string, rw: string): number {
    return this.address.id(`${street}${PART}${rt}${PART}${rw}`);
  }

  placeId(code: string, district: string, village: string): number {
    return district === '' && village === '' && code === ''
      ? -1
      : this.place.id(`${code}${PART}${district}${PART}${village}`);
  }

  placeParts(id: number): { readonly code: string; readonly district: string; readonly village: string } {
    const [code = '', district = '', village = ''] = (this.place.values[id] ?? '').split(PART);
    return { code, district, village };
  }
}

/** The cell's text without the marks that `dateId` and `addressId` add. */
export const originalOf = (text: string, part: number): string => text.split(PART)[part] ?? '';
