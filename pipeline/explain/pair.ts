import { meetingOf } from '../../matchers/block/meeting.ts';
import { LEAST_LIKENESS, centreTest } from '../../matchers/indonesia/centre-test.ts';
import { GOOD_CANDIDATE } from '../../matchers/model/limits.ts';
import type {
  CentreVerdict,
  FieldRow,
  PairExplanation,
  RuleMeeting,
  Weighing,
} from '../../schemas/explanation.ts';
import { beyondFields } from './context.ts';
import { type RowText, fieldRows, writtenIn } from './fields.ts';
import { ownFieldRows } from './own-fields.ts';
import { type RecordPlace, nameOf } from './place.ts';
import { linkBetween, textOf } from './queries.ts';
import { type Scene, keysNamed } from './scene.ts';
import { weigh } from './weigh.ts';

/** A NIK that linking does not use, a filler or a broken one, is no NIK here either. */
function rowText({ store, columns }: Scene, { id, from }: RecordPlace): RowText {
  const text = textOf(store, id);
  return { source: from, text: (columns.nik[id] ?? -1) < 0 ? { ...text, nik: '' } : text };
}

/** Everything there is to say about two records, whoever they were placed with. */
export function explainPair(scene: Scene, a: RecordPlace, b: RecordPlace): PairExplanation {
  const texts = [a, b].map((record) => rowText(scene, record));
  const stored = linkBetween(scene.store, a.id, b.id);
  const storedBits = stored?.weight ?? null;
  const weighed = weigh(scene, a, b);
  const weighing: Weighing | null =
    weighed === null
      ? null
      : { ...weighed, storedBits, ...beyondFields(scene, { a, b, weighed }), ...ownFields(scene) };
  return {
    rows: [nameOf(a), nameOf(b)],
    fields: rowsOfFields(scene, [a, b]),
    weighing,
    rules: weighing === null ? [] : meetings(scene, a, b),
    foundBy: scene.blocking.rules[stored?.rule ?? -1]?.name ?? '',
    maxBlock: scene.blocking.max_block,
    centre: scene.fields === null ? centreOf(texts) : null,
  };
}

/** The rows field by field: the project's own fields, where it has `link:`. */
export const rowsOfFields = (scene: Scene, records: readonly RecordPlace[]): FieldRow[] =>
  scene.fields === null
    ? fieldRows(records.map((record) => rowText(scene, record)))
    : ownFieldRows(scene, records);

/** Says of an explanation that it is of a project with `link:`. */
export const ownFields = ({ fields }: Scene): { readonly ownFields?: true } =>
  fields === null ? {} : { ownFields: true };

function centreOf([a, b]: readonly RowText[]): CentreVerdict {
  const { sameNik, likeness, padan } = centreTest(centreRow(a), centreRow(b));
  return { sameNik, nameLikeness: likeness, leastLikeness: LEAST_LIKENESS, padan };
}

const centreRow = (row: RowText | undefined): { nik: string; name: string } => ({
  nik: row?.text.nik ?? '',
  name: row === undefined ? '' : writtenIn(['name'], row),
});

/** The rules that have both records under one key. */
function meetings(scene: Scene, a: RecordPlace, b: RecordPlace): RuleMeeting[] {
  const { blocking, columns, plan, blockLimits } = scene;
  const wanted = [a, b].some((row) => isOpen(scene, row));
  return blocking.rules.flatMap(({ name, pass, keys, split }, at): RuleMeeting[] => {
    const rule = { keys: keysNamed(plan, keys), split: keysNamed(plan, split) };
    const met = meetingOf(rule, [a.id, b.id], {
      columns,
      maxBlock: blockLimits[at] ?? blocking.max_block,
    });
    if (met.outcome === 'tanpa kunci bersama') return [];
    const outcome = pass === 2 && !wanted ? 'tidak perlu' : met.outcome;
    const partedBy = met.outcome === 'dipisah' ? met.by : '';
    return [{ rule: name, pass, outcome, blockRows: met.rows, partedBy }];
  });
}

/** A row that the first pass left without a good register row: the wider rules look for one. */
function isOpen({ linksOf, columns, blocking }: Scene, { id, from }: RecordPlace): boolean {
  if (from.kind === 'register') return false;
  return !linksOf(id).some(
    ({ other, weight, rule }) =>
      weight >= GOOD_CANDIDATE &&
      blocking.rules[rule]?.pass === 1 &&
      columns.isRegister[columns.source[other] ?? 0] === 1,
  );
}
