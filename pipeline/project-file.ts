import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { type Fault, PadanError } from '../schemas/faults.ts';
import { loadYaml } from '../schemas/load.ts';
import { SourceSchema } from '../schemas/source.ts';
import type { RunArguments } from './commands/run.ts';
import { type Project, type ProjectSource, SOURCE_FLAGS } from './project.ts';

const IsoDate = z.string().refine(isCalendarDate, 'bukan tanggal YYYY-MM-DD yang ada');
const SourceName = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,30}$/, 'nama sumber: huruf kecil, angka, tanda hubung');

/** padan.yaml. Paths are relative to the file; `schemas/` beside it goes before padan's own. */
const ProjectFile = z.strictObject({
  out: z.string().optional(),
  as_of: IsoDate.optional(),
  threads: z.number().int().min(1).optional(),
  sources: z
    .record(
      SourceName,
      z.strictObject({
        file: z.string(),
        /** Name of a file under schemas/sources, by default the source's own name. */
        schema: z.string().optional(),
        extract_date: IsoDate.optional(),
        control_total: z.number().int().nonnegative().optional(),
      }),
    )
    .refine((sources) => Object.keys(sources).length > 0, 'sebutkan sedikitnya satu sumber'),
});
type ProjectFile = z.infer<typeof ProjectFile>;

/** The project that the command line or the project file describes; everything that is wrong is told at once. */
export function projectFrom(args: RunArguments, surroundings: { today: string; threads: number }): Project {
  const file = args.config === undefined ? undefined : readProjectFile(args.config);
  const folder = args.config === undefined ? process.cwd() : dirname(resolve(args.config));
  const overlay =
    args.config !== undefined && existsSync(join(folder, 'schemas')) ? join(folder, 'schemas') : undefined;
  const asOf = args['as-of'] ?? file?.as_of ?? surroundings.today;
  const threads = args.threads ?? file?.threads ?? surroundings.threads;
  const out = args.out ?? (file?.out === undefined ? undefined : resolve(folder, file.out));
  const faults = [
    ...(out === undefined || out === ''
      ? [fault('out-tidak-ada', 'Folder hasil belum disebut', 'Tambahkan --out FOLDER')]
      : []),
    ...(isCalendarDate(asOf)
      ? []
      : [
          fault(
            'tanggal-salah',
            `--as-of "${asOf.slice(0, 20)}" bukan tanggal YYYY-MM-DD yang ada`,
            'Contoh: --as-of 2026-06-30',
          ),
        ]),
    ...(Number.isInteger(threads) && threads >= 1
      ? []
      : [fault('utas-salah', '--threads harus bilangan bulat 1 atau lebih', 'Contoh: --threads 2')]),
    ...repeatedFlags(args),
    ...missingSources(args, file),
  ];
  const [first, ...rest] = faults;
  if (first !== undefined) throw new PadanError(first, ...rest);
  const sources = file === undefined ? fromFlags(args) : fromFile(file, folder);
  return {
    sources: sources.map(({ name, role, path, extractDate, controlTotal }) => ({
      name,
      role,
      file: path,
      schema: sourceSchema(role, overlay),
      extractDate: extractDate ?? asOf,
      controlTotal,
    })),
    out: resolve(out ?? ''),
    asOf,
    threads,
    overlay,
  };
}

interface Wanted {
  readonly name: string;
  readonly role: string;
  readonly path: string;
  readonly extractDate: string | undefined;
  readonly controlTotal: ProjectSource['controlTotal'];
}

const fromFlags = (args: RunArguments): Wanted[] =>
  SOURCE_FLAGS.flatMap((flag) => {
    const path = args[flag];
    return path === undefined
      ? []
      : [{ name: flag, role: flag, path: resolve(path), extractDate: undefined, controlTotal: null }];
  });

const fromFile = (file: ProjectFile, folder: string): Wanted[] =>
  Object.entries(file.sources).map(([name, source]) => ({
    name,
    role: source.schema ?? name,
    path: resolve(folder, source.file),
    extractDate: source.extract_date,
    controlTotal: source.control_total ?? null,
  }));

function sourceSchema(role: string, overlay: string | undefined): SourceSchema {
  try {
    return loadYaml(`sources/${role}.yaml`, SourceSchema, overlay);
  } catch (error) {
    if (error instanceof PadanError) throw error;
    throw new PadanError(
      fault(
        'skema-tidak-ada',
        `Sumber "${role}" belum punya schemas/sources/${role}.yaml`,
        'Buat berkas itu di folder schemas di samping padan.yaml, atau isi schema: dengan salah satu yang ada',
      ),
    );
  }
}

function missingSources(args: RunArguments, file: ProjectFile | undefined): Fault[] {
  const flags = SOURCE_FLAGS.filter((flag) => args[flag] !== undefined);
  if (file !== undefined) {
    return flags.length === 0
      ? []
      : [fault('dua-cara', '--config tidak digabung dengan opsi berkas sumber', 'Pakai salah satu')];
  }
  const needed = (['dukcapil', 'dinsos', 'bpjs'] as const).filter((flag) => args[flag] === undefined);
  return needed.length === 0
    ? []
    : [
        fault(
          'sumber-tidak-ada',
          `Berkas sumber belum disebut: ${needed.map((flag) => `--${flag}`).join(', ')}`,
          'Sebutkan ketiganya, atau pakai --config padan.yaml',
        ),
      ];
}

/** yargs makes a list of an option that is given twice. */
const repeatedFlags = (args: RunArguments): Fault[] =>
  Object.entries(args)
    .filter(([name, value]) => Array.isArray(value) && name !== '_')
    .map(([name]) => fault('opsi-berulang', `--${name} disebut lebih dari sekali`, 'Sebutkan sekali saja'));

function readProjectFile(path: string): ProjectFile {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat?.isFile() !== true)
    throw new PadanError(
      fault('proyek-tidak-ada', `Berkas proyek tidak ditemukan: ${path}`, 'Periksa jalur pada --config'),
    );
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines });
  const at = (offset: number | undefined): string => {
    if (offset === undefined) return '';
    const { line, col } = lines.linePos(offset);
    return ` (baris ${line}, kolom ${col})`;
  };
  const result = ProjectFile.safeParse(document.toJS() ?? {});
  const faults = [
    ...document.errors.map((error) =>
      fault('proyek-salah', `${path}${at(error.pos[0])}: bukan YAML yang sah`, 'Perbaiki baris itu'),
    ),
    ...(result.success ? [] : result.error.issues).map((issue) => {
      const node: unknown = document.getIn(issue.path.map(String), true);
      const offset = z.object({ range: z.array(z.number()) }).safeParse(node).data?.range[0];
      return fault(
        'proyek-salah',
        `${path}${at(offset)}: ${issue.path.join('.') || 'berkas'}: ${issue.message}`,
        'Perbaiki kunci itu',
      );
    }),
  ];
  const [first, ...rest] = faults;
  if (first !== undefined) throw new PadanError(first, ...rest);
  if (!result.success) throw new Error('a refused project file without an issue');
  return result.data;
}

function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) && text >= '1900-01-01';
}

const fault = (code: string, message: string, next: string): Fault => ({
  kind: 'usage',
  code,
  message,
  next,
});
