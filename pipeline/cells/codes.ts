import type { Codes } from '../../schemas/codes.ts';
import { wholeNumber, wordKey } from './cells.ts';

/** A register that says no status lists the living (BIP and most village extracts have no such column). */
const STATUS_UNSAID = 'HIDUP';

export interface Segment {
  readonly code: number | null;
  /** Key of schemas/codes.yaml, '' for a segment nobody knows. */
  readonly group: string;
}

/** Meanings of codes and words; 0, '' or false where a cell says nothing that is known. */
export interface CodeTables {
  readonly sex: (text: string) => 0 | 1 | 2;
  readonly status: (text: string) => string;
  /** Code and word as the file has them: either may stand in the other's column. */
  readonly active: (...cells: readonly string[]) => boolean;
  readonly segment: (...cells: readonly string[]) => Segment;
  /** STAT_HBKEL, 1 to 11; the membership file's PISA numbers its roles otherwise. */
  readonly relation: (text: string, system: 'siak' | 'pisa') => number;
}

/** Look-ups compiled from schemas/codes.yaml. */
export function codeTables(codes: Codes): CodeTables {
  const status = wordTable(codes.status);
  const sex = wordTable(codes.sex);
  const relation = wordTable(codes.relation);
  return {
    sex: (text) => {
      const value = lookUp(sex, text);
      return value === '1' ? 1 : value === '2' ? 2 : 0;
    },
    status: (text) => (text.trim() === '' ? STATUS_UNSAID : lookUp(status, text)),
    active: activeTest(codes),
    segment: segmentTable(codes),
    relation: (text, system) => {
      const number = wholeNumber(text);
      if (system === 'pisa' && number !== null) return codes.pisa[number] ?? 0;
      return number ?? Number(lookUp(relation, text));
    },
  };
}

function wordTable(meanings: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(meanings).flatMap(([meaning, words]) =>
      words.map((word) => [wordKey(word), meaning] as const),
    ),
  );
}

/** The meaning of the longest known beginning: `MENINGGAL DUNIA 2024` is MENINGGAL; a number also without its float tail. */
function lookUp(table: ReadonlyMap<string, string>, text: string): string {
  const number = /^\s*0*(\d+)[.,]0+\s*$/.exec(text)?.[1];
  const words = (number ?? wordKey(text)).split(' ');
  for (let count = words.length; count > 0; count -= 1) {
    const meaning = table.get(words.slice(0, count).join(' '));
    if (meaning !== undefined) return meaning;
  }
  return '';
}

/** Active is the code 0 or the word AKTIF and nothing else (DOMAIN, section 3), also written as `0 - AKTIF`. */
function activeTest({ active_codes, active_words }: Codes): CodeTables['active'] {
  const words = new Set(active_words.map(wordKey));
  const numbers = new Set(active_codes.map(Number));
  return (...cells) =>
    cells.some((cell) => {
      const key = wordKey(cell.replace(/(\d)[.,]0+(?!\d)/g, '$1'));
      if (key === '') return false;
      const [first = '', ...rest] = key.split(' ');
      if (!/^\d+$/.test(first)) return words.has(key);
      return numbers.has(Number(first)) && (rest.length === 0 || words.has(rest.join(' ')));
    });
}

/** By code, by the whole word, or by a word that stands in it; groups in the order of the file, as PBI stands in PBI APBD. */
function segmentTable({ segments }: Codes): CodeTables['segment'] {
  const byNumber = new Map<number, string>();
  const byWord = new Map<string, string>();
  for (const [group, { codes, words }] of Object.entries(segments)) {
    for (const code of codes) byNumber.set(code, group);
    for (const word of words) byWord.set(wordKey(word), group);
  }
  const only = (group: string): Segment => {
    const numbers = segments[group]?.codes ?? [];
    return { code: numbers.length === 1 ? (numbers[0] ?? null) : null, group };
  };
  const byPart = (key: string): string | undefined =>
    Object.entries(segments).find(([, { contains }]) =>
      contains.some((word) => ` ${key} `.includes(` ${wordKey(word)} `)),
    )?.[0];
  return (...cells) => {
    for (const cell of cells) {
      const number = wholeNumber(cell);
      const group = number === null ? undefined : byNumber.get(number);
      if (group !== undefined) return { code: number, group };
    }
    for (const cell of cells) {
      const key = wordKey(cell);
      const group = key === '' ? undefined : (byWord.get(key) ?? byPart(key));
      if (group !== undefined) return only(group);
    }
    return { code: wholeNumber(cells[0] ?? ''), group: '' };
  };
}
