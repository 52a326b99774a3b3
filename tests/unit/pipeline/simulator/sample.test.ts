import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { packagePath } from '../../../../schemas/root.ts';
import { cell, parse, regency, SOURCES } from './regency.ts';

const FINDINGS = [
  'I1',
  'I2',
  'I3',
  'I4',
  'I5',
  'I6',
  'I7',
  ...Array.from({ length: 12 }, (_, index) => `B${index + 1}`),
];
const sample = (name: string): string => readFileSync(packagePath(`data-samples/${name}.csv`), 'utf8');

test('data-samples is what its README says: 3,000 residents, seed 2026, as of 2026-06-30', async () => {
  const { texts } = await regency({ residents: 3000, seed: 2026 });
  for (const name of [...SOURCES, 'truth', 'persons']) expect(texts[name] === sample(name)).toBe(true);
});

test('every class of finding occurs in the sample', () => {
  const codes = new Set(
    parse(sample('persons')).flatMap((person) => cell(person, 'findings').match(/[IB]\d+/g) ?? []),
  );
  expect([...codes].sort()).toEqual([...FINDINGS].sort());
});
