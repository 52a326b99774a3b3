import type { FieldSpec } from '../../matchers/compare/fields/field.ts';
import { KEEP_ABOVE } from '../../matchers/model/limits.ts';
import type { Limits, Mark } from '../../schemas/explanation.ts';
import { PadanError } from '../../schemas/faults.ts';
import { loadYaml } from '../../schemas/load.ts';
import { type Blocking, BlockingSchema, ThresholdsSchema } from '../../schemas/model.ts';
import type { Store } from '../store/open.ts';
import { readPlan } from '../store/plan.ts';
import { storedRules } from './queries.ts';
import { bitsOf } from '../../matchers/model/odds.ts';

/** The rules and thresholds that a run had; `fields`: of a project with `link:`, else null. `overlay`: the project's own schemas/ folder, the one that the run used. */
export function rulesOfRun(
  store: Store,
  overlay: string | undefined,
): { readonly blocking: Blocking; readonly limits: Limits; readonly fields: readonly FieldSpec[] | null } {
  const { spec, blocking: used } = readPlan(store);
  // rules made from the files are kept with the run, those of padan are read again
  const blocking = spec === 'penduduk' ? loadYaml('model/blocking.yaml', BlockingSchema, overlay) : used;
  const { accept, review, accept_peers } = loadYaml('model/thresholds.yaml', ThresholdsSchema, overlay);
  refuseOtherRules(store, blocking);
  const fields = spec === 'penduduk' ? null : spec.fields;
  return { fields, blocking, limits: { accept, review, acceptPeers: accept_peers, keepBits: KEEP_ABOVE } };
}

/** Where the verdict turns for pairs of which so many rows are the register's: docs/model.md, section 6. */
export function marksOf({ accept, review, acceptPeers }: Limits, registers: number): Mark[] {
  const mark = (name: Mark['name'], probability: number): Mark => ({
    name,
    probability,
    bits: bitsOf(probability),
  });
  if (registers === 1) return [mark('tinjau', review), mark('terima', accept)];
  return registers === 2
    ? [mark('satukan', acceptPeers)]
    : [mark('lewat', accept), mark('satukan', acceptPeers)];
}

/** Groups of a project with `link:` join while the mean weight of their pairs is above nought. */
export const MEAN_MARK: Mark = { name: 'rerata', probability: 0.5, bits: 0 };

/** The rules are not kept with the run, but their names are: other names are other rules. */
function refuseOtherRules(store: Store, blocking: Blocking): void {
  const used = storedRules(store);
  if (used.join('\n') === blocking.rules.map(({ name }) => name).join('\n')) return;
  throw new PadanError({
    kind: 'usage',
    code: 'aturan-lain',
    message: 'Hasil di folder ini dibuat dengan aturan pemadanan lain (model/blocking.yaml)',
    next: 'Sebutkan --config padan.yaml yang dipakai saat padan run, atau jalankan padan run lagi',
  });
}
