import { COMPARISONS } from '../../matchers/compare/index.ts';
import type { BoundComparison, Comparison } from '../../matchers/compare/comparison.ts';
import type { LinkColumns } from '../../matchers/kernel/columns.ts';
import { nameAgreement } from '../../matchers/kernel/name-agreement.ts';
import { twinNames } from '../../matchers/kernel/twin-names.ts';
import { type Person, columnsOf } from './people.ts';

export function bound(comparison: Comparison, columns: LinkColumns): BoundComparison {
  return comparison.bind(columns, {
    nameAgreement: (a, b) => nameAgreement(columns.names, a, b),
    areTwins: twinNames(columns),
  });
}

/** The name of the level of two people, each way round. */
export function levelsBothWays(comparison: Comparison, a: Person, b: Person): readonly [string, string] {
  const { level } = bound(comparison, columnsOf([a, b]));
  const word = (x: number, y: number): string => comparison.levels[level(x, y)] ?? 'no such level';
  return [word(0, 1), word(1, 0)];
}

export function comparisonNamed(name: string): Comparison {
  const found = COMPARISONS.find((comparison) => comparison.name === name);
  if (found === undefined) throw new RangeError(`no comparison ${name}`);
  return found;
}
