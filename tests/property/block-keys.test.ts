import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { NIK_PARTS } from '../../matchers/block/nik-parts.ts';
import { columnsOf } from '../support/people.ts';
import { runs } from '../support/properties.ts';

const digit = fc.integer({ min: 0, max: 9 }).map(String);
const nik = fc.array(digit, { minLength: 16, maxLength: 16 }).map((digits) => digits.join(''));

function edited(text: string, at: number, [error, by]: readonly [string, string]): string {
  const [head, tail] = [text.slice(0, at), text.slice(at)];
  if (error === 'drop') return head + tail.slice(1);
  if (error === 'swap') return head + tail.slice(1, 2) + tail.slice(0, 1) + tail.slice(2);
  return head + by + tail.slice(error === 'insert' ? 0 : 1);
}

test('two NIK one edit apart share their first eight or their last eight digits', () => {
  const error = fc.tuple(fc.constantFrom('drop', 'swap', 'insert', 'change'), digit);
  const [first, last] = ['nik-first-8', 'nik-last-8'].map((name) =>
    NIK_PARTS.find((part) => part.name === name),
  );
  fc.assert(
    fc.property(nik, fc.nat(15), error, (written, at, mistake) => {
      const columns = columnsOf([{ nik: written }, { nik: edited(written, at, mistake) }]);
      const shared = [first, last].map((part) => {
        const key = part?.bind(columns);
        return key !== undefined && key(0, 0) !== 0 && key(0, 0) === key(1, 0);
      });
      // a swap of the 8th and the 9th digit changes both halves
      expect(shared.includes(true)).toBe(mistake[0] !== 'swap' || at !== 7 || written[7] === written[8]);
    }),
    runs(2000),
  );
});

test('a part of the NIK is the same number exactly where its digits are', () => {
  const first = NIK_PARTS.find(({ name }) => name === 'nik-first-8');
  fc.assert(
    fc.property(nik, nik, fc.nat(8), (a, b, common) => {
      const other = a.slice(0, common) + b.slice(common);
      const key = first?.bind(columnsOf([{ nik: a }, { nik: other }]));
      expect(key?.(0, 0) === key?.(1, 0)).toBe(a.slice(0, 8) === other.slice(0, 8));
    }),
    runs(1000),
  );
});
