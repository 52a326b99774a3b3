import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { PadanError } from '../../schemas/faults.ts';
import type { SampleDesign } from '../../schemas/sample.ts';
import { unwritable } from '../evaluate/unwritable.ts';
import type { Store } from '../store/open.ts';
import { resolveFingerprint } from '../store/read.ts';
import { designPath } from './design-file.ts';
import { type Sample, drawSample } from './draw.ts';
import { type SourceRow, officerList, sourceRow } from './list.ts';
import { populationOf } from './population.ts';

export interface SampleFiles {
  readonly list: string;
  readonly design: string;
}

export interface DrawnSample {
  readonly design: SampleDesign;
  readonly list: string;
}

/** Draws a sample of a finished run. */
export function sampleOf(
  store: Store,
  { rows, seed }: { readonly rows: number; readonly seed: number },
): DrawnSample {
  const run = resolveFingerprint(store);
  const population = populationOf(store);
  if (population.pairs.length === 0) throw nothingToAsk();
  const { strata, pairs }: Sample = drawSample(population, { rows, seed, run });
  const withRows = pairs.map((drawn) => {
    const both: readonly [SourceRow, SourceRow] = [
      sourceRow(store, drawn.pair.record),
      sourceRow(store, drawn.pair.other),
    ];
    return { ...drawn, rows: both };
  });
  return {
    list: officerList(withRows),
    design: {
      schema: 'padan-sample-1',
      run,
      seed,
      strata: [...strata],
      without_candidate: population.withoutCandidate,
      items: withRows.map(({ code, stratum, rows: [row, other] }) => ({
        code,
        stratum,
        source: row.source,
        row: row.row,
        other_source: other.source,
        other_row: other.row,
      })),
    },
  };
}

/** Writes both files; answers that are already there are never written over. */
export function writeSample({ design, list }: DrawnSample, path: string): SampleFiles {
  const files = { list: path, design: designPath(path) };
  for (const file of [files.list, files.design])
    if (existsSync(file))
      throw new PadanError({
        kind: 'usage',
        code: 'sampel-sudah-ada',
        message: `Sudah ada, dan mungkin sudah diisi: ${file}`,
        next: 'Pindahkan berkas itu, atau sebutkan --to BERKAS lain',
      });
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(files.list, list);
    writeFileSync(files.design, `${JSON.stringify(design, null, 2)}\n`);
  } catch (error) {
    throw unwritable(error, path);
  }
  return files;
}

const nothingToAsk = (): PadanError =>
  new PadanError({
    kind: 'usage',
    code: 'tidak-ada-pasangan',
    message: 'Tidak ada pasangan baris yang dapat ditanyakan dalam hasil ini',
    next: 'Jalankan padan run dengan sedikitnya dua berkas, atau satu berkas yang memuat data ganda',
  });
