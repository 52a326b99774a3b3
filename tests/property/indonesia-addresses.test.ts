import fc from 'fast-check';
import { expect, test } from '@jest/globals';
import { parseAddress } from '../../matchers/indonesia/alamat.ts';
import { placeKey } from '../../matchers/indonesia/wilayah.ts';

const OPTIONS = { seed: 20260630, numRuns: 2000 };
const number = fc.integer({ min: 1, max: 99 });
const street = fc.constantFrom(
  'JL MAWAR NO 12',
  'JALAN KOTA BARU',
  'KP. RAWA',
  'DUSUN KRAJAN',
  'PERUM GRIYA BLOK C3/12',
  '',
);
const three = (value: number) => String(value).padStart(3, '0');
const writers: ((rt: number, rw: number) => string)[] = [
  (rt, rw) => `RT ${three(rt)}/${three(rw)}`,
  (rt, rw) => `RT.${String(rt)} RW.${String(rw)}`,
  (rt, rw) => `RT ${String(rt)} / RW ${String(rw)}`,
  (rt, rw) => `RT/RW ${three(rt)}/${three(rw)}`,
  (rt, rw) => `RT${three(rt)}RW${three(rw)}`,
  (rt, rw) => `RW ${String(rw)} RT ${String(rt)}`,
];

test('RT and RW in any form read back, and leave the street as it is without them', () => {
  fc.assert(
    fc.property(street, number, number, fc.constantFrom(...writers), (base, rt, rw, write) => {
      const parsed = parseAddress(`${base} ${write(rt, rw)}`);
      expect(parsed).toEqual({ street: parseAddress(base).street, rt, rw });
    }),
    OPTIONS,
  );
});

test('a normal street is its own normal form', () => {
  const text = fc.string({ unit: fc.constantFrom(...'ABGLNORTWJK019 ./-,'), maxLength: 30 });
  fc.assert(
    fc.property(text, (written) => {
      const { street: once } = parseAddress(written);
      expect(once).toMatch(/^[A-Z0-9/ ]*$/);
      expect(once).toBe(once.trim());
    }),
    OPTIONS,
  );
});

test('the key of a place is the key of itself', () => {
  const text = fc.string({ unit: fc.constantFrom(...'abKOTADESL .-'), maxLength: 20 });
  fc.assert(
    fc.property(text, (name) => {
      expect(placeKey(placeKey(name))).toBe(placeKey(name));
    }),
    OPTIONS,
  );
});
