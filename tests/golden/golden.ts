import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { expect } from '@jest/globals';

/** Holds a text to a committed file. On a mismatch the text as it is now lies beside it: look at both, then rename. */
export function expectGolden(name: string, text: string): void {
  const extension = extname(name);
  const changed = `${name.slice(0, -extension.length)}-changed${extension}`;
  const at = (file: string): string => join(import.meta.dirname, file);
  const golden = existsSync(at(name)) ? readFileSync(at(name), 'utf8') : '';
  const isSame = text === golden;
  if (isSame) rmSync(at(changed), { force: true });
  else writeFileSync(at(changed), text);
  expect(isSame ? 'same' : `see tests/golden/${changed}`).toBe('same');
}
