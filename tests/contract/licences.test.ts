import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ROOT, readText } from './repository.ts';

/** Licences that let an agency use, change and pass padan on without opening anything of its own. */
const PERMISSIVE = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'Unlicense',
  'CC0-1.0',
  'BlueOak-1.0.0',
  'Python-2.0',
]);

interface Locked {
  readonly dev?: boolean;
  readonly devOptional?: boolean;
}

/** An SPDX expression: one of the alternatives of OR, all parts of AND. */
const isPermissive = (licence: string): boolean =>
  licence
    .replace(/[()]/g, ' ')
    .split(/\sOR\s/)
    .some((choice) => choice.split(/\sAND\s/).every((name) => PERMISSIVE.has(name.trim())));

describe('licences of what is installed with padan', () => {
  const lock = JSON.parse(readText('package-lock.json')) as { packages: Record<string, Locked> };
  // a package for another system is in the lockfile but not on this disk
  const shipped = Object.entries(lock.packages)
    .filter(([path, { dev, devOptional }]) => path !== '' && dev !== true && devOptional !== true)
    .map(([path]) => path)
    .filter((path) => existsSync(join(ROOT, path, 'package.json')));

  it('are permissive', () => {
    const licences = shipped.map((path) => {
      const { license } = JSON.parse(readText(`${path}/package.json`)) as {
        license?: string | { type: string };
      };
      return { path, licence: typeof license === 'object' ? license.type : (license ?? 'none given') };
    });
    expect(licences.length).toBeGreaterThan(20);
    expect(licences.filter(({ licence }) => !isPermissive(licence))).toEqual([]);
  });

  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0)', true],
    ['(BSD-2-Clause OR MIT OR Apache-2.0)', true],
    ['MIT AND ISC', true],
    ['MIT AND GPL-3.0', false],
    ['GPL-3.0', false],
    ['none given', false],
  ])('%s: %s', (licence, expected) => {
    expect(isPermissive(licence)).toBe(expected);
  });
});
