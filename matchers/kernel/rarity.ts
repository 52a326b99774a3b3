import { RARITY_STEPS } from './columns.ts';

/**
 * Rarity of every value, by id, in quarter bits around the usual one: positive where fewer others have it than two
 * records share by chance on average.
 */
export interface Rarities {
  readonly byId: Int16Array;
  /** The chance that a record of somebody else has what a record has, the mean over the records. */
  readonly chance: number;
}

/**
 * `uses`: records that have each value. `own`: of those, how many are of one person, itself among them, who tell nothing
 * of others. One other record is the least that is believed.
 */
export function raritiesOf(uses: Int32Array, own: number): Rarities {
  let records = 0;
  for (const count of uses) records += count;
  const share = (count: number): number => Math.max(1, count - own) / Math.max(1, records);
  let chance = 0;
  for (const count of uses) chance += (count / Math.max(1, records)) * share(count);
  const usual = chance > 0 ? Math.log2(chance) : 0;
  const byId = new Int16Array(uses.length);
  for (let id = 0; id < uses.length; id += 1)
    byId[id] = Math.round(RARITY_STEPS * (usual - Math.log2(share(uses[id]))));
  return { byId, chance };
}

/** Records by id; -1 has none. */
export function usesOf(ids: Int32Array, values: number): Int32Array {
  const uses = new Int32Array(values);
  for (const id of ids) if (id >= 0) uses[id] += 1;
  return uses;
}

/** A rarity as the byte that comparisons tell: this is the usual one. */
export const USUAL_RARITY = 128;
export const rarityByte = (rarity: number): number => Math.max(0, Math.min(255, USUAL_RARITY + rarity));
