import { describe, expect, it } from '@jest/globals';
import { maskDay, maskName, maskNumber, maskText } from '../../../../reports/parts/mask.ts';

describe('masks', () => {
  it('keep the region and the last two digits of a number', () => {
    expect(maskNumber('3275010101900001')).toBe('3275••••••••••01');
    expect(maskNumber("'3275.0101.0190.0001")).toBe('3275••••••••••01');
    expect(maskNumber('12345')).toBe('•••••');
    expect(maskNumber('')).toBe('');
  });

  it('keep the first letter of each word of a name', () => {
    expect(maskName(' SITI  AMINAH ')).toBe('S••• A•••••');
    expect(maskName('')).toBe('');
  });

  it('keep the year of a date and nothing of an address', () => {
    expect(maskDay('1990-02-03')).toBe('1990-••-••');
    expect(maskDay('')).toBe('');
    expect(maskText('JL MAWAR 3')).toBe('•••');
    expect(maskText(' ')).toBe('');
  });
});
