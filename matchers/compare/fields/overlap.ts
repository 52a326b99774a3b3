import type { FieldColumn, LinkColumns } from '../../kernel/columns.ts';
import { mix } from '../../kernel/hash.ts';
import type { FieldKind, FieldSpec } from './field.ts';

/** From what share on a field counts as standing in another one, and the rows that are looked at in each source. */
export interface OverlapLimits {
  readonly share: number;
  readonly rows: number;
}

/** Fields of which kind may hold the words of which: a name is only ever part of a name, as names tell relatives apart. */
const HOLDERS: Readonly<Record<FieldKind, readonly FieldKind[]>> = {
  name: ['name'],
  text: ['name', 'text', 'tokens'],
  tokens: ['name', 'text', 'tokens'],
  code: ['code', 'text', 'tokens'],
  date: [],
  number: [],
  place: [],
};
/** A name as a whole tells more than its parts; a text less, as its parts can each be held against their like. */
const IN_PARTS: readonly FieldKind[] = ['text', 'tokens'];

/**
 * Fields whose words stand in other fields of the same row, nearly always and in every source that has them, are told with
 * those fields (`within`): they say nothing new, and what they say must not count twice. A text of which the other fields
 * are all the parts is left out; else the part is. Of fields that hold one another the one with the most words stays, of
 * equal ones the first. What two rows would share by chance, as where all have one value, is taken off.
 */
export function withOverlaps(
  columns: Pick<LinkColumns, 'source' | 'fields'>,
  specs: readonly FieldSpec[],
  limits: OverlapLimits,
): FieldSpec[] {
  const rows = sampledRows(columns.source, limits.rows);
  const fields = specs.flatMap((spec, at): Read[] =>
    HOLDERS[spec.kind].length === 0 ? [] : [readOf(spec, columns.fields[at], rows)],
  );
  fields.sort((a, b) => b.total - a.total || specs.indexOf(a.spec) - specs.indexOf(b.spec));
  const within = new Map<string, FieldSpec['within']>();
  const kept: Read[] = [];
  for (const [at, field] of fields.entries()) {
    const parts = IN_PARTS.includes(field.spec.kind)
      ? fields.slice(at + 1).filter((part) => heldShare(rows, part.words, field.words) >= limits.share)
      : [];
    const inParts = parts.length > 1 ? heldShare(rows, field.words, together(parts)) : 0;
    const holder = kept
      .filter(({ spec }) => HOLDERS[field.spec.kind].includes(spec.kind))
      .map(({ spec, words }) => ({ name: spec.name, share: heldShare(rows, field.words, words) }))
      .find(({ share }) => share >= limits.share);
    if (holder !== undefined) within.set(field.spec.name, { fields: [holder.name], share: holder.share });
    else if (inParts >= limits.share)
      within.set(field.spec.name, { fields: parts.map(({ spec }) => spec.name), share: inParts });
    else kept.push(field);
  }
  return specs.map((spec) => {
    const held = within.get(spec.name);
    return held === undefined ? spec : { ...spec, within: held };
  });
}

export const isCompared = ({ within }: FieldSpec): boolean => within === undefined;

type WordsOfRow = (row: number) => readonly number[] | undefined;

interface Read {
  readonly spec: FieldSpec;
  readonly words: WordsOfRow;
  /** Words in all rows. */
  readonly total: number;
}

function readOf(spec: FieldSpec, field: FieldColumn | undefined, rows: readonly (readonly number[])[]): Read {
  const words = field === undefined ? () => undefined : wordsOf(field);
  return { spec, words, total: rows.flat().reduce((sum, row) => sum + (words(row)?.length ?? 0), 0) };
}

const together =
  (parts: readonly Read[]): WordsOfRow =>
  (row) =>
    parts.flatMap(({ words }) => words(row) ?? []);

/** Rows by source: the same ones at every run, not more than so many. */
function sampledRows(source: Uint8Array, most: number): number[][] {
  const rows: number[][] = [];
  source.forEach((at, row) => (rows[at] ??= []).push(row));
  return rows.map((own) => {
    const part = most / own.length;
    return part >= 1 ? own : own.filter((row) => mix(row + 1) < part * 2 ** 32);
  });
}

/** Hashes of the words of a row's value, the same in every field; undefined where it is missing. */
function wordsOf(field: FieldColumn): WordsOfRow {
  const { alternativeStart, tokenStart, tokens, token } = field.words;
  const hashes = new Uint32Array(token.charStart.length - 1);
  for (let word = 0; word < hashes.length; word += 1)
    for (let i = token.charStart[word] ?? 0; i < (token.charStart[word + 1] ?? 0); i += 1)
      hashes[word] = mix(Math.imul(hashes[word] ?? 0, 31) + (token.chars[i] ?? 0) + 1);
  const byValue = Array.from({ length: field.values }, (_, value) => {
    const alternative = alternativeStart[value] ?? 0;
    const own = tokens.subarray(tokenStart[alternative], tokenStart[alternative + 1]);
    return Array.from(own, (word) => hashes[word] ?? 0);
  });
  return (row) => byValue[field.ids[row] ?? -1];
}

/** The least share, of all sources, of the rows with a value whose words all stand in the other field; chance taken off. */
function heldShare(rows: readonly (readonly number[])[], part: WordsOfRow, whole: WordsOfRow): number {
  const shares = rows.flatMap((own) => {
    const having = own.filter((row) => (part(row)?.length ?? 0) > 0);
    if (having.length === 0) return [];
    const held = having.filter((row) => holds(whole(row), part(row))).length / having.length;
    const byChance =
      having.filter((row) => holds(whole(own[mix(row + 1) % own.length] ?? row), part(row))).length /
      having.length;
    return [byChance >= 1 ? 0 : (held - byChance) / (1 - byChance)];
  });
  return shares.length === 0 ? 0 : Math.min(...shares);
}

const holds = (whole: readonly number[] | undefined, part: readonly number[] | undefined): boolean =>
  part?.every((word) => whole?.includes(word) === true) === true;
