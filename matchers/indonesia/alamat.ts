/** Addresses: a street in one spelling, and RT and RW as numbers wherever they were written. */
import { upperAscii } from './letters.ts';

export interface ParsedAddress {
  /** Upper case, short forms (JL, GG, NO, KP, DSN …), no punctuation, no RT/RW, no kelurahan or kecamatan. */
  readonly street: string;
  /** 0 unknown. */
  readonly rt: number;
  /** 0 unknown. */
  readonly rw: number;
}

const SHORT_FORMS: ReadonlyMap<string, string> = new Map(
  [
    'JL JLN JALAN JLAN JALN',
    'GG GANG GNG',
    'NO NOMOR NOMER NMR NR',
    'BLOK BLK BLOCK BLOG',
    'KP KAMPUNG KAMP KMP KPG KAMPONG',
    'DSN DUSUN DSUN DUKUH DK DKH',
    'PERUM PERUMAHAN PERUMH PRUM PRM',
    'KOMP KOMPLEK KOMPLEKS KOMPL KMPLK',
    'LINGK LINGKUNGAN LINGKUNG LK',
    'LR LORONG LRG',
    'KAV KAVLING KAPLING',
    'ASR ASRAMA',
  ].flatMap((line) => {
    const forms = line.split(' ');
    return forms.map((form) => [form, forms[0] ?? form] as const);
  }),
);

/** `RT/RW 003/004`, `RT.RW. 3-4`. */
const PAIR_AFTER_BOTH = /\bR\.?T\.?\s*[/.\-\s]?\s*R\.?W\.?\s*[:.]?\s*(\d{1,3})\s*[/\-.,\s]\s*(\d{1,3})\b/;
/** `RT 03 / RW 04`, `RT.3 RW.4`, `RT03RW04`. */
const RT_THEN_RW = /\bR\.?T[\s.:/-]*(\d{1,3})[\s.,:/-]*R\.?W[\s.:/-]*(\d{1,3})\b/;
const RW_THEN_RT = /\bR\.?W[\s.:/-]*(\d{1,3})[\s.,:/-]*R\.?T[\s.:/-]*(\d{1,3})\b/;
/** `RT 003/004`: the second number is the RW's. */
const PAIR_AFTER_RT = /\bR\.?T[\s.:/-]*(\d{1,3})\s*[/-]\s*(\d{1,3})\b/;
const ONLY_RT = /\bR\.?T[\s.:/-]*(\d{1,3})\b/;
const ONLY_RW = /\bR\.?W[\s.:/-]*(\d{1,3})\b/;
/** `003/004` closing the street, where no word before it makes it a house number. */
const PAIR_AT_END =
  /(?<!\b(?:NO|NOMOR|NOMER|NMR|NR|BLOK|BLK|KAV)[\s.:]*(?:[A-Z]\d*[\s.]*)?)(?<![\dA-Z/-])(\d{1,3})\s*[/]\s*(\d{1,3})\s*$/;
/** RT and RW with nothing or a dash behind them. */
const EMPTY_MARKS = /\bR\.?[TW]\b\.?(?:[\s:/.]*[-0][\s:/.0-]*|[\s:/.]*(?=$|[,;]|\bR\.?[TW]\b))/g;
/** From here on it is no street any more; KAB and KOTA only behind a comma, for streets are called JL KOTA BARU. */
const HIGHER_PART =
  /(?:\b(?:KEL|KELURAHAN|KEC|KECAMATAN|KELURAHAN\/DESA|DESA\/KEL)\b[\s.:].*|(?<!\bJ(?:L|LN|ALAN)[\s.]+)\b(?:DESA|DS)\b[\s.:].*|[,;]\s*(?:KAB|KABUPATEN|KOTA|PROV|PROVINSI|PROPINSI)\b.*)$/;
const MARKS = /[^A-Z0-9/]+/g;
/** NO12 and 12NO are two tokens; a house number 12A stays one. */
const GLUED_NUMBER = /\b(JL|JLN|JALAN|GG|GANG|NO|NOMOR|BLOK|BLK|KAV)(?=\d)/g;
const LEADING_ZEROS = /\b0+(?=\d)/g;
const FIRST_NUMBER = /(?<!\d)\d{1,3}(?!\d)/;
const NUMBER_PAIR = /(\d{1,3})\D+(\d{1,3})/;

interface Found {
  readonly rest: string;
  readonly rt: number;
  readonly rw: number;
}

/** `rt` and `rw` are the file's own columns where it has them; they win over what the text says. */
export function parseAddress(text: string, rt = '', rw = ''): ParsedAddress {
  const upper = upperAscii(text);
  const inText = findRtRw(upper);
  const pair = rw === '' ? NUMBER_PAIR.exec(rt) : null;
  const ownRt = pair === null ? numberIn(rt) : Number(pair[1]);
  const ownRw = pair === null ? numberIn(rw) : Number(pair[2]);
  return { street: normaliseStreet(inText.rest), rt: ownRt || inText.rt, rw: ownRw || inText.rw };
}

function findRtRw(text: string): Found {
  // Every form but the bare pair at the end has an R before T or W.
  if (text.includes('R')) {
    const both = cut(text, PAIR_AFTER_BOTH) ?? cut(text, RT_THEN_RW) ?? cut(text, PAIR_AFTER_RT);
    if (both !== undefined) return both;
    const turned = cut(text, RW_THEN_RT);
    if (turned !== undefined) return { rest: turned.rest, rt: turned.rw, rw: turned.rt };
    const rt = cut(text, ONLY_RT);
    const rw = cut(rt?.rest ?? text, ONLY_RW);
    const rest = rw?.rest ?? rt?.rest;
    if (rest !== undefined) return { rest, rt: rt?.rt ?? 0, rw: rw?.rt ?? 0 };
  }
  const street = text.replace(HIGHER_PART, '');
  return cut(street, PAIR_AT_END) ?? { rest: street, rt: 0, rw: 0 };
}

/** The text with a comma in the place of the match, so that what stood behind stays apart. */
function cut(text: string, pattern: RegExp): Found | undefined {
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const rest = `${text.slice(0, match.index)}, ${text.slice(match.index + match[0].length)}`;
  return { rest, rt: Number(match[1]), rw: Number(match[2] ?? 0) };
}

function normaliseStreet(text: string): string {
  const words = text
    .replace(HIGHER_PART, '')
    .replace(EMPTY_MARKS, ' ')
    .replace(GLUED_NUMBER, '$1 ')
    .replace(MARKS, ' ')
    .replace(LEADING_ZEROS, '')
    .split(' ');
  let street = '';
  for (const word of words) {
    if (word === '' || word === '/') continue;
    const short = SHORT_FORMS.get(word) ?? word;
    street += street === '' ? short : ` ${short}`;
  }
  return street;
}

function numberIn(text: string): number {
  const match = FIRST_NUMBER.exec(text);
  return match === null ? 0 : Number(match[0]);
}
