import type { LinkColumns, NameTable } from '../kernel/columns.ts';
import { mix } from '../kernel/hash.ts';
import { type BlockingKey, idKey } from './key.ts';

/**
 * Pieces of a name by sound, so that spelling does not part a pair. `name-piece` has two slots, the first and the last
 * token: order is not fixed, so any of one record meets any of the other. A baby named after its mother has no piece.
 */
export const NAME_PARTS: readonly BlockingKey[] = [
  {
    name: 'name-whole',
    slots: 1,
    bind:
      ({ name, names }) =>
      (record) =>
        whole(names, name[record]),
  },
  {
    name: 'name-piece',
    slots: 2,
    bind:
      ({ name, names }) =>
      (record, slot) =>
        piece(names, name[record], slot),
  },
  {
    name: 'name-rarest',
    slots: 1,
    bind:
      ({ name, names }) =>
      (record) =>
        rarest(names, name[record]),
  },
  {
    name: 'name-initial',
    slots: 1,
    bind:
      ({ name, names }) =>
      (record) =>
        initial(names, name[record]),
  },
  {
    name: 'name-start',
    slots: 1,
    bind:
      ({ name, names }) =>
      (record) =>
        start(names, name[record]),
  },
  { name: 'mother-piece', slots: 2, bind: (columns) => (record, slot) => motherPiece(columns, record, slot) },
];

function whole(names: NameTable, name: number): number {
  if (name < 0 || names.babyOf[name] >= 0) return 0;
  return idKey(names.joinedKeys[names.alternativeStart[name]]);
}

function piece(names: NameTable, name: number, slot: number): number {
  if (name < 0 || names.babyOf[name] >= 0) return 0;
  return pieceOf(names, name, slot);
}

/** The mother's piece; of a baby named after her, the piece of the name it bears. */
function motherPiece({ name, mother, names }: LinkColumns, record: number, slot: number): number {
  const baby = name[record] < 0 ? -1 : names.babyOf[name[record]];
  const id = baby >= 0 ? baby : mother[record];
  return id < 0 ? 0 : pieceOf(names, id, slot);
}

function pieceOf(names: NameTable, name: number, slot: number): number {
  const alternative = names.alternativeStart[name];
  const first = names.tokenStart[alternative];
  const last = names.tokenStart[alternative + 1] - 1;
  if (last < first || (slot === 1 && last === first)) return 0;
  return idKey(names.token.phonetic[names.tokens[slot === 0 ? first : last]]);
}

function rarest(names: NameTable, name: number): number {
  if (name < 0 || names.babyOf[name] >= 0) return 0;
  const alternative = names.alternativeStart[name];
  let best = -1;
  for (let i = names.tokenStart[alternative]; i < names.tokenStart[alternative + 1]; i += 1) {
    const token = names.tokens[i];
    if (best < 0 || names.token.rarity[token] > names.token.rarity[best]) best = token;
  }
  return best < 0 ? 0 : idKey(names.token.phonetic[best]);
}

const START_LETTERS = 6;

/** The first six letters without blanks, so that a name in one word meets the same in two. */
function start(names: NameTable, name: number): number {
  if (name < 0 || names.babyOf[name] >= 0) return 0;
  const alternative = names.alternativeStart[name];
  const from = names.textStart[alternative];
  if (names.textStart[alternative + 1] - from < START_LETTERS) return 0;
  let hash = START_LETTERS;
  for (let i = from; i < from + START_LETTERS; i += 1) hash = (Math.imul(hash, 31) + names.text[i]) | 0;
  return mix(hash) || 1;
}

function initial(names: NameTable, name: number): number {
  if (name < 0 || names.babyOf[name] >= 0) return 0;
  const start = names.textStart[names.alternativeStart[name]];
  return mix(names.text[start] + 1) || 1;
}
