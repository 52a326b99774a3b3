import type { BlockingKey } from '../../matchers/block/key.ts';
import type { FieldSpec } from '../../matchers/compare/fields/field.ts';
import type { LinkColumns } from '../../matchers/kernel/columns.ts';
import { bindComparisons } from '../../matchers/kernel/link-task.ts';
import { type LinkPlan, planOf } from '../../matchers/kernel/plan.ts';
import { PairScorer, type ScoreTables } from '../../matchers/kernel/score.ts';
import type { LinkModel } from '../../matchers/model/link-model.ts';
import { scoreTables } from '../../matchers/model/tables.ts';
import type { Limits } from '../../schemas/explanation.ts';
import type { Blocking } from '../../schemas/model.ts';
import { readLinkColumns } from '../store/link-columns.ts';
import { readPlan } from '../store/plan.ts';
import type { Store } from '../store/open.ts';
import { type ClaimsOfRun, readClaims } from './claims.ts';
import { type SourceRow, type StoredLink, blockLimits, linksOf, sourcesOf } from './queries.ts';
import { rulesOfRun } from './rules-of-run.ts';
import { storedModel } from '../store/model.ts';

/** What a run knew when it weighed and placed: its columns, its model, its rules and thresholds. */
export interface Scene {
  readonly store: Store;
  readonly sources: readonly SourceRow[];
  /** All kept pairs of a record; looked up once, as that reads the whole table. */
  readonly linksOf: (record: number) => readonly StoredLink[];
  /** How rows competed for persons; read when it is first asked for. */
  readonly claims: () => ClaimsOfRun;
  readonly columns: LinkColumns;
  readonly plan: LinkPlan;
  readonly model: LinkModel;
  readonly tables: ScoreTables;
  readonly scorer: PairScorer;
  readonly blocking: Blocking;
  /** By rule, the most rows of a block that the run left. */
  readonly blockLimits: readonly number[];
  readonly limits: Limits;
  /** Of a project with `link:`, else null. */
  readonly fields: readonly FieldSpec[] | null;
}

/** `overlay`: the project's own schemas/ folder, the one that the run used. */
export function openScene(store: Store, overlay: string | undefined): Scene {
  const { spec } = readPlan(store);
  const { blocking, limits, fields } = rulesOfRun(store, overlay);
  const columns = readLinkColumns(store);
  const model = storedModel(store);
  const tables = scoreTables(model);
  const plan = planOf(spec);
  const comparisons = bindComparisons(
    columns,
    plan,
    model.comparisons.map(({ name }) => name),
  );
  const links = new Map<number, readonly StoredLink[]>();
  let claims: ClaimsOfRun | undefined;
  return {
    store,
    sources: sourcesOf(store),
    linksOf: (record) => {
      const found = links.get(record) ?? linksOf(store, record);
      links.set(record, found);
      return found;
    },
    claims: () => (claims ??= readClaims(store, ({ row }) => columns.source[row] ?? -1)),
    columns,
    plan,
    model,
    tables,
    scorer: new PairScorer(comparisons, tables),
    blocking,
    blockLimits: blockLimits(store),
    limits,
    fields,
  };
}

/** Keys by the names that a rule gives them; prepareRule has refused unknown ones. */
export const keysNamed = ({ keys }: LinkPlan, names: readonly string[]): BlockingKey[] =>
  names.map((name) => {
    const key = keys.find((known) => known.name === name);
    if (key === undefined) throw new Error('a blocking key that is not registered');
    return key;
  });
