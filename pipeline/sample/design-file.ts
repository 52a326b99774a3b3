import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PadanError } from '../../schemas/faults.ts';
import { type SampleDesign, SampleDesignSchema } from '../../schemas/sample.ts';

const ENDING = '.rancangan.json';

/** sampel.csv was drawn by sampel.rancangan.json. */
export const designPath = (list: string): string => `${list.replace(/\.[^./\\]*$/, '')}${ENDING}`;

/** Where `padan sample` writes unless told otherwise. */
export const samplePath = (out: string): string => join(out, 'terbatas', 'sampel.csv');

/** How the sample was drawn: beside the filled-in list, or, if that was saved elsewhere, in the run's own folder. */
export function readDesign(labels: string, out: string): SampleDesign {
  const path = [designPath(labels), designPath(samplePath(out))].find((file) => existsSync(file));
  if (path === undefined)
    throw fault(
      `Rancangan sampel tidak ditemukan: ${designPath(labels)}`,
      `Letakkan berkas ${ENDING} dari padan sample di folder ${dirname(labels)}`,
    );
  try {
    return SampleDesignSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw fault(
      `Rancangan sampel rusak atau bukan dari padan sample: ${path}`,
      'Ambil lagi dari salinannya, atau buat sampel baru dengan padan sample',
    );
  }
}

const fault = (message: string, next: string): PadanError =>
  new PadanError({ kind: 'usage', code: 'rancangan-sampel', message, next });
