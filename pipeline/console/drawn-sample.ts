import type { SampleDesign } from '../../schemas/sample.ts';
import { figureTable } from './figure-table.ts';

/** What was drawn, and what to do with it. */
export const drawnText = (
  { strata, items, without_candidate: blind }: SampleDesign,
  { list, design }: { readonly list: string; readonly design: string },
): string =>
  [
    figureTable(
      ['golongan', 'pasangan', 'diambil'],
      strata.map(({ name, size, drawn }) => [name, String(size), String(drawn)]),
    ),
    [
      `${items.length} pasangan untuk diputuskan: ${list} (data pribadi)`,
      `Rancangan sampel, simpan di sampingnya: ${design}`,
      ...(blind === 0 ? [] : [`${blind} baris tidak punya calon sama sekali: tidak dapat ditanyakan.`]),
      'Isi kolom PUTUSAN dengan sama, beda, atau ragu; lalu: padan evaluate --out FOLDER --labels BERKAS',
      '',
    ].join('\n'),
  ].join('\n');
