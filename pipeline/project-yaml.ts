import { readFileSync, statSync } from 'node:fs';
import { type Document, LineCounter, isMap, isNode, isScalar, parseDocument } from 'yaml';
import { z } from 'zod';
import { type Fault, PadanError } from '../schemas/faults.ts';
import { LinkSection } from '../schemas/link.ts';
import { FIELDS } from '../schemas/source.ts';
import { ENCODINGS } from './reading.ts';

const IsoDate = z.string().refine(isCalendarDate, 'bukan tanggal YYYY-MM-DD yang ada');
const Path = z.string().min(1, 'sebutkan jalurnya');
const Name = z.string().regex(/^[a-z][a-z0-9-]{0,30}$/, 'nama: huruf kecil, angka, tanda hubung');
const Title = z.string().min(1, 'sebutkan judul kolomnya');

/** One source in padan.yaml; a description is what an editor and docs/referensi.md show. */
const SourceEntry = z.strictObject({
  file: z
    .union([Path, z.array(Path).min(1, 'sebutkan sedikitnya satu berkas')], {
      error: 'sebutkan jalur berkas, folder, atau pola, atau daftarnya',
    })
    .describe('Berkas, folder, atau pola (bpjs-*.csv), atau daftarnya: dibaca berurutan sebagai satu daftar'),
  schema: Name.optional().describe('Nama berkas di schemas/sources; bawaan: nama sumber ini'),
  extract_date: IsoDate.optional().describe('Tanggal data diambil di instansi; bawaan: as_of'),
  control_total: z
    .number()
    .int()
    .nonnegative()
    .optional()
    .describe('Jumlah baris menurut surat pengantar; selisihnya diberitahukan lebih dahulu'),
  encoding: z.enum(ENCODINGS).optional().describe('Penyandian teks; bawaan: dikenali dari isi'),
  delimiter: z
    .string()
    .refine((text) => text === 'tab' || [...text].length === 1, 'satu karakter, atau kata tab')
    .transform((text) => (text === 'tab' ? '\t' : text))
    .optional()
    .describe('Pemisah kolom: satu karakter, atau kata tab; bawaan: dikenali dari isi'),
  header_line: z
    .number()
    .int()
    .min(1)
    .optional()
    .describe('Nomor baris (pertama) judul kolom, dihitung dari 1; bawaan: dicari'),
  sheet: z
    .string()
    .min(1)
    .optional()
    .describe('Nama lembar kerja; bawaan: yang judul kolomnya paling banyak dikenal'),
  date_order: z
    .enum(['dmy', 'mdy', 'ymd'])
    .optional()
    .describe('Urutan tanggal angka: dmy (hari-bulan-tahun), mdy, ymd; bawaan: menurut NIK dan isi'),
  region_codes: z
    .enum(['kemendagri', 'bps'])
    .optional()
    .describe('Sistem kode wilayah; bawaan: dikenali dari panjang kode kecamatan'),
  columns: z
    .record(z.string(), z.union([Title, z.array(Title)], { error: 'sebutkan judul kolomnya' }))
    .optional()
    .describe(
      'Judul kolom di berkas untuk suatu isian, misalnya nik: NOMOR ID; mendahului ejaan yang dikenal. Dengan link: daftar judul bagi isian yang disebut di sana, [] bila berkas ini tidak memilikinya',
    ),
  kind: z
    .enum(['register', 'file'], { error: 'pilih register atau file' })
    .optional()
    .describe('Hanya dengan link: register = acuan tanpa ganda, file = berkas lain; bawaan: file'),
  duplicates: z
    .boolean()
    .optional()
    .describe('Hanya dengan link: false bila tidak ada ganda di dalam berkas; bawaan: true untuk file'),
});

const Top = z.strictObject({
  out: Path.optional().describe('Folder hasil; bawaan: --out'),
  as_of: IsoDate.optional().describe('Tanggal acuan: umur, bulan, dan "masih aktif" dihitung per hari ini'),
  threads: z.number().int().min(1).optional().describe('Jumlah utas; bawaan: jumlah inti prosesor'),
  model: Path.optional().describe(
    'Berkas model (dari --save-model) yang dipakai tanpa belajar lagi; bawaan: belajar dari berkas-berkas ini',
  ),
  decisions: Path.optional().describe(
    'Berkas putusan petugas atas pasangan baris (CSV atau XLSX): sama atau beda; mendahului bobot. Bawaan: tidak ada',
  ),
  sources: z
    .record(Name, SourceEntry)
    .refine((sources) => Object.keys(sources).length > 0, 'sebutkan sedikitnya satu sumber')
    .describe('Sumber-sumber; namanya (dukcapil, dinsos, bpjs, …) menjadi nama di semua hasil'),
  link: LinkSection.optional().describe(
    'Untuk data lain daripada daftar penduduk Indonesia: isian yang dibandingkan (docs/data-lain.md)',
  ),
});

/** padan.yaml. Paths are relative to the file; `schemas/` beside it goes before padan's own. */
export const ProjectFile = Top.superRefine(({ sources, link }, context) => {
  const known = new Set<string>(link === undefined ? FIELDS : Object.keys(link.fields));
  for (const [name, source] of Object.entries(sources)) {
    const refuse = (at: readonly string[], keys: readonly string[]): void => {
      if (keys.length > 0)
        context.addIssue({ code: 'unrecognized_keys', keys: [...keys], path: ['sources', name, ...at] });
    };
    refuse(
      ['columns'],
      Object.keys(source.columns ?? {}).filter((field) => !known.has(field)),
    );
    const others = link === undefined ? (['kind', 'duplicates'] as const) : (['schema'] as const);
    refuse(
      [],
      others.filter((key) => source[key] !== undefined),
    );
  }
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
  return innermost(issue, path).map(([own, inner]) =>
    wrong(
      at(offsetOf(document.getIn(own, true))),
      own,
      kindTold(inner) ?? choiceTold(inner) ?? inner.message,
    ),
  );
}

/** Of a value that may have several forms, what is wrong with the form that comes nearest: the one with a place further in. */
function innermost(issue: Issue, path: readonly string[]): (readonly [readonly string[], Issue])[] {
  if (issue.code !== 'invalid_union') return [[path, issue]];
  const inner = issue.errors
    .flat()
    .filter((each) => each.path.length > 0 && each.code !== 'unrecognized_keys');
  return inner.length === 0
    ? [[path, issue]]
    : inner.flatMap((each) => innermost(each, [...path, ...each.path.map(String)]));
}

/** The values that a key may have. */
const choiceTold = (issue: Issue): string | undefined =>
  issue.code === 'invalid_value' && !issue.message.startsWith('pilih')
    ? `pilih salah satu: ${issue.values.map(String).join(', ')}`
    : undefined;

const KINDS: Readonly<Record<string, string>> = {
  string: 'teks',
  number: 'bilangan',
  int: 'bilangan bulat',
  record: 'kelompok kunci',
  object: 'kelompok kunci',
};

/** A value of another kind, in words of the file rather than of the language that reads it. */
function kindTold(issue: Issue): string | undefined {
  if (issue.code !== 'invalid_type') return undefined;
  if (issue.message.endsWith('undefined')) return 'wajib diisi';
  const kind = KINDS[issue.expected];
  return kind === undefined ? undefined : `harus berupa ${kind}`;
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
