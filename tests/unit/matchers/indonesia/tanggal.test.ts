import { describe, expect, test } from '@jest/globals';
import { parseDate } from '../../../../matchers/indonesia/tanggal.ts';
import type { DateOrder } from '../../../../matchers/indonesia/tanggal.ts';

const AS_OF = 20260630;

function days(texts: readonly string[], order: DateOrder = 'dmy'): number[] {
  return texts.map((text) => parseDate(text, order, AS_OF).day);
}

describe('parseDate', () => {
  test('one day in all its ways of writing', () => {
    const written = [
      '1985-08-12', '1985/08/12', '1985.8.12', '1985-08-12T00:00:00', '1985-08-12T17:00:00.000Z', '1985-08-12 00:00:00',
      '12-08-1985', '12/08/1985', '12.08.1985', '12 08 1985', '12/8/1985', '12-8-85', '12/08/85', '12/08/1985 0:00',
      '12081985', '19850812', '120885', '12 Agustus 1985', '12 AGUSTUS 1985', '12 Agt 1985', '12-Ags-85', '12 Agu 1985',
      '12 August 1985', '12-AUG-85', '12Agustus1985', 'Agustus 12, 1985', '1985-Aug-12', "'12-08-1985", ' 12-08-1985 ',
      '12 - 08 - 1985', '="12/08/1985"', '31271', '31271.0', '31271,5', 'BEKASI, 12-08-1985', 'Senin, 12 Agustus 1985',
    ]; // prettier-ignore
    expect(written.filter((text) => parseDate(text, 'dmy', AS_OF).day !== 19850812)).toEqual([]);
  });

  test('dates of the sources', () => {
    expect(
      days(['4 Pebruari 1966', '30 NOV 1966', '12-FEB-80', '22673', '17 Nopember 1945', '1 Mrt 1970']),
    ).toEqual([19660204, 19661130, 19800212, 19620127, 19451117, 19700301]);
    expect(
      days(['7 Mei 2001', '7 May 2001', '31 Des 99', '31 Dec 1999', '05-OCT-2011', '5 Okt 2011']),
    ).toEqual([20010507, 20010507, 19991231, 19991231, 20111005, 20111005]);
  });

  test('the asked order first, the other when only it is possible', () => {
    expect(days(['05/06/1990', '25/06/1990', '06/25/1990', '05061990', '06251990'], 'dmy')).toEqual([
      19900605, 19900625, 19900625, 19900605, 19900625,
    ]);
    expect(days(['05/06/1990', '25/06/1990', '06/25/1990', '5/6/90', '05061990'], 'mdy')).toEqual([
      19900506, 19900625, 19900625, 19900506, 19900506,
    ]);
    expect(days(['90-06-05', '900605', '1990-06-05', '05-06-1990', '25-06-90'], 'ymd')).toEqual([
      19900605, 19900605, 19900605, 19900605, 19900625,
    ]);
    expect(days(['1990-25-06', '90-12-25'], 'dmy')).toEqual([19900625, 19901225]);
  });

  test('eight digits: the asked order, else the only possible; seven lost a zero', () => {
    expect(days(['20121985', '20011985', '19850113', '1021985'])).toEqual([
      19851220, 19850120, 19850113, 19850201,
    ]);
    expect(days(['20101112', '13011985'], 'ymd')).toEqual([20101112, 19850113]);
  });

  test('two digits of a year mean the latest day not after the extract date', () => {
    expect(days(['30-06-26', '01-07-26', '31-12-25', '29-02-00', '12-FEB-27'])).toEqual([
      20260630, 19260701, 20251231, 20000229, 19270212,
    ]);
  });

  test('missing', () => {
    const missing = [
      '', ' ', '-', '--', 'NULL', 'N/A', 'tidak ada', '0', '00-00-0000', '0000-00-00', '00/00/00', '0000-00-00 00:00:00',
      '0001-01-01', '01/01/0001', '1900-01-00', '1899-12-30', '30/12/1899', "''",
    ]; // prettier-ignore
    const parsed = missing.map((text) => parseDate(text, 'dmy', AS_OF));
    expect(parsed.filter(({ day, missing: none }) => day !== 0 || !none)).toEqual([]);
  });

  test('unreadable or impossible is not missing', () => {
    const wrong = [
      '31-02-1985', '29-02-2023', '2023-02-29', '32-01-1985', '13-13-1985', '00-00-1985', '1985-00-00', '1985', '99-99-9999',
      '12 Agustas 1985', 'Agustus 1985', 'SITI', '12-08-1985 WIB', '12-08-198', '12-08', '31-04-85', '12-08-1085', '12O81985',
      '1985-08-121', '123456789',
    ]; // prettier-ignore
    const parsed = wrong.map((text) => parseDate(text, 'dmy', AS_OF));
    expect(wrong.filter((_, i) => parsed[i]?.day !== 0 || parsed[i].missing)).toEqual([]);
  });

  test('ambiguous where day and month could be swapped into another day', () => {
    const yes = ['05/06/1990', '05-06-90', '12-08-1985', '05061990', '050690'];
    const no = [
      '13/06/1990',
      '06/13/1990',
      '06/06/1990',
      '1990-06-05',
      '5 Juni 1990',
      '33029',
      '19900605',
      '31-02-1985',
    ];
    expect(yes.filter((text) => !parseDate(text, 'dmy', AS_OF).ambiguous)).toEqual([]);
    expect(no.filter((text) => parseDate(text, 'dmy', AS_OF).ambiguous)).toEqual([]);
    expect(parseDate('05/06/1990', 'mdy', AS_OF).ambiguous).toBe(true);
  });

  test('heaped on the days that are written when nobody knows', () => {
    const texts = ['01-01-1970', '31-12-1970', '01-07-1970', '02-01-1970', '31-07-1970', '1970-01-01'];
    expect(texts.map((text) => parseDate(text, 'dmy', AS_OF).heaped)).toEqual([
      true,
      true,
      true,
      false,
      false,
      true,
    ]);
  });

  test("Excel's days before its leap-year fault are not read, later ones are", () => {
    expect(days(['2200', '9133', '25569', '46203'])).toEqual([19060108, 19250101, 19700101, 20260630]);
    expect(days(['60', '1985', '2199'])).toEqual([0, 0, 0]);
  });
});
