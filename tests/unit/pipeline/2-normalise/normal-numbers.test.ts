import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ByteDictionary } from '../../../../matchers/kernel/byte-dictionary.ts';
import { NormalNumbers } from '../../../../pipeline/2-normalise/normal-numbers.ts';
import { idOf, packedOf } from '../../../../pipeline/2-normalise/packed.ts';

const text = fc.constantFrom('', 'a', 'A', 'b', 'B', 'ab', 'AB', 'É', 'c');

test('forms are numbered in order of first sight, whether somebody wrote them or not', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(text, text), { maxLength: 30 }),
      fc.integer({ min: 1, max: 9 }),
      (pairs, size) => {
        const normalOf = new Map(pairs);
        const dictionary = new ByteDictionary();
        for (const written of normalOf.keys()) idOf(dictionary, written);
        const numbers = new NormalNumbers(dictionary);
        const normals = [...normalOf.values()];
        for (let from = 0; from < normals.length; from += size)
          numbers.take(from, packedOf(normals.slice(from, from + size)));

        const distinct: readonly string[] = [...new Set(normals.filter((normal) => normal !== ''))];
        expect([...numbers.numbers]).toEqual(normals.map((normal) => distinct.indexOf(normal)));
        const kept = Array.from({ length: numbers.size }, (_, number) =>
          Buffer.from(
            Array.from({ length: numbers.length(number) }, (_, at) => numbers.byteAt(number, at)),
          ).toString(),
        );
        expect(kept).toEqual(distinct);
      },
    ),
  );
});
