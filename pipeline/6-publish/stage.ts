import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { renderLaporan } from '../../reports/laporan/html.ts';
import { renderOtherData } from '../../reports/lain/html.ts';
import { publicSummary } from '../../reports/view/public-summary.ts';
import type { FindingClass, Tariff } from '../../schemas/finding.ts';
import { findingClassList, tariffList } from '../../schemas/finding-files.ts';
import { loadYaml } from '../../schemas/load.ts';
import { type ThresholdSettings, ThresholdsSchema } from '../../schemas/model.ts';
import type { Summary } from '../../schemas/summary.ts';
import type { RunContext, Stage } from '../context.ts';
import { rememberFindings } from '../ledger/finding-history.ts';
import { version } from '../version.ts';
import { CROSSWALK_COLUMNS, REJECT_COLUMNS, crosswalkRows, rejectRows, repairRows } from './crosswalk.ts';
import {
  AGENCY_COLUMNS,
  FINDING_COLUMNS,
  agencies,
  agencyRows,
  findingRows,
  publishedFindings,
} from './findings.ts';
import { makeDistricts } from './district.ts';
import { type GateFigures, gateFigures, judge } from './gates.ts';
import { manifest } from './manifest.ts';
import { type Targets, loadTargets, summariseCoverage } from './summary-coverage.ts';
import {
  summariseAgencies,
  summariseDistricts,
  summariseFindings,
  summariseMoney,
} from './summary-findings.ts';
import { summariseLinkage } from './summary-linkage.ts';
import { summarisePersons, summariseSources } from './summary-sources.ts';
import { MANIFEST, finishSwap, hashFolder, publishedFiles, swapIn } from './swap.ts';
import { writeCsv } from './tables.ts';

/** Writes every published file beside the old ones, lets the gates judge, and swaps them in. */
export const publish: Stage = {
  name: 'publish',
  title: 'Menerbitkan',
  reads: [
    'source',
    'source_file',
    'raw_row',
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
    'link',
    'member',
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
    const summary = summarise(context, settings);
    const stopped = summary.gates.filter(({ ok, severity }) => !ok && severity === 'stop');
    if (stopped.length > 0 && !context.project.ignoreGates)
      return {
        published: false,
        gates: stopped.map(({ gate, message }) => `${gate}: ${message}`).join('; '),
      };
    await stage(context, summary, settings);
    const files = await hashFolder(context.out.staging);
    writeFileSync(
      join(context.out.staging, MANIFEST),
      manifest(context, { sources: summary.sources, gates: summary.gates, files, rules: settings }),
    );
    swapIn(context.out, files);
    rememberPublication(context, gateFigures(summary));
    rememberFindings(context.ledger, publishedFindings(context.store), {
      seq: context.seq,
      asOf: context.project.asOf,
    });
    return { published: true, files: files.length + 1 };
  },
};

interface Settings {
  readonly classes: readonly FindingClass[];
  readonly tariffs: readonly Tariff[];
  readonly thresholds: ThresholdSettings;
  readonly targets: Targets;
}

function summarise(context: RunContext, { classes, tariffs, thresholds, targets }: Settings): Summary {
  const { store, project } = context;
  makeDistricts(store);
  const sources = summariseSources(store);
  const region = store.prepare<[], Summary['region']>('SELECT code, name FROM region').get();
  return {
    schema: 'padan-summary-1',
    as_of: project.asOf,
    region: region ?? { code: '', name: '' },
    sources,
    persons: summarisePersons(store),
    coverage: summariseCoverage(store, targets),
    findings: summariseFindings(store, classes),
    findings_by_district: summariseDistricts(store, classes),
    agencies: summariseAgencies(store),
    money: summariseMoney(store, tariffs),
    linkage: summariseLinkage(store, sources, { thresholds, isPinned: project.model !== undefined }),
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

const READ_FIRST = `Folder ini berisi data pribadi per orang (NIK, nama).
Hanya untuk petugas yang berwenang menurut perjanjian pemanfaatan data; jangan dikirim lewat surel atau pesan.
Simpan selama diperlukan untuk pemadanan, lalu hapus (UU 27/2022 tentang Pelindungan Data Pribadi).

crosswalk.csv   setiap baris sumber yang diterima, dengan nomor orangnya
findings.csv    temuan: apa yang salah, di baris mana, siapa yang memperbaiki, berapa biayanya
rejects.csv     baris yang tidak dapat diterima, dengan alasannya
repairs.csv     baris yang diterima meskipun cacat: apa yang dibetulkan saat dibaca
instansi/       daftar kerja tiap instansi: hanya baris yang menjadi tugasnya
`;

/** Everything but the manifest, into the staging folder. */
async function stage(
  { store, out, project }: RunContext,
  summary: Summary,
  { classes }: Settings,
): Promise<void> {
  const report = project.link === undefined ? renderLaporan : renderOtherData;
  rmSync(out.staging, { recursive: true, force: true });
  const restricted = join(out.staging, 'terbatas');
  mkdirSync(restricted, { recursive: true });
  writeFileSync(join(restricted, 'BACA-DAHULU.txt'), READ_FIRST);
  writeFileSync(join(out.staging, 'summary.json'), `${JSON.stringify(publicSummary(summary), null, 2)}\n`);
  writeFileSync(join(out.staging, 'laporan.html'), report(summary));
  const limit = pLimit(2);
  const lists = agencies(store).map((agency) => ({
    path: join(restricted, 'instansi', agency, 'daftar-kerja.csv'),
    columns: AGENCY_COLUMNS,
    rows: () => agencyRows(store, agency, classes),
  }));
  const tables = [
    { path: join(restricted, 'crosswalk.csv'), columns: CROSSWALK_COLUMNS, rows: () => crosswalkRows(store) },
    {
      path: join(restricted, 'findings.csv'),
      columns: FINDING_COLUMNS,
      rows: () => findingRows(store, classes),
    },
    { path: join(restricted, 'rejects.csv'), columns: REJECT_COLUMNS, rows: () => rejectRows(store) },
    { path: join(restricted, 'repairs.csv'), columns: REJECT_COLUMNS, rows: () => repairRows(store) },
    ...lists,
  ];
  await Promise.all(tables.map(({ path, columns, rows }) => limit(() => writeCsv(path, columns, rows()))));
}
