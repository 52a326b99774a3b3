import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { schemaPath } from '../../schemas/root.ts';
import { weighted, zipf, type Weighted } from './random.ts';

/** [assumption] between 0.7 and 1 fits name lists of towns; the tail of rare names matters more than the exact figure. */
const NAME_EXPONENT = 0.85;
const STREET_EXPONENT = 0.3;

const tokens = z
  .string()
  .transform((text) => [...new Set(text.trim().split(/\s+/))].map((word) => word.replaceAll('_', ' ')));
const weights = z.record(z.string(), z.number().positive());
const sexStock = z.strictObject({
  patterns: weights,
  prefix: tokens.optional(),
  first: tokens,
  last: tokens,
  parts: z.tuple([z.array(z.string()), z.array(z.string())]).optional(),
});
const originStock = z.strictObject({
  religion: weights,
  family: tokens.optional(),
  male: sexStock,
  female: sexStock,
});
const namesFile = z.record(z.string(), originStock);
const streetsFile = z.strictObject({ streets: tokens, hamlets: tokens, estates: tokens, clinics: tokens });
const regionsFile = z.strictObject({
  mix: z.record(z.string(), weights),
  origins: z.record(z.string(), z.array(z.string())),
  districtsEach: z.number().int().positive(),
});

/** Samplers of one sex's names in one region of origin. */
export interface NameStock {
  readonly patterns: Weighted<string>;
  readonly prefix: Weighted<string> | undefined;
  readonly first: Weighted<string>;
  readonly last: Weighted<string>;
}

export interface Origin {
  readonly name: string;
  readonly religion: Weighted<string>;
  readonly family: Weighted<string> | undefined;
  readonly male: NameStock;
  readonly female: NameStock;
}

export interface StreetStock {
  readonly streets: Weighted<string>;
  readonly hamlets: Weighted<string>;
  readonly estates: Weighted<string>;
  readonly clinics: Weighted<string>;
}

export type RegionsFile = z.infer<typeof regionsFile>;

function read(name: string): unknown {
  return parse(readFileSync(schemaPath(`simulator/${name}.yaml`), 'utf8'));
}

function nameStock(stock: z.infer<typeof sexStock>): NameStock {
  const [heads, tails] = stock.parts ?? [[], []];
  const composed = tails.flatMap((tail) => heads.map((head) => head + tail));
  return {
    patterns: weighted(stock.patterns),
    prefix: stock.prefix && zipf(stock.prefix, NAME_EXPONENT),
    first: zipf(stock.first, NAME_EXPONENT),
    last: zipf([...new Set([...stock.last, ...composed])], NAME_EXPONENT),
  };
}

export function loadOrigins(): ReadonlyMap<string, Origin> {
  const origins = new Map<string, Origin>();
  for (const [name, stock] of Object.entries(namesFile.parse(read('names')))) {
    origins.set(name, {
      name,
      religion: weighted(stock.religion),
      family: stock.family && zipf(stock.family, NAME_EXPONENT),
      male: nameStock(stock.male),
      female: nameStock(stock.female),
    });
  }
  return origins;
}

export function loadStreets(): StreetStock {
  const file = streetsFile.parse(read('streets'));
  return {
    streets: zipf(file.streets, STREET_EXPONENT),
    hamlets: zipf(file.hamlets, STREET_EXPONENT),
    estates: zipf(file.estates, STREET_EXPONENT),
    clinics: zipf(file.clinics, STREET_EXPONENT),
  };
}

export function loadRegions(): RegionsFile {
  return regionsFile.parse(read('regions'));
}

/** Weights of the origins in a regency, by its province. */
export function mixOf(regions: RegionsFile, regency: string): Readonly<Record<string, number>> {
  return regions.mix[regency.slice(0, 2)] ?? regions.mix['default'] ?? {};
}
