import type { FieldColumn, LinkColumns } from '../../kernel/columns.ts';
import { mix } from '../../kernel/hash.ts';
import type { FieldKind, FieldSpec } from './field.ts';

/** From what share on a field counts as standing in another one, and the rows that are looked at in each source. */
export interface OverlapLimits {
  readonly share: number;
  readonly rows: number;
}

/** Fields of which kind may hold the words of which: a name is only ever part of a name, as names tell relatives apart. */
const HOLDERS: Partial<Record<FieldKind, readonly FieldKind[]>> = {
  name: ['name'],
  text: ['name', 'text', 'tokens'],
  tokens: ['name', 'text', 'tokens'],
  code: ['code'],
};

/**
 * Fields whose words all stand in another field of the same row, nearly always and in every source that has them, are told
 * with that field (`within`): they say nothing new, and what they say must not count twice. Of fields that hold one another
 * the one with the most words stays, of equal ones the first. What two rows would share by chance, as where all have one
 * value, is taken off.
 */
export function withOverlaps(
  columns: Pick<LinkColumns, 'source' | 'fields'>,
  specs: readonly FieldSpec[],
  limits: OverlapLimits,
): FieldSpec[] {
  const rows = sampledRows(columns.source, limits.rows);
  const words = specs.map(({ kind }, at) =>
    HOLDERS[kind] === undefined ? undefined : wordsOf(columns.fields[at]),
  );
  const totals = words.map((of) => rows.flat().reduce((sum, row) => sum + (of?.(row)?.length ?? 0), 0));
  const kept: number[] = [];
  const within = new Map<number, NonNullable<FieldSpec['within']>>();
  for (const at of [...specs.keys()].sort((a, b) => (totals[b] ?? 0) - (totals[a] ?? 0) || a - b)) {
    const best = kept
      .filter((holder) => HOLDERS[specs[at]?.kind ?? 'date']?.includes(specs[holder]?.kind ?? 'date'))
      .map((holder) => ({ holder, share: heldShare(rows, words[at], words[holder]) }))
      .reduce((found, next) => (next.share > found.share ? next : found), { holder: -1, share: 0 });
    if (best.share >= limits.share)
      within.set(at, { field: specs[best.holder]?.name ?? '', share: best.share });
    else kept.push(at);
  }
  return specs.map((spec, at) => {
    const held = within.get(at);
    return held === undefined ? spec : { ...spec, within: held };
  });
}

export const isCompared = ({ within }: FieldSpec): boolean => within === undefined;

type WordsOfRow = (row: number) => Uint32Array | undefined;

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
function wordsOf(field: FieldColumn | undefined): WordsOfRow | undefined {
  if (field === undefined) return undefined;
  const { alternativeStart, tokenStart, tokens, token } = field.words;
  const hashes = new Uint32Array(token.charStart.length - 1);
  for (let word = 0; word < hashes.length; word += 1)
    for (let i = token.charStart[word] ?? 0; i < (token.charStart[word + 1] ?? 0); i += 1)
      hashes[word] = mix(Math.imul(hashes[word] ?? 0, 31) + (token.chars[i] ?? 0) + 1);
  const byValue = Array.from({ length: field.values }, (_, value) => {
    const alternative = alternativeStart[value] ?? 0;
    const own = tokens.subarray(tokenStart[alternative], tokenStart[alternative + 1]);
    return Uint32Array.from(own, (word) => hashes[word] ?? 0);
  });
  return (row) => byValue[field.ids[row] ?? -1];
}

/** The least share, of all sources, of the rows with a value whose words all stand in the other field; chance taken off. */
function heldShare(
  rows: readonly (readonly number[])[],
  part: WordsOfRow | undefined,
  whole: WordsOfRow | undefined,
): number {
  if (part === undefined || whole === undefined) return 0;
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

const holds = (whole: Uint32Array | undefined, part: Uint32Array | undefined): boolean =>
  whole !== undefined && part !== undefined && part.every((word) => whole.includes(word));
