import { expect, test } from '@jest/globals';
import type { FieldKind } from '../../../../../matchers/compare/fields/field.ts';
import { withOverlaps } from '../../../../../matchers/compare/fields/overlap.ts';
import { fieldColumn } from '../../../../support/field-column.ts';

const LIMITS = { share: 0.9, rows: 1000 };
const GIVEN = ['anna', 'bruno', 'clara', 'david', 'elena', 'felix', 'greta', 'hugo', 'irene', 'jonas'];
const FAMILY = ['adler', 'brandt', 'conti', 'dupont', 'eriksen', 'fischer', 'garnier', 'horvat', 'ivanov'];
const TOWN = ['arles', 'bergen', 'cadiz', 'dresden', 'esbjerg', 'florence', 'ghent'];
const at = (list: readonly string[], row: number): string => list[row % list.length] ?? '';
const ROWS = Array.from({ length: 90 }, (_, row) => row);

const given = ROWS.map((row) => at(GIVEN, row));
const family = ROWS.map((row) => at(FAMILY, row));
const full = ROWS.map((row) => `${at(GIVEN, row)} ${row % 3 === 0 ? 'maria ' : ''}${at(FAMILY, row)}`);
const town = ROWS.map((row) => at(TOWN, row));
const zip = ROWS.map((row) => String(10_000 + row));
const address = ROWS.map((row) => `${at(TOWN, row)} ${10_000 + row}`);

type Field = readonly [name: string, kind: FieldKind, texts: readonly string[]];

/** Fields that are left out, each with those that hold it. */
function leftOut(fields: readonly Field[], source = new Uint8Array(ROWS.length)): Record<string, unknown> {
  const columns = { source, fields: fields.map(([, kind, texts]) => fieldColumn(kind, texts)) };
  const specs = fields.map(([name, kind]) => ({ name, kind, own: 1 }));
  const told = withOverlaps(columns, specs, LIMITS);
  expect(told.map(({ name }) => name)).toEqual(fields.map(([name]) => name));
  return Object.fromEntries(told.flatMap(({ name, within }) => (within ? [[name, within.fields]] : [])));
}

test('a whole name stands for its parts, wherever it is named', () => {
  const fields: Field[] = [
    ['given', 'name', given],
    ['full', 'name', full],
    ['family', 'text', family],
    ['town', 'text', town],
  ];
  expect(leftOut(fields)).toEqual({ given: ['full'], family: ['full'] });
});

test('a text whose parts are all fields goes, else the part does', () => {
  const whole: Field = ['address', 'text', address];
  expect(leftOut([whole, ['town', 'text', town], ['zip', 'code', zip]])).toEqual({
    address: ['town', 'zip'],
  });
  expect(leftOut([whole, ['town', 'text', town]])).toEqual({ town: ['address'] });
});

test('of the same column twice the first stays', () => {
  const twice: Field[] = [
    ['one', 'code', zip],
    ['two', 'code', zip],
  ];
  expect(leftOut(twice)).toEqual({ two: ['one'] });
});

test('a name is not left out for a text, and dates and different words never', () => {
  expect(
    leftOut([
      ['label', 'text', full],
      ['given', 'name', given],
      ['born', 'date', zip.map((text) => `19${text.slice(-2)}0101`)],
      ['died', 'date', zip.map((text) => `19${text.slice(-2)}0101`)],
    ]),
  ).toEqual({});
});

test('a part that one source has alone, or in other words, stays', () => {
  const source = Uint8Array.from(ROWS, (row) => Number(row >= 60));
  const lacking = full.map((text, row) => (row >= 60 ? '' : text));
  expect(
    leftOut(
      [
        ['full', 'name', lacking],
        ['given', 'name', given],
      ],
      source,
    ),
  ).toEqual({});
  const slips = given.map((text, row) => (row % 5 === 0 ? `${text}x` : text));
  expect(
    leftOut([
      ['full', 'name', full],
      ['given', 'name', slips],
    ]),
  ).toEqual({});
});

test('what all rows have alike is no overlap', () => {
  const same: Field[] = [
    ['alive', 'code', ROWS.map(() => '1')],
    ['citizen', 'code', ROWS.map((row) => (row === 7 ? '2' : '1'))],
  ];
  expect(leftOut(same)).toEqual({});
});
