import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FindingClass, Tariff } from '../../schemas/finding.ts';
import { findingClassList, tariffList } from '../../schemas/finding-files.ts';
import { loadYaml } from '../../schemas/load.ts';
import { type ThresholdSettings, ThresholdsSchema } from '../../schemas/model.ts';
import type { Summary } from '../../schemas/summary.ts';
import type { RunContext, Stage } from '../context.ts';
import { rememberFindings } from '../ledger/finding-history.ts';
import type { StageReport } from '../store/stage-runs.ts';
import { version } from '../version.ts';
import { makeDistricts } from './district.ts';
import { publishedFindings } from './findings.ts';
import { type GateFigures, gateFigures, judge } from './gates.ts';
import { manifest } from './manifest.ts';
import { countMembers } from './members.ts';
import { beginStaging, stageLists, stagePages, stageRemarks } from './staging.ts';
import { type Targets, loadTargets, summariseCoverage } from './summary-coverage.ts';
import {
  gatherFindings,
  summariseAgencies,
  summariseDistricts,
  summariseFindings,
  summariseMoney,
} from './summary-findings.ts';
import { summariseLinkage } from './summary-linkage.ts';
import { summarisePersons, summariseSources } from './summary-sources.ts';
import { MANIFEST, type PublishedFile, finishSwap, publishedFiles, swapIn } from './swap.ts';

/** Writes every published file beside the old ones, lets the gates judge, and swaps them in. */
export const publish: Stage = {
  name: 'publish',
  title: 'Menerbitkan',
  reads: [
    'source',
    'source_file',
    'row_place',
    'reject',
    'repair',
    'record',
    'nik_value',
    'name_value',
    'date_value',
    'unread_cell',
    'place',
    'region',
    'model',
    'block_stat',
    'block_recall',
    'link_plan',
    'pair_column',
    'placed',
    'agreement',
    'person_fact',
    'record_mark',
    'finding',
  ],
  writes: [],
  settings: ({ project }) => ({
    classes: findingClassList(project.overlay),
    tariffs: tariffList(project.overlay),
    thresholds: loadYaml('model/thresholds.yaml', ThresholdsSchema, project.overlay),
    targets: loadTargets(project.overlay),
    version: version(),
  }),
  recover: finishSwap,
  intact: ({ out }) => {
    const files = publishedFiles(out);
    return (
      files.length > 0 &&
      files.every(
        ({ path, bytes }) => statSync(join(out.root, path), { throwIfNoEntry: false })?.size === bytes,
      )
    );
  },
  run: async (context) => {
    const settings = publish.settings(context) as Settings;
    beginStaging(context.out.staging);
    const lists = stageLists(context, settings.classes);
    try {
      return await publishBeside(lists, context, settings);
    } finally {
      // nobody may write into the staging folder when it is thrown away
      await Promise.allSettled([lists]);
    }
  },
};

/** All but the lists, which are being written meanwhile: the summary with its gates, the pages, the manifest, the swap. */
async function publishBeside(
  lists: Promise<PublishedFile[]>,
  context: RunContext,
  settings: Settings,
): Promise<StageReport> {
  const { out, project } = context;
  const summary = summarise(context, settings);
  const stopped = summary.gates.filter(({ ok, severity }) => !ok && severity === 'stop');
  if (stopped.length > 0 && !project.ignoreGates)
    return {
      published: false,
      gates: stopped.map(({ gate, message }) => `${gate}: ${message}`).join('; '),
    };
  const pages = stagePages(context, summary);
  const files = sorted([...pages, ...(await stageRemarks(context)), ...(await lists)]);
  const parts = { sources: summary.sources, gates: summary.gates, files, rules: settings };
  writeFileSync(join(out.staging, MANIFEST), manifest(context, parts));
  swapIn(out, files);
  rememberPublication(context, gateFigures(summary));
  rememberFindings(context.ledger, publishedFindings(context.store), {
    seq: context.seq,
    asOf: project.asOf,
  });
  return { published: true, files: files.length + 1 };
}

const sorted = (files: readonly PublishedFile[]): PublishedFile[] =>
  [...files].sort((one, other) => (one.path < other.path ? -1 : 1));

interface Settings {
  readonly classes: readonly FindingClass[];
  readonly tariffs: readonly Tariff[];
  readonly thresholds: ThresholdSettings;
  readonly targets: Targets;
}

function summarise(context: RunContext, { classes, tariffs, thresholds, targets }: Settings): Summary {
  const { store, project } = context;
  makeDistricts(store);
  gatherFindings(store);
  const members = countMembers(store);
  const sources = summariseSources(store, members);
  const region = store.prepare<[], Summary['region']>('SELECT code, name FROM region').get();
  return {
    schema: 'padan-summary-1',
    as_of: project.asOf,
    region: region ?? { code: '', name: '' },
    sources,
    persons: summarisePersons(store, members, sources),
    coverage: summariseCoverage(store, targets),
    findings: summariseFindings(store, classes),
    findings_by_district: summariseDistricts(store, classes),
    agencies: summariseAgencies(store),
    money: summariseMoney(store, tariffs),
    linkage: summariseLinkage(store, sources, {
      thresholds,
      isPinned: project.model !== undefined,
      grouped: members.grouped,
    }),
    gates: judge(sources, previousFigures(context)),
  };
}

/** The newest publication of an earlier run. */
function previousFigures({ ledger, seq }: RunContext): GateFigures | undefined {
  const figures = ledger
    .prepare<[number], string>('SELECT figures FROM publication WHERE seq < ? ORDER BY seq DESC LIMIT 1')
    .pluck()
    .get(seq);
  return figures === undefined ? undefined : (JSON.parse(figures) as GateFigures);
}

const rememberPublication = ({ ledger, seq, project }: RunContext, figures: GateFigures): void =>
  void ledger
    .prepare('INSERT OR REPLACE INTO publication VALUES (?, ?, ?)')
    .run(seq, project.asOf, JSON.stringify(figures));
