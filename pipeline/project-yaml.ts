import { readFileSync, statSync } from 'node:fs';
import { type Document, LineCounter, isMap, isNode, isScalar, parseDocument } from 'yaml';
import { z } from 'zod';
import { type Fault, PadanError } from '../schemas/faults.ts';

const IsoDate = z.string().refine(isCalendarDate, 'bukan tanggal YYYY-MM-DD yang ada');
const Path = z.string().min(1, 'sebutkan jalurnya');
const Name = z.string().regex(/^[a-z][a-z0-9-]{0,30}$/, 'nama: huruf kecil, angka, tanda hubung');

/** padan.yaml. Paths are relative to the file; `schemas/` beside it goes before padan's own. */
export const ProjectFile = z.strictObject({
  out: Path.optional(),
  as_of: IsoDate.optional(),
  threads: z.number().int().min(1).optional(),
  sources: z
    .record(
      Name,
      z.strictObject({
        file: Path,
        /** Name of a file under schemas/sources, by default the source's own name. */
        schema: Name.optional(),
        extract_date: IsoDate.optional(),
        control_total: z.number().int().nonnegative().optional(),
      }),
    )
    .refine((sources) => Object.keys(sources).length > 0, 'sebutkan sedikitnya satu sumber'),
});
export type ProjectFile = z.infer<typeof ProjectFile>;

type Issue = z.core.$ZodIssue;
type Position = (offset: number | undefined) => string;

/** Reads the project file; everything that is wrong in it is told at once, with line and column. */
export function readProjectFile(path: string): ProjectFile {
  const lines = new LineCounter();
  const document = parseDocument(projectText(path), { lineCounter: lines });
  const at: Position = (offset) => {
    if (offset === undefined) return path;
    const { line, col } = lines.linePos(offset);
    return `${path} (baris ${line}, kolom ${col})`;
  };
  const broken = document.errors.map(({ pos }) => notYaml(at(pos[0])));
  refuse(broken);
  const result = ProjectFile.safeParse(plain(document, at), { error: z.locales.id().localeError });
  if (result.success) return result.data;
  refuse(result.error.issues.flatMap((issue) => told(issue, document, at)));
  throw new Error('a refused project file without an issue');
}

function projectText(path: string): string {
  const missing = fault(
    'proyek-tidak-ada',
    `Berkas proyek tidak ditemukan: ${path}`,
    'Periksa jalur pada --config',
  );
  try {
    if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) throw new PadanError(missing);
    return readFileSync(path, 'utf8');
  } catch (error) {
    const code = error instanceof Object && 'code' in error ? String(error.code) : '';
    if (code === '') throw error;
    throw new PadanError(
      fault(
        'proyek-tak-terbaca',
        `Berkas proyek tidak dapat dibaca (${code}): ${path}`,
        'Periksa hak akses berkas itu',
      ),
    );
  }
}

/** An alias without an anchor, or thousands of them, shows only when the document is turned into values. */
function plain(document: Document, at: Position): unknown {
  try {
    return document.toJS() ?? {};
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    throw new PadanError(notYaml(at(undefined)));
  }
}

/** The faults of one issue: each unknown key stands where it is written, not where its parent begins. */
function told(issue: Issue, document: Document, at: Position): Fault[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) =>
      wrong(at(keyOffset(document, path, key)), [...path, key], 'kunci ini tidak dikenal'),
    );
  if (issue.code === 'invalid_key')
    return [
      wrong(
        at(keyOffset(document, path.slice(0, -1), path.at(-1) ?? '')),
        path,
        issue.issues[0]?.message ?? issue.message,
      ),
    ];
  return [wrong(at(offsetOf(document.getIn(path, true))), path, issue.message)];
}

const offsetOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined);

function keyOffset(document: Document, path: readonly string[], key: string): number | undefined {
  const parent = path.length === 0 ? document.contents : document.getIn(path, true);
  const pair = isMap(parent)
    ? parent.items.find((item) => isScalar(item.key) && String(item.key.value) === key)
    : undefined;
  return offsetOf(pair?.key);
}

function refuse(faults: readonly Fault[]): void {
  const [first, ...rest] = faults;
  if (first !== undefined) throw new PadanError(first, ...rest);
}

const notYaml = (where: string): Fault =>
  fault('proyek-salah', `${where}: bukan YAML yang sah`, 'Perbaiki baris itu');

const wrong = (where: string, path: readonly string[], what: string): Fault =>
  fault(
    'proyek-salah',
    `${where}: ${path.length > 0 ? path.join('.') : 'berkas'}: ${what}`,
    'Perbaiki kunci itu',
  );

const fault = (code: string, message: string, next: string): Fault => ({
  kind: 'usage',
  code,
  message,
  next,
});

export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) && text >= '1900-01-01';
}
