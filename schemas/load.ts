import { readFileSync } from 'node:fs';
import { YAMLParseError, parse } from 'yaml';
import type { z } from 'zod';
import { PadanError } from './faults.ts';
import { schemaPath } from './root.ts';

interface Known {
  readonly text: string;
  readonly data: unknown;
}

/** What was read of each file by each shape: a run asks for most of them six times, 0.5 of its first 4 s of processor time. */
const KNOWN = new WeakMap<z.ZodType, Map<string, Known>>();

/** Reads a data file under schemas/ (or the project's own of the same name) and checks its shape. Nobody changes the answer. */
export function loadYaml<Shape extends z.ZodType>(
  name: string,
  shape: Shape,
  overlay?: string,
): z.infer<Shape> {
  const path = schemaPath(name, overlay);
  const text = readFileSync(path, 'utf8');
  const byPath = KNOWN.get(shape) ?? new Map<string, Known>();
  const known = byPath.get(path);
  if (known?.text === text) return known.data as z.infer<Shape>;
  const data = checked({ path, name, text }, shape);
  KNOWN.set(shape, byPath.set(path, { text, data }));
  return data;
}

interface DataFile {
  readonly path: string;
  readonly name: string;
  readonly text: string;
}

function checked<Shape extends z.ZodType>(file: DataFile, shape: Shape): z.infer<Shape> {
  const { path, name } = file;
  const result = shape.safeParse(parsed(file));
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

function parsed({ path, name, text }: DataFile): unknown {
  try {
    return parse(text);
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
