import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ByteDictionary } from '../../../../matchers/kernel/byte-dictionary.ts';

test('texts are numbered in order of first sight, whatever they are, and kept to the byte', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 3000 }), (texts) => {
      const dictionary = new ByteDictionary();
      const known = new Map<string, number>();
      for (const text of texts) {
        const key = text.join();
        if (!known.has(key)) known.set(key, known.size);
        // what stands around the text does not count
        const among = Uint8Array.from([7, ...text, 7]);
        const isNew = dictionary.size < known.size;
        expect(dictionary.find(among, 1, 1 + text.length)).toBe(isNew ? -1 : known.get(key));
        expect(dictionary.id(among, 1, 1 + text.length)).toBe(known.get(key));
      }
      expect(dictionary.size).toBe(known.size);
      const { bytes, starts } = dictionary.packed();
      const kept = Array.from({ length: dictionary.size }, (_, id) =>
        bytes.slice(starts[id], starts[id + 1]).join(),
      );
      expect(kept).toEqual([...known.keys()]);
    }),
    { numRuns: 50 },
  );
});

test('some of the texts are copied out with starts of their own', () => {
  const dictionary = new ByteDictionary();
  for (const text of ['satu', '', 'dua', 'tiga']) dictionary.id(Buffer.from(text), 0, text.length);
  const { bytes, starts } = dictionary.packed(1, 3);
  expect([Buffer.from(bytes).toString(), [...starts]]).toEqual(['dua', [0, 0, 3]]);
  expect([dictionary.length(3), dictionary.byteAt(3, 1)]).toEqual([4, 'i'.charCodeAt(0)]);
});
