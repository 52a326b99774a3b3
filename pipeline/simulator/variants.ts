import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { schemaPath } from '../../schemas/root.ts';
import { Weighted, weighted } from './random.ts';

const variantsFile = z.strictObject({
  abbreviations: z.record(z.string(), z.array(z.string())),
  oldSpelling: z.array(z.tuple([z.string(), z.string()])),
  titlesMale: z.array(z.string()),
  titlesFemale: z.array(z.string()),
  degrees: z.array(z.string()),
});
export type Variants = z.infer<typeof variantsFile>;

const weights = z.record(z.string(), z.number().positive());
const state = z.strictObject({ code: z.string(), text: z.string() });
const segmentsFile = z.strictObject({
  names: z.record(z.string(), z.string()),
  byDecile: z.strictObject({ poor: weights, middle: weights, upper: weights }),
  inactiveFactor: z.record(z.string(), z.number()),
  inactive: z.array(state.extend({ weight: z.number().positive() })),
  dead: state,
  billRates: z.strictObject({ withAid: z.number(), withoutAid: z.number() }),
  wrongBillRates: z.array(z.number()),
});

export interface MemberState {
  readonly code: string;
  readonly text: string;
}

export interface Segments {
  readonly names: Readonly<Record<string, string>>;
  readonly poor: Weighted<string>;
  readonly middle: Weighted<string>;
  readonly upper: Weighted<string>;
  readonly inactiveFactor: Readonly<Record<string, number>>;
  readonly inactive: Weighted<MemberState>;
  readonly dead: MemberState;
  readonly billRates: { readonly withAid: number; readonly withoutAid: number };
  readonly wrongBillRates: readonly number[];
}

const read = (name: string): unknown => parse(readFileSync(schemaPath(`simulator/${name}.yaml`), 'utf8'));

export function loadVariants(): Variants {
  return variantsFile.parse(read('variants'));
}

export function loadSegments(): Segments {
  const { byDecile, inactive, ...file } = segmentsFile.parse(read('segments'));
  return {
    ...file,
    poor: weighted(byDecile.poor),
    middle: weighted(byDecile.middle),
    upper: weighted(byDecile.upper),
    inactive: new Weighted(
      inactive,
      inactive.map((entry) => entry.weight),
    ),
  };
}
