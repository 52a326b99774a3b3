import type { NameTable } from '../kernel/columns.ts';
import { mix } from '../kernel/hash.ts';
import { type BlockingKey, idKey } from './key.ts';

/**
 * Pieces of a name by sound, so that spelling does not part a pair. `name-piece` has two slots, the first and the last
 * token: order is not fixed, so any of one record meets any of the other. A baby named after its mother has no piece.
 */
export const NAME_PARTS: readonly BlockingKey[] = [
  { name: 'name-whole', slots: 1, bind: ownName(whole) },
  { name: 'name-piece', slots: 2, bind: ownName(piece) },
  { name: 'name-rarest', slots: 1, bind: ownName(rarest) },
  { name: 'name-initial', slots: 1, bind: ownName(initial) },
  { name: 'name-start', slots: 1, bind: ownName(start) },
  { name: 'mother-piece', slots: 2, bind: motherKey(piece) },
  { name: 'mother-whole', slots: 1, bind: motherKey(whole) },
];

type OfName = (names: NameTable, name: number, slot: number) => number;

/** A key of the record's own name; a baby named after its mother has none. */
function ownName(of: OfName): BlockingKey['bind'] {
  return ({ name, names }) => {
    const keys = byName(names, of);
    return (record, slot) =>
      name[record] < 0 || names.babyOf[name[record]] >= 0 ? 0 : keys[name[record] * SLOTS + slot];
  };
}

const SLOTS = 2;
const known = new WeakMap<NameTable, Map<OfName, Uint32Array>>();

/**
 * A key by name, counted once a name table: names stand in the order of their ids, so that this runs through memory, where
 * a record at a time it would leap (1 M residents, two slots: 0.03 s a rule, not 0.07).
 */
function byName(names: NameTable, of: OfName): Uint32Array {
  const tables = known.get(names) ?? new Map<OfName, Uint32Array>();
  known.set(names, tables);
  const found = tables.get(of);
  if (found !== undefined) return found;
  const keys = new Uint32Array((names.alternativeStart.length - 1) * SLOTS);
  for (let at = 0; at < keys.length; at += 1) keys[at] = of(names, at >> 1, at & 1);
  tables.set(of, keys);
  return keys;
}

function whole(names: NameTable, name: number): number {
  return idKey(names.joinedKeys[names.alternativeStart[name]]);
}

/** A key of the mother's name; of a baby named after her, that of the name it bears. */
function motherKey(of: OfName): BlockingKey['bind'] {
  return ({ name, mother, names }) => {
    const keys = byName(names, of);
    return (record, slot) => {
      const baby = name[record] < 0 ? -1 : names.babyOf[name[record]];
      const id = baby >= 0 ? baby : mother[record];
      return id < 0 ? 0 : keys[id * SLOTS + slot];
    };
  };
}

function piece(names: NameTable, name: number, slot: number): number {
  const alternative = names.alternativeStart[name];
  const first = names.tokenStart[alternative];
  const last = names.tokenStart[alternative + 1] - 1;
  if (last < first || (slot === 1 && last === first)) return 0;
  return idKey(names.token.phonetic[names.tokens[slot === 0 ? first : last]]);
}

function rarest(names: NameTable, name: number): number {
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
  const alternative = names.alternativeStart[name];
  const from = names.textStart[alternative];
  if (names.textStart[alternative + 1] - from < START_LETTERS) return 0;
  let hash = START_LETTERS;
  for (let i = from; i < from + START_LETTERS; i += 1) hash = (Math.imul(hash, 31) + names.text[i]) | 0;
  return mix(hash) || 1;
}

function initial(names: NameTable, name: number): number {
  const start = names.textStart[names.alternativeStart[name]];
  return mix(names.text[start] + 1) || 1;
}
