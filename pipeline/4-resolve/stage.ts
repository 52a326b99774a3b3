import { alikeRows } from '../../matchers/cluster/alike.ts';
import type { Comparison } from '../../matchers/compare/comparison.ts';
import { isCompared } from '../../matchers/compare/fields/overlap.ts';
import { name } from '../../matchers/compare/name.ts';
import { planOf } from '../../matchers/kernel/plan.ts';
import { ratcliffObershelp } from '../../matchers/text/ratcliff-obershelp.ts';
import { loadYaml } from '../../schemas/load.ts';
import type { PersonId } from '../../schemas/ids.ts';
import {
  type AnyFields,
  AnyFieldsSchema,
  type ThresholdSettings,
  ThresholdsSchema,
} from '../../schemas/model.ts';
import type { RunContext, Stage } from '../context.ts';
import { listed } from '../decision-lines.ts';
import { rememberDecisions } from '../ledger/decisions.ts';
import { readLinkColumns } from '../store/link-columns.ts';
import { type RecordDecisions, decidedLinks, decisionsOn, isDecided } from './decided.ts';
import { type Links, type ResolveRecord, readLinks, resolveRecords } from './links.ts';
import type { StageReport } from '../store/stage-runs.ts';
import { numberPersons, rememberPersons } from './person-ids.ts';
import { placeRecords } from './persons.ts';
import type { Placement } from './placement.ts';
import { insertDecided, sourceFacts } from './queries.ts';
import { insertContests } from './stored-claims.ts';
import { placeAnyFields } from './any-fields.ts';
import type { Store } from '../store/open.ts';
import { readPlan } from '../store/plan.ts';
import { storedWeigher } from '../store/weigher.ts';
import { storedModel } from '../store/model.ts';

/** Decides which records are one person and gives persons their lasting numbers. */
export const resolve: Stage = {
  name: 'resolve',
  title: 'Menyatukan orang',
  reads: ['record', 'source', 'nik_value', 'name_value', 'link_column', 'link_plan', 'model', 'pair_column'],
  writes: ['member', 'person', 'claim_column', 'contest', 'decided_pair'],
  usesLedger: true,
  settings: ({ project, decisions }) => ({
    plan: project.plan,
    decisions: decisions?.decisions ?? [],
    duplicates: project.sources.map(({ schema }) => schema.duplicates),
    thresholds: loadYaml('model/thresholds.yaml', ThresholdsSchema, project.overlay),
    grouping: loadYaml('model/any-fields.yaml', AnyFieldsSchema, project.overlay).grouping,
  }),
  run: (context) => {
    const { thresholds, grouping } = resolve.settings(context) as Settings;
    const { store, ledger } = context;
    const records = resolveRecords(store);
    const decided = decisionsOn(records, context.decisions?.decisions ?? []);
    const links = decidedLinks(
      readLinks(store),
      decided.constraints,
      (record) => records[record]?.kind === 'register',
    );
    const { comparisons } = planOf(readPlan(store).spec);
    const model = storedModel(store);
    const limits = {
      accept: thresholds.accept,
      review: thresholds.review,
      acceptPeers: thresholds.accept_peers,
      households: thresholds.households,
      assignment: thresholds.assignment,
    };
    const { link, sources } = context.project;
    const { placements, contests } =
      link === undefined
        ? placeRecords(records, links, {
            thresholds: limits,
            sources: sourceFacts(store, model),
            calibration: model.calibration,
            columns: readLinkColumns(store),
            constraints: decided.constraints,
          })
        : placeAnyFields(records, links, {
            thresholds: limits,
            grouping,
            duplicates: sources.map(({ schema }) => schema.duplicates),
            weightOf: storedWeigher(store),
            constraints: decided.constraints,
            alike: alikeOf(store),
          });
    markExact(records, placements);
    const numbers = numberPersons(ledger, records, (record) => placements[record]?.person ?? record);
    const numberOf = (person: number): PersonId => {
      const number = numbers.get(person);
      if (number === undefined) throw new Error('a person without a number');
      return number;
    };
    rememberPersons(ledger, records, (record) => numberOf(placements[record]?.person ?? record));
    insertContests(store, contests, links);
    insertPlacements(context, { records, placements, links, comparisons, numberOf });
    insertDecided(store, decided.applied);
    if (context.decisions !== null) rememberDecisions(ledger, context.decisions, context.seq);
    return Promise.resolve({ persons: numbers.size, records: records.length, ...told(decided) });
  },
};

/** Rows alike in all that is compared, more of them than half a block may hold. */
function alikeOf(store: Store): number[][] {
  const { spec, blocking } = readPlan(store);
  if (spec === 'penduduk') return [];
  const values = readLinkColumns(store).fields.flatMap(({ ids }, f) => {
    const field = spec.fields[f];
    return field !== undefined && isCompared(field) ? [ids] : [];
  });
  return alikeRows(values, blocking.max_block / 2);
}

interface Settings {
  readonly thresholds: ThresholdSettings;
  readonly grouping: AnyFields['grouping'];
}

/** `padan` is a row whose own usable NIK is the register's NIK of the person it was placed with. */
function markExact(records: readonly ResolveRecord[], placements: readonly Placement[]): void {
  const held = new Set<string>();
  const key = (record: ResolveRecord): string => `${placements[record.id]?.person ?? -1} ${record.nik}`;
  for (const record of records) if (record.kind === 'register' && record.nik !== '') held.add(key(record));
  for (const record of records) {
    const placement = placements[record.id];
    if (placement?.verdict === 'usulan' && record.nik !== '' && held.has(key(record)))
      placement.verdict = 'padan';
  }
}

interface Placed {
  readonly records: readonly ResolveRecord[];
  readonly placements: readonly Placement[];
  readonly links: Links;
  readonly comparisons: readonly Comparison[];
  readonly numberOf: (person: number) => PersonId;
}

function insertPlacements(
  { store }: RunContext,
  { records, placements, links, comparisons, numberOf }: Placed,
): void {
  const nameAt = comparisons.indexOf(name);
  const member = store.prepare('INSERT INTO member VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const person = store.prepare('INSERT OR IGNORE INTO person VALUES (?, ?)');
  store.transaction(() => {
    placements.forEach((placement, record) => {
      const [first, second] = placement.candidates.map(numberOf);
      const number = numberOf(placement.person);
      const { verdict, probability, margin, link } = placement;
      const levels = links.levels[link];
      member.run(
        record,
        number,
        verdict,
        probability,
        margin,
        [...(isDecided(links, link) ? ['putusan sama'] : []), ...how(levels, comparisons)].join('; '),
        nameLevel(levels?.[nameAt]),
        nameScore(records, links, link),
        first ?? null,
        second ?? null,
        partnerOf(record, links, link),
      );
      if (records[record]?.kind === 'register') person.run(number, record);
    });
    placements.forEach((placement) => person.run(numberOf(placement.person), null));
  })();
}

/** The record at the other end of a record's deciding link; null without one. */
const partnerOf = (record: number, { a, b }: Links, link: number): number | null =>
  (a[link] === record ? b[link] : a[link]) ?? null;

/** The level of the names in words, '' where one is missing. */
const nameLevel = (level = 0): string => (level === 0 ? '' : (name.levels[level] ?? ''));

/** The centre's own measure of two names, Ratcliff/Obershelp in per cent (DOMAIN, section 5); null without a link or a name. */
function nameScore(records: readonly ResolveRecord[], links: Links, link: number): number | null {
  const a = records[links.a[link] ?? -1]?.name ?? '';
  const b = records[links.b[link] ?? -1]?.name ?? '';
  if (a === '' || b === '') return null;
  return a === b ? 100 : Math.round(ratcliffObershelp(a, b) * 100);
}

/** The deciding link in words: every field that was compared, with its level. */
const how = (levels: Uint8Array | undefined, comparisons: readonly Comparison[]): string[] =>
  comparisons.flatMap(({ name, levels: words }, c) => {
    const level = levels?.[c] ?? 0;
    return level === 0 ? [] : [`${name} ${words[level] ?? ''}`];
  });

/** How many decisions were followed, and which could not be. */
const told = ({ applied, absentLines }: RecordDecisions): StageReport => ({
  decided_same: applied.filter(({ line }) => line.same).length,
  decided_different: applied.filter(({ line }) => !line.same).length,
  decisions_absent: absentLines.length,
  absent_lines: listed(absentLines),
});
