import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { FindingClassSchema } from '../../schemas/finding.ts';
import { ROOT, readText } from './repository.ts';

const files = readdirSync(join(ROOT, 'schemas/findings'));
const numbered = (letter: string, last: number): string[] =>
  Array.from({ length: last }, (_, i) => `${letter}${i + 1}`);

describe('schemas/findings', () => {
  it('holds the identity classes I1 to I7 and the benefit classes B1 to B12', () => {
    const codes = files.map((file) => basename(file, '.yaml'));
    expect(codes).toEqual(expect.arrayContaining([...numbered('I', 7), ...numbered('B', 12)]));
  });

  it.each(files)('%s has the shape of a class and the code of its name', (file) => {
    const finding = FindingClassSchema.parse(parse(readText(`schemas/findings/${file}`)));
    expect(file).toBe(`${finding.code}.yaml`);
  });

  it('gives every class whose money is paid wrongly a precedence of its own, so that money counts once', () => {
    const paid = files
      .map((file) => FindingClassSchema.parse(parse(readText(`schemas/findings/${file}`))))
      .filter(({ money }) => money === 'lebih bayar');
    const precedences = paid.map(({ precedence }) => precedence);
    expect(precedences).not.toContain(undefined);
    expect(new Set(precedences).size).toBe(paid.length);
  });
});
