import { describe, expect, test } from '@jest/globals';
import { dayNumber } from '../../../../pipeline/simulator/calendar.ts';
import { Serials } from '../../../../pipeline/simulator/serials.ts';

const BIRTH = dayNumber(1990, 1, 17);

describe('serials of one region and date', () => {
  test('count up from 9001, women on their own', () => {
    const serials = new Serials();
    expect(serials.allocate('327501', BIRTH, false)).toBe('3275011701909001');
    expect(serials.allocate('327501', BIRTH, false)).toBe('3275011701909002');
    expect(serials.allocate('327501', BIRTH, true)).toBe('3275015701909001');
  });

  test('outsiders count down and are not held', () => {
    const serials = new Serials();
    expect(serials.allocateOutside('327501', BIRTH, false)).toBe('3275011701909999');
    expect(serials.holds('3275011701909999')).toBe(false);
  });

  test('a number once said to be free stays free', () => {
    const serials = new Serials();
    expect(serials.holds('3275011701909001')).toBe(false);
    expect(serials.allocate('327501', BIRTH, false)).toBe('3275011701909002');
    expect(serials.holds('3275011701909001')).toBe(false);
    expect(serials.holds('3275011701909002')).toBe(true);
  });

  test('a thirteenth month is nobody`s', () => {
    const serials = new Serials();
    serials.allocate('327501', dayNumber(1991, 1, 17), false);
    expect(serials.holds('3275011714909001')).toBe(false);
  });

  test('a day is full after 899', () => {
    const serials = new Serials();
    for (let i = 0; i < 899; i++) expect(serials.allocate('327501', BIRTH, false)).toBeDefined();
    expect(serials.allocate('327501', BIRTH, false)).toBeUndefined();
  });
});
