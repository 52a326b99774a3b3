import { PadanError } from '../../schemas/faults.ts';

/** A file that a command was told to write, and cannot; anything else is handed back as it is. */
export function unwritable(error: unknown, path: string): unknown {
  const code = error instanceof Object && 'code' in error ? String(error.code) : '';
  if (code === '') return error;
  return new PadanError({
    kind: 'store',
    code: 'tak-tertulis',
    message: `Tidak dapat ditulis (${code}): ${path}`,
    next: 'Periksa jalurnya, hak akses, dan ruang disk; tutup berkasnya bila sedang terbuka',
  });
}
