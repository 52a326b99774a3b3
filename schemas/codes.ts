import { z } from 'zod';

const Words = z.array(z.string());
const Meanings = z.record(z.string(), Words);

/** schemas/codes.yaml */
export const CodesSchema = z.strictObject({
  sex: z.strictObject({ 1: Words, 2: Words }),
  status: z.strictObject({ HIDUP: Words, MENINGGAL: Words, PINDAH: Words, 'TIDAK VALID': Words }),
  relation: Meanings,
  pisa: z.record(z.string(), z.number().int()),
  active_codes: Words,
  active_words: Words,
  segments: z.record(
    z.string(),
    z.strictObject({ codes: z.array(z.number()), words: Words, contains: Words.default([]) }),
  ),
});
export type Codes = z.infer<typeof CodesSchema>;
