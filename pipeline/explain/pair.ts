import { meetingOf } from '../../matchers/block/meeting.ts';
import { LEAST_LIKENESS, centreTest } from '../../matchers/indonesia/centre-test.ts';
import { decompose } from '../../matchers/model/explain.ts';
import { GOOD_CANDIDATE } from '../../matchers/model/limits.ts';
import type { PairExplanation, RowName, RuleMeeting, Weighing } from '../../schemas/explanation.ts';
import { type RowText, fieldRows, writtenIn } from './fields.ts';
import { type SourceRow, linkBetween, linksOf, textOf } from './queries.ts';
import { type Scene, keysNamed } from './scene.ts';

/** A record of the run by its number, its name and its source. */
export interface RecordPlace extends RowName {
  readonly id: number;
  readonly from: SourceRow;
}

type WeighedRecord = Pick<RecordPlace, 'id' | 'source'>;

export const nameOf = ({ source, row }: RowName): RowName => ({ source, row });

/** A NIK that linking does not use, a filler or a broken one, is no NIK here either. */
export function rowText({ store, columns }: Scene, { id, from }: RecordPlace): RowText {
  const text = textOf(store, id);
  return { source: from, text: (columns.nik[id] ?? -1) < 0 ? { ...text, nik: '' } : text };
}

/** Everything there is to say about two records, whoever they were placed with. */
export function explainPair(scene: Scene, a: RecordPlace, b: RecordPlace): PairExplanation {
  const texts = [a, b].map((record) => rowText(scene, record));
  const stored = linkBetween(scene.store, a.id, b.id);
  const weighing = weigh(scene, a, b);
  const centre = centreTest(centreRow(texts[0]), centreRow(texts[1]));
  return {
    rows: [nameOf(a), nameOf(b)],
    fields: fieldRows(texts),
    weighing: weighing === null ? null : { ...weighing, storedBits: stored?.weight ?? null },
    rules: weighing === null ? [] : meetings(scene, a, b),
    foundBy: scene.blocking.rules[stored?.rule ?? -1]?.name ?? '',
    maxBlock: scene.blocking.max_block,
    centre: {
      sameNik: centre.sameNik,
      nameLikeness: centre.likeness,
      leastLikeness: LEAST_LIKENESS,
      padan: centre.padan,
    },
  };
}

const centreRow = (row: RowText | undefined): { nik: string; name: string } => ({
  nik: row?.text.nik ?? '',
  name: row === undefined ? '' : writtenIn(['name'], row),
});

/** The pair as linking weighed it, or would have; null where rows of the two sources are never held together. */
export function weigh(scene: Scene, a: WeighedRecord, b: WeighedRecord): Omit<Weighing, 'storedBits'> | null {
  const { model, tables, scorer } = scene;
  const [low, high] = a.id < b.id ? [a, b] : [b, a];
  const group = model.groups.findIndex(({ name }) => name === `${low.source}-${high.source}`);
  if (group < 0) return null;
  scorer.weight(low.id, high.id, group);
  const pattern = { levels: scorer.levels.slice(), rarities: scorer.rarities.slice(), group };
  const { startBits, contributions, weightBits, classes } = decompose(tables, pattern);
  let runningBits = startBits;
  return {
    group: model.groups[group]?.name ?? '',
    startBits,
    evidence: model.comparisons.map(({ name, levels }, c) => {
      const { bits, rarityBits } = contributions[c] ?? { bits: 0, rarityBits: 0 };
      runningBits += bits;
      return { comparison: name, level: levels[pattern.levels[c] ?? 0] ?? '', bits, rarityBits, runningBits };
    }),
    weightBits,
    probability: 1 / (1 + 2 ** -weightBits),
    classes: classes.map(({ share, ...bits }, k) => ({
      name: model.classes[k]?.name ?? '',
      probability: share,
      ...bits,
    })),
  };
}

/** The rules that have both records under one key. */
function meetings(scene: Scene, a: RecordPlace, b: RecordPlace): RuleMeeting[] {
  const { blocking, columns, plan } = scene;
  const wanted = [a, b].some((row) => isOpen(scene, row));
  return blocking.rules.flatMap(({ name, pass, keys, split }): RuleMeeting[] => {
    const rule = { keys: keysNamed(plan, keys), split: keysNamed(plan, split) };
    const met = meetingOf(rule, [a.id, b.id], { columns, maxBlock: blocking.max_block });
    if (met.outcome === 'tanpa kunci bersama') return [];
    const outcome = pass === 2 && !wanted ? 'tidak perlu' : met.outcome;
    const partedBy = met.outcome === 'dipisah' ? met.by : '';
    return [{ rule: name, pass, outcome, blockRows: met.rows, partedBy }];
  });
}

/** A row that the first pass left without a good register row: the wider rules look for one. */
function isOpen({ store, columns, blocking }: Scene, { id, from }: RecordPlace): boolean {
  if (from.kind === 'register') return false;
  return !linksOf(store, id).some(
    ({ other, weight, rule }) =>
      weight >= GOOD_CANDIDATE &&
      blocking.rules[rule]?.pass === 1 &&
      columns.isRegister[columns.source[other] ?? 0] === 1,
  );
}
