import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { PadanError, type Fault } from '../../schemas/faults.ts';
import { schemaPath } from '../../schemas/root.ts';
import { RATE_NAMES, isRateName, type RateName } from './rate-names.ts';
import { recordOf } from './record.ts';
import type { Random } from './random.ts';

const rateEntry = z.strictObject({
  rate: z.number().min(0).max(1),
  kind: z.enum(['state', 'defect']),
  plants: z.string(),
});
type RateEntry = z.infer<typeof rateEntry>;
type RateTable = Readonly<Record<RateName, RateEntry>>;

export function loadRates(): RateTable {
  const text = readFileSync(schemaPath('simulator/rates.yaml'), 'utf8');
  return z.record(z.enum(RATE_NAMES), rateEntry).parse(parse(text));
}

const fault = (name: string, message: string): Fault => ({
  kind: 'usage',
  code: 'laju-salah',
  message: `--rate ${name}: ${message}`,
  next: 'padan generate --list-rates menampilkan semua nama laju',
});

/** The table with `NAME=VALUE` overrides; those are taken as they stand, noise multiplies the other defects. */
export function applyOverrides(
  table: RateTable,
  overrides: readonly string[],
  noise: number,
): Record<RateName, number> {
  const faults: Fault[] = [];
  const given = new Map<RateName, number>();
  for (const override of overrides) {
    const [name = '', text = ''] = override.split('=', 2);
    const value = Number(text);
    if (!isRateName(name)) faults.push(fault(name, 'laju tidak dikenal'));
    else if (text.trim() === '' || !(value >= 0 && value <= 1))
      faults.push(fault(name, 'nilai harus 0 sampai 1'));
    else given.set(name, value);
  }
  const [first, ...others] = faults;
  if (first !== undefined) throw new PadanError(first, ...others);
  return recordOf(RATE_NAMES, (name) => {
    const { kind, rate } = table[name];
    return given.get(name) ?? (kind === 'defect' ? Math.min(1, rate * noise) : rate);
  });
}

/** Throws against a named rate, and counts what was really planted. */
export class Dice {
  readonly planted: Record<RateName, number>;
  private readonly random: Random;
  private readonly rates: Readonly<Record<RateName, number>>;

  constructor(random: Random, rates: Readonly<Record<RateName, number>>) {
    this.random = random;
    this.rates = rates;
    this.planted = recordOf(RATE_NAMES, () => 0);
  }

  rate(name: RateName): number {
    return this.rates[name];
  }

  /** Whether the rate strikes; the caller says with `note` whether it left a trace. */
  strikes(name: RateName, factor = 1): boolean {
    return this.random.next() < this.rates[name] * factor;
  }

  note(name: RateName): void {
    this.planted[name] += 1;
  }

  plants(name: RateName, factor = 1): boolean {
    const struck = this.strikes(name, factor);
    if (struck) this.note(name);
    return struck;
  }
}
