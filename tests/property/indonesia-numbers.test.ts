import fc from 'fast-check';
import { describe, expect, test } from '@jest/globals';
import { cleanCode } from '../../matchers/indonesia/digits.ts';
import { parseNik } from '../../matchers/indonesia/nik.ts';
import type { NikRegions } from '../../matchers/indonesia/nik.ts';
import { parseNoka } from '../../matchers/indonesia/noka.ts';
import { epochDay, fromEpochDay, monthsBetween, parseDate } from '../../matchers/indonesia/tanggal.ts';

const SEED = 20260630;
const OPTIONS = { seed: SEED, numRuns: 2000 };
const AS_OF = 20260630;
const REGIONS: NikRegions = {
  provinces: new Set(['32']),
  regencies: new Set(['3275']),
  districts: new Set(['327501']),
};

/** Days before the extract whose two digits of a year have one reading. */
const day = fc.integer({ min: epochDay(19270101), max: epochDay(AS_OF) }).map(fromEpochDay);
/** Serials from 9001: not in use, so that no NIK here is anybody's. */
const serial = fc.integer({ min: 9001, max: 9999 });
const typed = fc.string({
  unit: fc.constantFrom(...'0123456789012345.,- \'"=E+OIlA\u00a0\u200b'),
  maxLength: 24,
});

function nikOf(born: number, woman: boolean, number: number): string {
  const date = (born % 100) + (woman ? 40 : 0);
  const month = Math.floor(born / 100) % 100;
  const year = Math.floor(born / 10_000) % 100;
  return `327501${[date, month, year].map((part) => String(part).padStart(2, '0')).join('')}${String(number)}`;
}

describe('numbers', () => {
  test('cleaning never invents, moves or doubles a digit, and has nothing left to do', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const digits = text.replaceAll(/\D/g, '');
        const cleaned = cleanCode(text);
        expect(digits.startsWith(cleaned.replaceAll(/\D/g, ''))).toBe(true);
        expect(cleanCode(cleaned)).toBe(cleaned);
      }),
      OPTIONS,
    );
  });

  test('a NIK gives back the birth date and sex that made it', () => {
    fc.assert(
      fc.property(day, fc.boolean(), serial, (born, woman, number) => {
        const nik = nikOf(born, woman, number);
        const parsed = parseNik(nik, REGIONS, AS_OF);
        expect(parsed).toMatchObject({ cleaned: nik, evidence: nik, usable: true, cause: '', warnings: [] });
        expect([parsed.birthDate, parsed.sex]).toEqual([born, woman ? 2 : 1]);
      }),
      OPTIONS,
    );
  });

  test('a lossless disguise changes nothing of what is read', () => {
    const disguises: ((nik: string) => string)[] = [
      (nik) => `'${nik}`,
      (nik) => `${nik}.0`,
      (nik) => `="${nik}"`,
      (nik) => nik.replaceAll(/(..)(?=.)/g, '$1.'),
      (nik) => nik.replaceAll(/(....)(?=.)/g, '$1 '),
      (nik) => `\u00a0${nik.slice(0, 6)}-${nik.slice(6)}\t`,
    ];
    fc.assert(
      fc.property(day, serial, fc.constantFrom(...disguises), (born, number, disguise) => {
        const nik = nikOf(born, false, number);
        expect(parseNik(disguise(nik), REGIONS, AS_OF)).toEqual(parseNik(nik, REGIONS, AS_OF));
      }),
      OPTIONS,
    );
  });

  test('usable means no cause, and a cause means not usable; evidence has 14 to 17 digits', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const { usable, cause, evidence, birthDate, sex } = parseNik(text, REGIONS, AS_OF);
        expect(usable).toBe(cause === '');
        expect(evidence).toMatch(/^$|^\d{14,17}$/);
        expect(birthDate === 0).toBe(sex === 0);
      }),
      OPTIONS,
    );
  });

  test('a card number survives the loss of its zeros', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20_000_000, max: 4_000_000_000 }), (number) => {
        fc.pre(!/^(\d)\1+$/.test(String(number)));
        const card = String(number).padStart(13, '0');
        expect([parseNoka(card), parseNoka(String(number)), parseNoka(`${String(number)}.0`)]).toEqual([
          card,
          card,
          card,
        ]);
      }),
      OPTIONS,
    );
  });
});

describe('dates', () => {
  const MONTHS =
    'Januari Pebruari Maret April Mei Juni Juli Agustus September Oktober Nopember Desember'.split(' ');
  const two = (value: number) => String(value).padStart(2, '0');
  const writers: ((year: number, month: number, date: number) => string)[] = [
    (y, m, d) => `${String(y)}-${two(m)}-${two(d)}`,
    (y, m, d) => `${String(y)}-${two(m)}-${two(d)}T17:00:00.000Z`,
    (y, m, d) => `${two(d)}-${two(m)}-${String(y)}`,
    (y, m, d) => `${String(d)}/${String(m)}/${String(y)}`,
    (y, m, d) => `${String(d)}/${String(m)}/${two(y % 100)}`,
    (y, m, d) => `${two(d)}.${two(m)}.${String(y)}`,
    (y, m, d) => `${two(d)}${two(m)}${String(y)}`,
    (y, m, d) => `${String(d)} ${MONTHS[m - 1] ?? ''} ${String(y)}`,
    (y, m, d) => `${two(d)}-${(MONTHS[m - 1] ?? '').slice(0, 3).toUpperCase()}-${two(y % 100)}`,
    (y, m, d) => String(epochDay(y * 10_000 + m * 100 + d) + 25_569),
  ];

  test('a day written in any way reads back', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...writers), (born, write) => {
        const text = write(Math.floor(born / 10_000), Math.floor(born / 100) % 100, born % 100);
        expect(parseDate(text, 'dmy', AS_OF).day).toBe(born);
      }),
      OPTIONS,
    );
  });

  test('any text gives a day of the calendar or none', () => {
    const text = fc.string({ unit: fc.constantFrom(...'0123456789-/. TJanFebMei:'), maxLength: 14 });
    fc.assert(
      fc.property(text, fc.constantFrom('dmy' as const, 'mdy' as const, 'ymd' as const), (written, order) => {
        const parsed = parseDate(written, order, AS_OF);
        if (parsed.day !== 0) expect(fromEpochDay(epochDay(parsed.day))).toBe(parsed.day);
        expect(parsed.missing && parsed.day !== 0).toBe(false);
      }),
      OPTIONS,
    );
  });

  test('days and their numbers, months there and back', () => {
    fc.assert(
      fc.property(day, day, (from, to) => {
        const date = new Date(
          Date.UTC(Math.floor(from / 10_000), (Math.floor(from / 100) % 100) - 1, from % 100),
        );
        expect(epochDay(from)).toBe(date.getTime() / 86_400_000);
        expect(monthsBetween(from, to)).toBe(-monthsBetween(to, from) || 0);
      }),
      OPTIONS,
    );
  });
});
