import { mix } from '../kernel/hash.ts';
import { type BlockingKey, idKey } from './key.ts';

/** Keys that are one value of the record. */
export const SIMPLE_KEYS: readonly BlockingKey[] = [
  {
    name: 'nik',
    slots: 1,
    bind:
      ({ nik }) =>
      (record) =>
        idKey(nik[record]),
  },
  {
    name: 'kk',
    slots: 1,
    bind:
      ({ kk }) =>
      (record) =>
        idKey(kk[record]),
  },
  {
    name: 'card',
    slots: 1,
    bind:
      ({ card }) =>
      (record) =>
        idKey(card[record]),
  },
  {
    name: 'birth-date',
    slots: 1,
    bind:
      ({ birthDate }) =>
      (record) =>
        birthDate[record],
  },
  {
    name: 'birth-year',
    slots: 1,
    bind:
      ({ birthDate }) =>
      (record) =>
        Math.trunc(birthDate[record] / 10000),
  },
  {
    name: 'birth-month-day',
    slots: 1,
    bind:
      ({ birthDate }) =>
      (record) =>
        birthDate[record] % 10000,
  },
  {
    name: 'sex',
    slots: 1,
    bind:
      ({ sex }) =>
      (record) =>
        sex[record],
  },
  {
    name: 'village',
    slots: 1,
    bind:
      ({ village }) =>
      (record) =>
        idKey(village[record]),
  },
  {
    name: 'rt-rw',
    slots: 1,
    bind:
      ({ village, rtRw }) =>
      (record) =>
        village[record] < 0 || rtRw[record] === 0 ? 0 : mix(village[record] * 1_000_003 + rtRw[record]) || 1,
  },
  {
    name: 'address',
    slots: 1,
    bind:
      ({ village, street, rtRw }) =>
      (record) =>
        street[record] < 0
          ? 0
          : mix(Math.imul(street[record] + 1, 31) ^ mix(village[record] * 1_000_003 + rtRw[record])) || 1,
  },
];
