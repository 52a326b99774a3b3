import { alikeRows } from '../../matchers/cluster/alike.ts';
import { isCompared } from '../../matchers/compare/fields/overlap.ts';
import { planOf } from '../../matchers/kernel/plan.ts';
import { loadYaml } from '../../schemas/load.ts';
import {
  type AnyFields,
  AnyFieldsSchema,
  type ThresholdSettings,
  ThresholdsSchema,
} from '../../schemas/model.ts';
import type { Stage } from '../context.ts';
import { listed } from '../decision-lines.ts';
import { rememberDecisions } from '../ledger/decisions.ts';
import { readIntegers, readLinkColumns, readSources } from '../store/link-columns.ts';
import { type RecordDecisions, decidedLinks, decisionsOn } from './decided.ts';
import type { Addresses } from './homes.ts';
import { readLinks } from './links.ts';
import { insertMembers, insertPersons } from './members.ts';
import type { StageReport } from '../store/stage-runs.ts';
import { numberPersons } from './person-ids.ts';
import { placeRecords } from './persons.ts';
import { PADAN, type Placements, USULAN } from './placement.ts';
import { cleanNames, insertDecided, recordNumbers, sourceFacts, sourceKinds } from './queries.ts';
import { isOfKind } from './records.ts';
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
  reads: ['record', 'source', 'name_value', 'link_column', 'link_plan', 'model', 'pair_column'],
  writes: ['placed', 'agreement', 'person', 'claim_column', 'contest', 'decided_pair'],
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
    const records = { source: readSources(store), kinds: sourceKinds(store) };
    const count = records.source.length;
    const isRegister = isOfKind(records, 'register');
    const lines = context.decisions?.decisions ?? [];
    const decided = decisionsOn(count, recordNumbers(store, lines), lines);
    const links = decidedLinks(readLinks(store), decided.constraints, isRegister);
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
            addresses: addressesOf(store),
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
    markExact(placements, readIntegers(store, 'ownNik'), isRegister);
    const numbers = numberPersons(ledger, store, { person: placements.person, isRegister });
    insertContests(store, contests, links);
    const names = { of: readIntegers(store, 'name'), clean: cleanNames(store) };
    insertMembers(store, { placements, links, comparisons, numberOf: numbers.of, names });
    insertPersons(store, placements, { isRegister, numberOf: numbers.of });
    numbers.remember();
    insertDecided(store, decided.applied);
    if (context.decisions !== null) rememberDecisions(ledger, context.decisions, context.seq);
    return Promise.resolve({ persons: numbers.persons, records: count, ...told(decided) });
  },
};

const addressesOf = (store: Store): Addresses => ({
  kk: readIntegers(store, 'kk'),
  familyCard: readIntegers(store, 'familyCard'),
  street: readIntegers(store, 'street'),
  rtRw: readIntegers(store, 'rtRw'),
  village: readIntegers(store, 'village'),
});

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
function markExact(
  { person, verdict }: Placements,
  ownNik: Int32Array,
  isRegister: (record: number) => boolean,
): void {
  /** By person: NIK of its register row, and of further ones. */
  const nikOf = new Int32Array(person.length).fill(-1);
  const further = new Map<number, number[]>();
  const nikAt = (record: number): number => ownNik[record] ?? -1;
  const personAt = (record: number): number => person[record] ?? -1;
  for (let record = 0; record < person.length; record += 1) {
    if (!isRegister(record) || nikAt(record) < 0) continue;
    const one = personAt(record);
    if (nikOf[one] === -1) nikOf[one] = nikAt(record);
    else further.set(one, [...(further.get(one) ?? []), nikAt(record)]);
  }
  for (let record = 0; record < person.length; record += 1) {
    if (verdict[record] !== USULAN || nikAt(record) < 0) continue;
    const one = personAt(record);
    if (nikOf[one] === nikAt(record) || further.get(one)?.includes(nikAt(record)) === true)
      verdict[record] = PADAN;
  }
}

/** How many decisions were followed, and which could not be. */
const told = ({ applied, absentLines }: RecordDecisions): StageReport => ({
  decided_same: applied.filter(({ line }) => line.same).length,
  decided_different: applied.filter(({ line }) => !line.same).length,
  decisions_absent: absentLines.length,
  absent_lines: listed(absentLines),
});
