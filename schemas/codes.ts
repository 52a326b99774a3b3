import { z } from 'zod';

const Words = z.array(z.string());

/** schemas/codes.yaml */
export const CodesSchema = z.strictObject({
  sex: z.strictObject({ 1: Words, 2: Words }),
  status: z.strictObject({ HIDUP: Words, MENINGGAL: Words, PINDAH: Words, 'TIDAK VALID': Words }),
  active_codes: Words,
  active_words: Words,
  segments: z.record(z.string(), z.strictObject({ codes: z.array(z.number()), words: Words })),
});
export type Codes = z.infer<typeof CodesSchema>;
