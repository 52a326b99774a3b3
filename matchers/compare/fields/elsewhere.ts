import type { FieldColumn } from '../../kernel/columns.ts';
import { mix } from '../../kernel/hash.ts';

/**
 * Whether the value of one record stands in another column of the other record: first name and surname, or two lines of an
 * address, are written one for the other in many a file.
 */
export function elsewhere(
  field: FieldColumn,
  siblings: readonly FieldColumn[],
): (a: number, b: number) => boolean {
  const own = textHashes(field);
  const others = siblings.map((sibling) => ({ ids: sibling.ids, hashes: textHashes(sibling) }));
  return (a, b) => {
    const hashA = own[field.ids[a]];
    const hashB = own[field.ids[b]];
    for (const { ids, hashes } of others) {
      if ((ids[b] >= 0 && hashes[ids[b]] === hashA) || (ids[a] >= 0 && hashes[ids[a]] === hashB)) return true;
    }
    return false;
  };
}

function textHashes({ values, words }: FieldColumn): Uint32Array {
  const hashes = new Uint32Array(values);
  for (let id = 0; id < values; id += 1) {
    const alternative = words.alternativeStart[id];
    let hash = 1;
    for (let i = words.textStart[alternative]; i < words.textStart[alternative + 1]; i += 1)
      hash = mix(Math.imul(hash, 31) + words.text[i]);
    hashes[id] = hash;
  }
  return hashes;
}
