import { readFileSync } from 'node:fs';
import { packagePath } from '../schemas/root.ts';

/** The version in package.json: part of every fingerprint, so a new padan works everything out anew. */
export const version = (): string =>
  (JSON.parse(readFileSync(packagePath('package.json'), 'utf8')) as { version: string }).version;
