/**
 * The NIK: 2 province + 2 regency + 2 district of first registration, DDMMYY of birth (women DD + 40), 4-digit serial
 * from 0001; no check digit. It never changes, so disagreement with today's residence or birth date proves nothing.
 */
import { cleanCode, isDigits, isPadded, isPlaceholder, isScientific, readLettersAsDigits } from './digits.ts';
import { pivotDay } from './calendar.ts';

/** Why a NIK is not usable as it stands (finding I1). */
export type NikCause = 'kosong' | 'format' | 'tanggal' | 'seri' | 'wilayah' | 'ilmiah';

/** What is odd about a NIK without making it unusable by itself. */
export type NikWarning =
  'kabupaten-tak-dikenal' | 'kecamatan-tak-dikenal' | 'jakarta-lama' | 'huruf' | 'usia';

/** Codes without dots. */
export interface NikRegions {
  /** `32`. */
  readonly provinces: ReadonlySet<string>;
  /** `3275`: in force, retired, or a numbering gap. */
  readonly regencies: ReadonlySet<string>;
  /** `327501`. */
  readonly districts: ReadonlySet<string>;
}

export interface ParsedNik {
  /** Without apostrophes, blanks, dots, dashes, quotes and a float tail; letters stay. */
  readonly cleaned: string;
  /** 14 to 17 digits fit to be compared, letters read as digits; '' for placeholders and scientific text. */
  readonly evidence: string;
  readonly usable: boolean;
  readonly cause: NikCause | '';
  readonly warnings: readonly NikWarning[];
  /** yyyymmdd from the evidence when it has 16 digits; 0 none. */
  readonly birthDate: number;
  /** 1 man, 2 woman, 0 unknown. */
  readonly sex: 0 | 1 | 2;
}

const LENGTH = 16;
const WOMAN = 40;
const LEGACY_JAKARTA = '09';
const NO_WARNINGS: readonly NikWarning[] = [];
const LEGACY_WARNING: readonly NikWarning[] = ['jakarta-lama'];
const LETTER_WARNING: readonly NikWarning[] = ['huruf'];

/**
 * Checks in this order, the first that fails is the cause: kosong, ilmiah, format, tanggal, seri, wilayah. So a serial
 * 0000 with a good date is always `seri`, whatever its province.
 */
export function parseNik(text: string, regions: NikRegions, asOf: number): ParsedNik {
  const cleaned = cleanCode(text);
  if (isPlaceholder(cleaned)) return nothing(cleaned, 'kosong');
  if (isScientific(cleaned)) return nothing(cleaned, 'ilmiah');
  if (cleaned.length !== LENGTH || !isDigits(cleaned)) return malformed(cleaned, asOf);

  const birthDate = birthDateOf(cleaned, asOf);
  const legacy = cleaned.startsWith(LEGACY_JAKARTA) && birthDate !== 0;
  // OpenSID hands out ^0\d{15}$ as a temporary number; the one province that ever began with 0 is Jakarta's 09.
  if (cleaned.startsWith('0') && !legacy) return nothing(cleaned, 'kosong');

  const known = knownPart(cleaned, regions);
  const cause = causeOf(cleaned, birthDate, legacy || known !== NOTHING_KNOWN);
  return {
    cleaned,
    evidence: isPadded(cleaned) ? '' : cleaned,
    usable: cause === '',
    cause,
    warnings: legacy ? LEGACY_WARNING : regionWarnings(known, isNearlyCentury(birthDate, asOf)),
    birthDate,
    sex: birthDate === 0 ? 0 : sexOf(cleaned),
  };
}

function nothing(cleaned: string, cause: NikCause): ParsedNik {
  return {
    cleaned,
    evidence: '',
    usable: false,
    cause,
    warnings: NO_WARNINGS,
    birthDate: 0,
    sex: 0,
  };
}

/** Wrong length or characters: no key, but 14 to 17 digits can be one edit away from the right ones. */
function malformed(cleaned: string, asOf: number): ParsedNik {
  const digits = readLettersAsDigits(cleaned);
  const legible = digits.length >= 14 && digits.length <= 17 && !isPlaceholder(digits) && !isPadded(digits);
  const evidence = legible ? digits : '';
  const birthDate = evidence.length === LENGTH ? birthDateOf(evidence, asOf) : 0;
  return {
    cleaned,
    evidence,
    usable: false,
    cause: 'format',
    warnings: legible && digits !== cleaned ? LETTER_WARNING : NO_WARNINGS,
    birthDate,
    sex: birthDate === 0 ? 0 : sexOf(evidence),
  };
}

function causeOf(nik: string, birthDate: number, provinceKnown: boolean): NikCause | '' {
  if (birthDate === 0) return 'tanggal';
  if (nik.endsWith('0000')) return 'seri';
  return provinceKnown ? '' : 'wilayah';
}

/** How far the six digits in front are known; 0 where nobody has looked yet. */
const NOTHING_KNOWN = 1;
const PROVINCE_KNOWN = 2;
const REGENCY_KNOWN = 3;
const DISTRICT_KNOWN = 4;

/** By the six digits. Looked up in the sets for every NIK, they took a third of the time of reading it. */
const knownParts = new WeakMap<NikRegions, Uint8Array>();

function knownPart(nik: string, regions: NikRegions): number {
  let parts = knownParts.get(regions);
  if (parts === undefined) {
    parts = new Uint8Array(1_000_000);
    knownParts.set(regions, parts);
  }
  const district = pair(nik, 0) * 10_000 + pair(nik, 2) * 100 + pair(nik, 4);
  return (parts[district] ||= lookUp(nik, regions));
}

function lookUp(nik: string, { provinces, regencies, districts }: NikRegions): number {
  if (!provinces.has(nik.slice(0, 2))) return NOTHING_KNOWN;
  if (!regencies.has(nik.slice(0, 4))) return PROVINCE_KNOWN;
  return districts.has(nik.slice(0, 6)) ? DISTRICT_KNOWN : REGENCY_KNOWN;
}

/** An unknown regency is told only inside a known province, an unknown district only inside a known regency. */
function regionWarnings(known: number, nearlyCentury: boolean): readonly NikWarning[] {
  const region: NikWarning | undefined =
    known === PROVINCE_KNOWN
      ? 'kabupaten-tak-dikenal'
      : known === REGENCY_KNOWN
        ? 'kecamatan-tak-dikenal'
        : undefined;
  if (region === undefined && !nearlyCentury) return NO_WARNINGS;
  const warnings: NikWarning[] = region === undefined ? [] : [region];
  if (nearlyCentury) warnings.push('usia');
  return warnings;
}

/**
 * Two digits of a year never give an age over 100. What they can hide is a birth AFTER the extract date: this year's
 * digits on a later day, which the pivot reads as a person of 99.
 */
function isNearlyCentury(birthDate: number, asOf: number): boolean {
  return birthDate !== 0 && Math.floor(asOf / 10_000) - Math.floor(birthDate / 10_000) >= 100;
}

function birthDateOf(nik: string, asOf: number): number {
  const date = pair(nik, 6);
  return pivotDay(pair(nik, 10), pair(nik, 8) * 100 + (date > WOMAN ? date - WOMAN : date), asOf);
}

function sexOf(nik: string): 1 | 2 {
  return pair(nik, 6) > WOMAN ? 2 : 1;
}

function pair(digits: string, at: number): number {
  return (digits.charCodeAt(at) - 48) * 10 + digits.charCodeAt(at + 1) - 48;
}
