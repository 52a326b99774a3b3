import { expect, test } from '@jest/globals';
import {
  daysInMonth,
  epochDay,
  fromEpochDay,
  monthsBetween,
  toDay,
} from '../../../../matchers/indonesia/calendar.ts';

test('days since 1970, both ways', () => {
  const known: [number, number][] = [
    [19700101, 0],
    [19691231, -1],
    [19000301, -25508],
    [20000229, 11016],
    [20260630, 20634],
    [18500101, -43829],
  ];
  expect(known.map(([day]) => epochDay(day))).toEqual(known.map(([, days]) => days));
  expect(known.map(([, days]) => fromEpochDay(days))).toEqual(known.map(([day]) => day));
});

test('February by the Gregorian rule', () => {
  expect([1900, 2000, 2023, 2024, 2100].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29, 28]);
  expect([daysInMonth(2024, 0), daysInMonth(2024, 13), daysInMonth(2024, 4)]).toEqual([0, 0, 30]);
});

test('only days of the calendar, of years people live in', () => {
  expect([
    toDay(1985, 8, 12),
    toDay(1985, 8, 32),
    toDay(1985, 8, 0),
    toDay(1985, 13, 1),
    toDay(1985, 0, 1),
  ]).toEqual([19850812, 0, 0, 0, 0]);
  expect([toDay(1849, 12, 31), toDay(1850, 1, 1), toDay(2199, 12, 31), toDay(2200, 1, 1)]).toEqual([
    0, 18500101, 21991231, 0,
  ]);
});

test('full calendar months', () => {
  const known: [number, number, number][] = [
    [20260330, 20260630, 3],
    [20260331, 20260630, 3],
    [20260401, 20260630, 2],
    [20251130, 20260228, 3],
    [20251130, 20260227, 2],
    [20260131, 20260228, 1],
    [20251231, 20260101, 0],
    [20260630, 20260630, 0],
    [20240229, 20250228, 12],
    [20260630, 20260330, -3],
    [20260630, 20260629, 0],
  ];
  expect(known.map(([from, to]) => monthsBetween(from, to))).toEqual(known.map(([, , months]) => months));
});
