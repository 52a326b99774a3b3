import { describe, expect, test } from '@jest/globals';
import { parseAddress } from '../../../../matchers/indonesia/alamat.ts';

describe('parseAddress', () => {
  test('RT and RW in any form, and a street without them', () => {
    const street = 'JL MAWAR NO 12';
    const written = [
      'JL MAWAR NO 12 RT 003/004', 'JL. MAWAR NO.12 RT.3 RW.4', 'JALAN MAWAR NOMOR 12 RT 03 / RW 04', 'Jln. Mawar No. 12, RT.003/RW.004',
      'JL MAWAR NO 012 RT003RW004', 'JL MAWAR NO 12 RT/RW 003/004', 'JL MAWAR NO 12 RT/RW: 3/4', 'JL MAWAR NO 12 RT-RW 003-004',
      'JL MAWAR NO 12 RT 003 RW 004', 'JL MAWAR NO 12 R.T. 03 R.W. 04', 'JL MAWAR NO 12 RW 04 RT 03',
      'RT 03 RW 04 JL MAWAR NO 12', 'JL MAWAR NO12 RT:03 RW:04', 'JL MAWAR NO 12 003/004', 'JL MAWAR NO 12 RT 3-4',
      'JL MAWAR NO 12 RT 03 RW 04 KEL. HARAPAN JAYA KEC. BEKASI UTARA', 'JL MAWAR NO 12, KEL HARAPAN JAYA RT 03 RW 04',
      'JL MAWAR NO 12 003/004 KEL. HARAPAN JAYA', 'JL MAWAR NO 12 RT 003 RW 004, KOTA BEKASI', 'JL MAWAR NO 12 RT 03 RW 04 DESA JAYA',
    ]; // prettier-ignore
    const parsed = written.map((text) => parseAddress(text));
    expect(
      written.filter((_, i) => JSON.stringify(parsed[i]) !== JSON.stringify({ street, rt: 3, rw: 4 })),
    ).toEqual([]);
  });

  test('one short form for each word, leading zeros gone', () => {
    const pairs: [string, string][] = [
      ['KAMPUNG RAWA GANG BUNTU', 'KP RAWA GG BUNTU'],
      ['KP. RAWA, GG. BUNTU', 'KP RAWA GG BUNTU'],
      ['DUSUN KRAJAN', 'DSN KRAJAN'],
      ['PERUMAHAN GRIYA BLK C3/12', 'PERUM GRIYA BLOK C3/12'],
      ['KOMPLEK PU LINGKUNGAN II', 'KOMP PU LINGK II'],
      ['JL. KOTA BARU BLOK A NO.007', 'JL KOTA BARU BLOK A NO 7'],
      ['JL DESA INDAH 5', 'JL DESA INDAH 5'],
      ['JL. R.W. MONGINSIDI 5', 'JL R W MONGINSIDI 5'],
      ['JL PORT 12', 'JL PORT 12'],
      ["JL. KI MA'RUF", 'JL KI MARUF'],
      ['DUSUN KRAJAN DESA SUKAMAJU', 'DSN KRAJAN'],
      ['DESA SUKAMAJU', ''],
      ['-', ''],
      ['', ''],
      ['JL MAWAR RT - RW -', 'JL MAWAR'],
      ['JL MAWAR RT/RW -/-', 'JL MAWAR'],
    ];
    expect(pairs.map(([text]) => parseAddress(text))).toEqual(
      pairs.map(([, street]) => ({ street, rt: 0, rw: 0 })),
    );
  });

  test('a house number with a slash is no RT/RW', () => {
    const written = [
      'JL MAWAR NO 3/4',
      'JL MAWAR NO. 12/14',
      'JL MAWAR BLOK C3/12',
      'JL MAWAR BLOK C 3/12',
      'JL MAWAR NO.3/4',
    ];
    expect(written.map((text) => parseAddress(text).rt)).toEqual([0, 0, 0, 0, 0]);
  });

  test('one of the two', () => {
    expect(parseAddress('DUSUN KRAJAN RT 2')).toEqual({ street: 'DSN KRAJAN', rt: 2, rw: 0 });
    expect(parseAddress('DUSUN KRAJAN RW 5')).toEqual({ street: 'DSN KRAJAN', rt: 0, rw: 5 });
  });

  test("the file's own columns win, empty ones do not", () => {
    expect(parseAddress('JL MAWAR RT 1 RW 2', '003', '004')).toEqual({ street: 'JL MAWAR', rt: 3, rw: 4 });
    expect(parseAddress('JL MAWAR RT 1 RW 2', '-', '0')).toEqual({ street: 'JL MAWAR', rt: 1, rw: 2 });
    expect(parseAddress('JL MAWAR', '003/004')).toEqual({ street: 'JL MAWAR', rt: 3, rw: 4 });
    expect(parseAddress('JL MAWAR', 'RT 03', '4.0')).toEqual({ street: 'JL MAWAR', rt: 3, rw: 4 });
    expect(parseAddress('JL MAWAR', '12345', 'X')).toEqual({ street: 'JL MAWAR', rt: 0, rw: 0 });
  });
});
