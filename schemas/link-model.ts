import { z } from 'zod';

const Share = z.number().gt(0).max(1);
const Levels = z.array(z.string()).min(2);

const Training = z.strictObject({
  origin: z
    .enum(['trained', 'default', 'pinned'])
    .describe('Dari mana bobotnya: trained = dipelajari, default = bawaan padan, pinned = dari model lain'),
  pairs: z.number().min(0).describe('Banyaknya pasangan yang dipelajari'),
  rounds: z.number().int().min(0).describe('Putaran EM'),
  converged: z.boolean().describe('Apakah berhenti karena mantap, bukan karena putaran habis'),
  change: z.number().min(0).describe('Perubahan terbesar suatu peluang pada putaran terakhir'),
  unseen: z
    .array(z.strictObject({ comparison: z.string(), levels: z.array(z.string()) }))
    .describe('Tingkat yang tidak pernah terlihat saat belajar; nilainya nilai awal'),
});

const Group = z.strictObject({
  name: z.string().describe('Dua sumber, misalnya dukcapil-bpjs'),
  prior: z
    .array(Share)
    .describe('Bagian setiap kelas di antara pasangan yang dibandingkan, urut seperti classes'),
  probability: z
    .array(z.array(z.array(Share)))
    .describe('Peluang [kelas][perbandingan][tingkat]; tingkat pertama (kosong) selalu 1'),
  training: Training.describe('Bagaimana kelompok ini dipelajari'),
});

/** What log-odds of a placed row, its candidates competing, turned out to be worth. */
export const Calibration = z.strictObject({
  method: z.string().describe('Dengan apa dibandingkan'),
  points: z
    .array(
      z.strictObject({
        weightBits: z.number().describe('Log peluang banding baris setelah calon-calonnya bersaing, bit'),
        probability: z.number().gt(0).lt(1).describe('Bagian baris sebesar itu yang ternyata benar'),
        pairs: z.number().min(0).describe('Banyaknya baris yang menunjukkannya'),
      }),
    )
    .describe('Naik menurut bobot dan peluang; di antaranya garis lurus dalam log peluang banding'),
});

/** Shape of a model file. A change of what it means raises the number; other numbers are refused. */
export const MODEL_VERSION = 1;

/** A linkage model as `padan run --save-model` writes it and `--model` takes it (docs/model-json.md). */
export const LinkModelFile = z.strictObject({
  version: z.literal(MODEL_VERSION).describe('Bentuk berkas ini'),
  classes: z
    .array(
      z.strictObject({
        name: z.string().describe('Nama kelas'),
        chance: z.boolean().describe('Apakah nama sama karena kebetulan, sehingga kelangkaan nama dihitung'),
      }),
    )
    .min(2)
    .describe('Kelas pasangan; yang pertama: orang yang sama'),
  comparisons: z
    .array(
      z.strictObject({
        name: z.string().describe('Isian yang dibandingkan'),
        levels: Levels.describe('Tingkat kesamaan: kosong, lalu dari yang terbaik'),
        frequency: z.array(z.string()).describe('Tingkat yang bobotnya disesuaikan dengan kelangkaan nama'),
      }),
    )
    .min(1)
    .describe('Perbandingan, urut seperti peluangnya'),
  groups: z.array(Group).describe('Satu untuk setiap pasangan sumber'),
  frequency: z
    .strictObject({
      share: z.number().min(0).max(1).describe('Bagian penyesuaian kelangkaan yang dipakai'),
      expectedRarity: z
        .record(z.string(), z.number().min(0))
        .describe('Menurut tingkat: kelangkaan yang sudah terkandung dalam peluangnya, dalam seperempat bit'),
    })
    .describe('Kelangkaan nama: hanya angka ringkasan, tanpa satu nama pun'),
  calibration: Calibration.exactOptional().describe('Kalibrasi peluang, bila ada'),
});
export type LinkModelFile = z.infer<typeof LinkModelFile>;

/** Its JSON Schema, for editors and other programs: docs/model.schema.json. */
export const modelSchema = (): object => z.toJSONSchema(LinkModelFile);
