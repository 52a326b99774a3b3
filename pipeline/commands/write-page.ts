import { writeFileSync } from 'node:fs';
import { PadanError } from '../../schemas/faults.ts';

/** Writes a page or a picture to where the operator wants it. */
export function writePage(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    const code = error instanceof Object && 'code' in error ? String(error.code) : '';
    if (code === '') throw error;
    throw new PadanError({
      kind: 'usage',
      code: 'halaman-tak-tertulis',
      message: `Berkas tidak dapat ditulis (${code}): ${path}`,
      next: 'Sebutkan berkas lain, di folder yang ada dan boleh ditulis',
    });
  }
}
