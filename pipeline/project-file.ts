import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Fault, PadanError } from '../schemas/faults.ts';
import { loadYaml } from '../schemas/load.ts';
import { schemaPath } from '../schemas/root.ts';
import { SourceSchema } from '../schemas/source.ts';
import { filesOf } from './extract/paths.ts';
import {
  type LinkProject,
  type OwnTitles,
  fieldSpecs,
  keptModelFaults,
  linkProject,
  linkSchema,
} from './link-project.ts';
import type { Reading } from './reading.ts';
import { type Project, type ProjectSource, SOURCE_FLAGS } from './project.ts';
import { type ProjectFile, isCalendarDate, readProjectFile } from './project-yaml.ts';

/** What of the command line says what the project is. */
export interface ProjectArguments {
  readonly dukcapil?: readonly string[] | undefined;
  readonly dinsos?: readonly string[] | undefined;
  readonly bpjs?: readonly string[] | undefined;
  readonly jamkesda?: readonly string[] | undefined;
  readonly tagihan?: readonly string[] | undefined;
  readonly config?: string | undefined;
  readonly out?: string | undefined;
  readonly 'as-of'?: string | undefined;
  readonly threads?: number | undefined;
  readonly model?: string | undefined;
  readonly 'save-model'?: string | undefined;
  readonly decisions?: string | undefined;
  readonly 'ignore-gates'?: boolean | undefined;
}

/** The project that the command line or the project file describes; everything that is wrong is told at once. */
export function projectFrom(
  args: ProjectArguments,
  surroundings: { today: string; threads: number },
): Project {
  const file = args.config === undefined ? undefined : readProjectFile(args.config);
  const folder = args.config === undefined ? process.cwd() : dirname(resolve(args.config));
  const overlay = overlayOf(args.config);
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
    ...missingSources(args, file),
    ...keptModelFaults(file, { given: args.model, target: args['save-model'] }),
  ];
  const link = file?.link === undefined ? undefined : linkProject(file.link);
  const sources = file === undefined ? fromFlags(args) : fromFile(file, folder, link);
  const [first, ...rest] = [...faults, ...unknownRoles(sources, overlay)];
  if (first !== undefined) throw new PadanError(first, ...rest);
  return {
    sources: sources.map(({ name, role, paths, extractDate, controlTotal, reading, schema }) => ({
      name,
      role,
      files: filesOf(paths),
      reading,
      schema: schema ?? loadYaml(`sources/${role}.yaml`, SourceSchema, overlay),
      extractDate: extractDate ?? asOf,
      controlTotal,
    })),
    plan: link === undefined ? 'penduduk' : { fields: fieldSpecs(link) },
    link,
    out: resolve(out ?? ''),
    asOf,
    threads,
    ignoreGates: args['ignore-gates'] === true,
    model: pathOf(args.model, file?.model, folder),
    decisions: pathOf(args.decisions, file?.decisions, folder),
    overlay,
  };
}

/** A path of the command line, else of the project file, which are relative to that file. */
function pathOf(given: string | undefined, own: string | undefined, folder: string): string | undefined {
  if (given !== undefined) return resolve(given);
  return own === undefined ? undefined : resolve(folder, own);
}

/** The folder schemas/ beside a project file, whose files go before padan's. */
export function overlayOf(config: string | undefined): string | undefined {
  if (config === undefined) return undefined;
  const own = join(dirname(resolve(config)), 'schemas');
  return existsSync(own) ? own : undefined;
}

interface Wanted {
  readonly name: string;
  readonly role: string;
  /** Files, folders, patterns. */
  readonly paths: readonly string[];
  readonly reading: Reading;
  readonly extractDate: string | undefined;
  readonly controlTotal: ProjectSource['controlTotal'];
  /** Made from `link:`; undefined where it is the file of the role under schemas/sources. */
  readonly schema?: SourceSchema | undefined;
}

const fromFlags = (args: ProjectArguments): Wanted[] =>
  SOURCE_FLAGS.flatMap((flag) => {
    const paths = args[flag];
    return paths === undefined || paths.length === 0
      ? []
      : [
          {
            name: flag,
            role: flag,
            paths: paths.map((path) => resolve(path)),
            reading: {},
            extractDate: undefined,
            controlTotal: null,
          },
        ];
  });

const fromFile = (file: ProjectFile, folder: string, link: LinkProject | undefined): Wanted[] =>
  Object.entries(file.sources).map(([name, source]) => ({
    name,
    role: link === undefined ? (source.schema ?? name) : OTHER_DATA,
    schema:
      link === undefined
        ? undefined
        : linkSchema(
            {
              name,
              kind: source.kind ?? 'file',
              duplicates: source.duplicates ?? source.kind !== 'register',
              columns: source.columns ?? {},
            },
            { link, key: file.link?.key },
          ),
    paths: [source.file].flat().map((path) => resolve(folder, path)),
    reading: {
      encoding: source.encoding,
      delimiter: source.delimiter,
      headerLine: source.header_line,
      sheet: source.sheet,
      dateOrder: source.date_order,
      regionCodes: source.region_codes,
      columns: link === undefined ? plainTitles(source.columns) : undefined,
    },
    extractDate: source.extract_date,
    controlTotal: source.control_total ?? null,
  }));

/** The role of sources of `link:`: no finding class knows it. */
const OTHER_DATA = 'lain';

/** Without `link:` a field has one title. */
const plainTitles = (columns: OwnTitles | undefined): Reading['columns'] =>
  columns === undefined
    ? undefined
    : Object.fromEntries(Object.entries(columns).map(([field, titles]) => [field, [titles].flat()[0] ?? '']));

const unknownRoles = (sources: readonly Wanted[], overlay: string | undefined): Fault[] =>
  sources
    .filter(
      ({ role, schema }) => schema === undefined && !existsSync(schemaPath(`sources/${role}.yaml`, overlay)),
    )
    .map(({ name, role }) =>
      fault(
        'skema-tidak-ada',
        `Sumber "${name}" belum punya schemas/sources/${role}.yaml`,
        'Buat berkas itu di folder schemas di samping padan.yaml, atau isi schema: dengan salah satu yang ada',
      ),
    );

const REQUIRED: ReadonlySet<string> = new Set(['dukcapil', 'dinsos', 'bpjs']);

function missingSources(args: ProjectArguments, file: ProjectFile | undefined): Fault[] {
  const flags = SOURCE_FLAGS.filter((flag) => args[flag] !== undefined);
  if (file !== undefined) {
    return flags.length === 0
      ? []
      : [fault('dua-cara', '--config tidak digabung dengan opsi berkas sumber', 'Pakai salah satu')];
  }
  const needed = SOURCE_FLAGS.filter(
    (flag) => args[flag]?.includes('') === true || (REQUIRED.has(flag) && args[flag] === undefined),
  );
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

const fault = (code: string, message: string, next: string): Fault => ({
  kind: 'usage',
  code,
  message,
  next,
});
