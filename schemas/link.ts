import { z } from 'zod';

/** What kinds of field `link:` of a project file knows; what each means stands in docs/data-lain.md. */
const FIELD_KINDS = ['name', 'text', 'tokens', 'date', 'number', 'code', 'place'] as const;

const FieldName = z
  .string()
  .regex(/^[^\s.:][^.:]{0,39}$/, 'nama isian: paling banyak 40 huruf, tanpa titik dan titik dua');
const KINDS_TOLD = `pilih salah satu: ${FIELD_KINDS.join(', ')}, ignore`;
const Kind = z.enum([...FIELD_KINDS, 'ignore'], {
  error: KINDS_TOLD,
});
const ColumnTitle = z.string().min(1, 'sebutkan judul kolomnya');

const Field = z.strictObject({
  kind: Kind.describe(
    'Jenis isi: name (nama orang), text (alamat, tempat, pekerjaan), tokens (himpunan kata), date, number, code (kode pos, nomor, jenis kelamin), place (lintang, bujur), ignore (tidak dibandingkan)',
  ),
  columns: z
    .array(ColumnTitle)
    .min(1, 'sebutkan sedikitnya satu judul kolom')
    .optional()
    .describe(
      'Judul kolom yang bersama-sama menjadi isian ini, misalnya [given_name, surname]; bawaan: nama isian',
    ),
  date_order: z
    .enum(['dmy', 'mdy', 'ymd'])
    .optional()
    .describe('Untuk date: urutan tanggal angka; bawaan: dikenali dari isi'),
  rules: z
    .enum(['indonesia'])
    .optional()
    .describe('Untuk name: indonesia = gelar, ejaan lama, dan alias nama Indonesia ikut diperhitungkan'),
});
export type LinkField = z.infer<typeof Field>;

/** The section `link:` of padan.yaml: files of any columns. */
export const LinkSection = z.strictObject({
  key: ColumnTitle.optional().describe(
    'Judul kolom kunci sumber itu sendiri: menamai baris di record_key, tidak pernah dibandingkan',
  ),
  fields: z
    .record(
      FieldName,
      z.union([Kind.transform((kind): LinkField => ({ kind })), Field], { error: KINDS_TOLD }),
    )
    .refine(
      (fields) => Object.values(fields).some(({ kind }) => kind !== 'ignore'),
      'sebutkan sedikitnya satu isian',
    )
    .describe('Isian yang dibandingkan: nama dan jenisnya, misalnya surname: name'),
  blocking: z
    .array(z.array(z.string()).min(1, 'sebutkan sedikitnya satu kunci'))
    .min(1, 'sebutkan sedikitnya satu aturan')
    .optional()
    .describe(
      'Aturan yang mengusulkan pasangan: tiap aturan daftar kunci yang harus sama, misalnya [surname.kata, dob.tahun]; bawaan: disusun dari isi berkas',
    ),
  max_block: z
    .number()
    .int()
    .min(2)
    .optional()
    .describe('Baris terbanyak yang dipasangkan di bawah satu kunci; bawaan 100'),
});
export type LinkSection = z.infer<typeof LinkSection>;
