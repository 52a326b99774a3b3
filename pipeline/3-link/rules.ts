import { BLOCKING_KEYS } from '../../matchers/block/index.ts';
import type { PreparedKeys } from '../../matchers/block/prepare.ts';
import type { LinkColumns } from '../../matchers/kernel/columns.ts';
import type { LinkPlan } from '../../matchers/kernel/plan.ts';
import { PadanError } from '../../schemas/faults.ts';
import type { BlockingRule } from '../../schemas/model.ts';

export interface PreparedRule extends PreparedKeys {
  readonly rule: BlockingRule;
  readonly open?: Uint8Array;
}

export interface RuleScene {
  readonly columns: LinkColumns;
  readonly plan: LinkPlan;
}

/** Refuses a rule of keys that there are not. */
export function refuseUnknownKeys(rule: BlockingRule, { keys }: LinkPlan): void {
  for (const name of [...rule.keys, ...rule.split]) {
    if (keys.some((key) => key.name === name)) continue;
    throw new PadanError({
      kind: 'usage',
      code: 'kunci-blok',
      message: `${keys === BLOCKING_KEYS ? 'model/blocking.yaml' : 'padan.yaml: link.blocking'}: kunci "${name}" tidak dikenal`,
      next: `Pakai salah satu: ${keys.map((key) => key.name).join(', ')}`,
    });
  }
}
