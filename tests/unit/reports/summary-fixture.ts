import type { SourceSummary, Summary } from '../../../schemas/summary.ts';
import { districtCoverage, DISTRICTS, total } from './districts-fixture.ts';
import { agencies, byDistrict, FINDINGS } from './findings-fixture.ts';
import { LINKAGE } from './linkage-fixture.ts';

type Given = Pick<
  SourceSummary,
  'source' | 'label' | 'agency' | 'kind' | 'extract_date' | 'control_total'
> & {
  readonly hash: string;
  readonly ways: readonly [rejected: number, padan: number, usulan: number, tinjau: number, sendiri: number];
  readonly faults: readonly (readonly [string, number])[];
  readonly unread?: SourceSummary['unread'];
  readonly persons: number;
  readonly wrong: number;
};

const fileOf = (
  source: string,
  { hash, ...counts }: { hash: string; rows: number; stored: number; rejected: number },
): SourceSummary['files'][number] => ({
  file: `${source}.csv`,
  sha256: hash.repeat(8),
  format: 'text',
  inner: '',
  encoding: 'utf-8',
  delimiter: ',',
  sheet: '',
  other_sheets: [],
  rival_sheets: [],
  header_line: 1,
  date_order: 'dmy',
  date_order_by: 'nik',
  region_codes: 'kemendagri',
  first_row: 1,
  repaired: 0,
  ...counts,
});

function source({ hash, ways, faults, unread = [], persons, wrong, ...given }: Given): SourceSummary {
  const [rejected, padan, usulan, tinjau, sendiri] = ways;
  const stored = padan + usulan + tinjau + sendiri;
  const unsound = total(faults.map(([, count]) => count));
  return {
    ...given,
    files: [fileOf(given.source, { hash, rows: rejected + stored, stored, rejected })],
    rows: rejected + stored,
    stored,
    rejected,
    rejected_by_reason: rejected === 0 ? [] : [{ reason: 'judul kolom berulang', count: rejected }],
    unread,
    nik: [
      { reason: 'sah', count: stored - unsound },
      ...faults.map(([reason, count]) => ({ reason, count })),
    ],
    padan,
    usulan,
    tinjau,
    sendiri,
    persons,
    expected_wrong: wrong,
  };
}

const SOURCES: readonly SourceSummary[] = [
  source({
    source: 'dukcapil',
    label: 'Register penduduk',
    agency: 'dukcapil',
    kind: 'register',
    extract_date: '2026-06-30',
    control_total: 25_312,
    hash: '7f3a91c0',
    ways: [12, 25_300, 0, 0, 0],
    faults: [['seri', 4]],
    persons: 25_268,
    wrong: 0,
  }),
  source({
    source: 'dinsos',
    label: 'DTSEN',
    agency: 'dinsos',
    kind: 'file',
    extract_date: '2026-05-31',
    control_total: 9_850,
    hash: '1be04d52',
    ways: [5, 9_214, 488, 31, 104],
    faults: [
      ['format', 66],
      ['kosong', 41],
    ],
    unread: [
      { reason: 'decile', count: 12 },
      { reason: 'birth_date', count: 3 },
    ],
    persons: 9_757,
    wrong: 12.4,
  }),
  source({
    source: 'bpjs',
    label: 'Master file kepesertaan',
    agency: 'bpjs',
    kind: 'file',
    extract_date: '2026-06-15',
    control_total: null,
    hash: 'c95d20aa',
    ways: [3, 23_561, 702, 58, 187],
    faults: [
      ['kosong', 61],
      ['format', 38],
      ['ilmiah', 21],
      ['tanggal', 12],
    ],
    persons: 24_301,
    wrong: 26.7,
  }),
  source({
    source: 'tagihan',
    label: 'Tagihan Juni 2026',
    agency: 'bpjs',
    kind: 'bill',
    extract_date: '2026-06-30',
    control_total: 4_120,
    hash: '08ef7b61',
    ways: [0, 4_004, 83, 6, 27],
    faults: [['kosong', 9]],
    persons: 4_079,
    wrong: 2.2,
  }),
];

const FILES = SOURCES.filter((entry) => entry.kind !== 'register');

/**
 * A made-up city of 24.400 residents with the district names of Kota Bekasi. No figure is real; all of them fit
 * together: rows add up, districts add up to the city, classes to the agencies, money to its classes.
 */
export const SUMMARY: Summary = {
  schema: 'padan-summary-1',
  as_of: '2026-06-30',
  region: { code: '32.75', name: 'KOTA BEKASI' },
  sources: SOURCES,
  persons: {
    total: 25_586,
    in_register: 25_268,
    residents: 24_400,
    dead: 412,
    moved: 456,
    overlaps: [
      { sources: ['dukcapil', 'bpjs'], persons: 14_620 },
      { sources: ['dukcapil', 'dinsos', 'bpjs'], persons: 9_120 },
      { sources: ['dukcapil'], persons: 995 },
      { sources: ['dukcapil', 'dinsos'], persons: 533 },
      { sources: ['bpjs'], persons: 214 },
      { sources: ['dinsos'], persons: 104 },
    ],
  },
  coverage: {
    population: total(DISTRICTS.map((district) => district[2])),
    members: total(DISTRICTS.map((district) => district[3])),
    active: total(DISTRICTS.map((district) => district[4])),
    coverage_target: 0.98,
    active_target: 0.8,
    districts: DISTRICTS.map(districtCoverage),
    segments: [
      { segment: '21', members: 7_950, active: 6_544 },
      { segment: '22', members: 4_310, active: 3_702 },
      { segment: '13', members: 6_918, active: 6_010 },
      { segment: '14', members: 4_311, active: 2_595 },
    ],
  },
  findings: FINDINGS,
  findings_by_district: byDistrict(),
  agencies: agencies(),
  money: {
    counted_rows: total(FINDINGS.map((entry) => entry.counted_rows)),
    counted_idr_month: total(FINDINGS.map((entry) => entry.counted_idr_month)),
    tariffs: [
      {
        name: 'PBI JK, kelas III',
        idr_month: 42_000,
        from: '2021-01-01',
        legal_source: 'Perpres 64/2020 Pasal 34',
        payer: 'pusat',
      },
      {
        name: 'PBPU Pemda, kelas III',
        idr_month: 37_800,
        from: '2021-01-01',
        legal_source: 'Perpres 64/2020 Pasal 34 dan bantuan iuran daerah',
        payer: 'daerah',
      },
      {
        name: 'Tagihan kelas III',
        idr_month: 35_000,
        from: '2021-01-01',
        legal_source: 'Perpres 64/2020 Pasal 34',
        payer: 'daerah',
      },
    ],
  },
  linkage: {
    matched: total(FILES.map((entry) => entry.padan + entry.usulan)),
    denominator: total(FILES.map((entry) => entry.stored)),
    expected_wrong: 41.3,
    ...LINKAGE,
    decisions: { same: 0, different: 0, absent: 0 },
  },
  gates: [
    { gate: 'baris', ok: true, severity: 'stop', message: 'Semua baris terhitung.' },
    {
      gate: 'padan',
      ok: false,
      severity: 'warn',
      message: 'Belum ada terbitan sebelumnya untuk dibandingkan.',
    },
  ],
};
