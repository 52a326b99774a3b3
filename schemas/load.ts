import { readFileSync } from 'node:fs';
import { YAMLParseError, parse } from 'yaml';
import type { z } from 'zod';
import { PadanError } from './faults.ts';
import { schemaPath } from './root.ts';

/** Reads a data file under schemas/ (or the project's own of the same name) and checks its shape. */
export function loadYaml<Shape extends z.ZodType>(
  name: string,
  shape: Shape,
  overlay?: string,
): z.infer<Shape> {
  const path = schemaPath(name, overlay);
  const result = shape.safeParse(parsed(path, name));
  if (result.success) return result.data;
  const [first, ...rest] = result.error.issues.map((issue) => ({
    kind: 'usage' as const,
    code: 'aturan-salah',
    message: `${name}: ${issue.path.join('.')}: ${issue.message}`,
    next: `Perbaiki ${path}`,
  }));
  if (first === undefined) throw new Error(`${name}: refused without an issue`);
  throw new PadanError(first, ...rest);
}

function parsed(path: string, name: string): unknown {
  try {
    return parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    const line = error.linePos?.[0].line ?? 0;
    throw new PadanError({
      kind: 'usage',
      code: 'aturan-salah',
      message: `${name}: baris ${line}: bukan YAML yang sah`,
      next: `Perbaiki ${path}`,
    });
  }
}

/** The text of a data file, for fingerprints. */
export function schemaText(name: string, overlay?: string): string {
  return readFileSync(schemaPath(name, overlay), 'utf8');
}
