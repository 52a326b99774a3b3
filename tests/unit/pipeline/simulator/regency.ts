import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { simulate, type Simulated } from '../../../../pipeline/simulator/simulate.ts';
import type { SimulateOptions } from '../../../../pipeline/simulator/options.ts';

export type Cells = Readonly<Record<string, string>>;
export const SOURCES = ['dukcapil', 'dinsos', 'bpjs', 'jamkesda', 'tagihan'] as const;
export type Source = (typeof SOURCES)[number];

export interface Row {
  readonly cells: Cells;
  readonly person: Cells;
}

/** A simulated regency read back from its files by an ordinary CSV parser. */
export interface Regency {
  readonly simulated: Simulated;
  readonly persons: readonly Cells[];
  readonly truth: readonly Cells[];
  readonly rows: Readonly<Record<Source, readonly Row[]>>;
  readonly texts: Readonly<Record<string, string>>;
}

export function cell(cells: Cells, column: string): string {
  const text = cells[column];
  if (text === undefined) throw new Error(`no column ${column}`);
  return text;
}

export function parse(text: string): Cells[] {
  const { data, errors } = Papa.parse<Cells>(text.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  if (errors[0] !== undefined) throw new Error(`row ${errors[0].row}: ${errors[0].message}`);
  return data;
}

function readRegency(folder: string, simulated: Simulated): Regency {
  const names = [...SOURCES, 'truth', 'persons'];
  const texts = Object.fromEntries(
    names.map((name) => [name, readFileSync(join(folder, `${name}.csv`), 'utf8')]),
  );
  const persons = parse(texts['persons'] ?? '');
  const truth = parse(texts['truth'] ?? '');
  const byId = new Map(persons.map((person) => [cell(person, 'person'), person]));
  const owner = new Map(
    truth.map((line) => [`${cell(line, 'source')}:${cell(line, 'row')}`, byId.get(cell(line, 'person'))]),
  );
  const rows = Object.fromEntries(
    SOURCES.map((source) => [
      source,
      parse(texts[source] ?? '').map((cells, index): Row => {
        const person = owner.get(`${source}:${index + 1}`);
        if (person === undefined) throw new Error(`${source} row ${index + 1} has no person`);
        return { cells, person };
      }),
    ]),
  ) as Record<Source, Row[]>;
  return { simulated, persons, truth, rows, texts };
}

export async function regency(options: Partial<SimulateOptions> = {}): Promise<Regency> {
  const out = mkdtempSync(join(tmpdir(), 'padan-simulator-'));
  try {
    return readRegency(out, await simulate({ out, residents: 500, seed: 7, asOf: '2026-06-30', ...options }));
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
