import { expect, test } from '@jest/globals';
import type { FieldKind } from '../../../../../matchers/compare/fields/field.ts';
import { FIELD_KINDS } from '../../../../../matchers/compare/fields/index.ts';
import { fieldColumn } from '../../../../support/field-column.ts';

function levelsOf(kind: FieldKind, a: string, b: string): readonly (string | undefined)[] {
  const { bind, levels } = FIELD_KINDS[kind];
  const { level } = bind(fieldColumn(kind, [a, b]), { own: 1, siblings: [] });
  return [levels[level(0, 1)], levels[level(1, 0)]];
}

test.each<readonly [FieldKind, string, string, string]>([
  ['name', 'Anna Smith', 'anna smith', 'sama'],
  ['name', 'Anna Smith', 'Smith, Anna', 'urutan lain'],
  ['name', 'Anna Smith', 'Ana Smith', 'satu ketikan'],
  ['name', 'Anna Smith', 'A. Smith', 'dekat'],
  ['name', 'Anna Maria Smith', 'Anna Smith', 'sebagian'],
  ['text', 'New South Wales', 'NSW', 'singkatan'],
  ['text', 'hawker place north', 'hawker place inn', 'beberapa kata'],
  ['name', 'Anna Smith', 'Bertha Smith', 'satu kata'],
  ['name', 'Anna Smith', 'Zoltan Kovacs', 'lain'],
  ['name', 'Anna', '', 'kosong'],
  ['code', '2119', '2119', 'sama'],
  ['code', '2119', '2191', 'satu ketikan'],
  ['code', 'M', 'male', 'kependekan'],
  ['code', 'TQ13 8DF', 'tq13 9ab', 'awalan sama'],
  ['code', 'nsw', 'qld', 'lain'],
  ['date', '19560409', '19560409', 'sama'],
  ['date', '19560409', '19560408', 'satu ketikan'],
  ['date', '19560409', '19560904', 'hari-bulan tertukar'],
  ['date', '19560409', '1956', 'sebagian diketahui'],
  ['date', '19560409', '19560101', 'sebagian diketahui'],
  ['date', '19560409', '19560422', 'dua bagian'],
  ['date', '19560409', '19561122', 'tahun sama'],
  ['date', '19560409', '19571122', 'tahun berdekatan'],
  ['date', '19560409', '19801122', 'lain'],
  ['number', '100', '101.5', 'dalam 2 persen'],
  ['number', '100', '300', 'lain'],
  ['place', '51.5,0', '51.5004,0', 'dalam 100 meter'],
  ['place', '51.5,0', '48.85,2.35', 'lain'],
])('%s: %s and %s: %s, either way round', (kind, a, b, level) => {
  const found = levelsOf(kind, a, b);
  expect(found).toEqual([level, level]);
});

test('a value that stands in another column of the other record is told', () => {
  const given = fieldColumn('name', ['anna', 'smith']);
  const family = fieldColumn('name', ['smith', 'anna']);
  const { bind, levels } = FIELD_KINDS.name;
  expect(levels[bind(given, { own: 1, siblings: [family] }).level(0, 1)]).toBe('di kolom lain');
});

test('what few have says more', () => {
  const { bind } = FIELD_KINDS.code;
  const bound = bind(fieldColumn('code', ['10', '10', '10', '10', '10', '10', '77', '77']), {
    own: 1,
    siblings: [],
  });
  const rarity = (a: number, b: number): number => {
    bound.level(a, b);
    return bound.rarity?.() ?? 0;
  };
  expect(rarity(6, 7)).toBeGreaterThan(rarity(0, 1));
  expect(rarity(0, 6)).toBe(128);
});
