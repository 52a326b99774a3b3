import type { FieldPart, FieldRow, RowExplanation } from '../../../../schemas/explanation.ts';

type Cells = readonly [string, string];

const field = (
  [name, comparison]: readonly [field: string, comparison: string],
  kind: FieldRow['kind'],
  { cells, places = [[], []] }: { readonly cells: Cells; readonly places?: FieldRow['places'] },
): FieldRow => ({
  field: name,
  comparison,
  kind,
  cells: cells.map((text) => ({ written: text, read: text, isNumber: false })),
  agreement: cells.includes('') ? 'kosong' : cells[0] === cells[1] ? 'sama' : 'beda',
  places,
});

const part = (name: string, level: string, [bits, runningBits]: readonly [number, number]): FieldPart => ({
  kind: 'isian',
  name,
  level,
  bits,
  runningBits,
  rarityBits: name === 'nama' ? 1 : 0,
});

/**
 * A row of BPJS with every kind of part: fields for and against and missing, one that no table has words for, rivals,
 * calibration, something that belongs to no field and has no words either. Nobody in it is real: the serials are 9xxx.
 */
export const ROW_EXPLANATION: RowExplanation = {
  version: 2,
  kind: 'baris',
  masked: false,
  row: {
    source: 'bpjs',
    row: 12,
    kind: 'file',
    line: 13,
    verdict: 'usulan',
    person: 7,
    probability: 0.8,
    marginBits: 4,
    how: '',
    way: 'langsung',
    partner: { source: 'dukcapil', row: 34 },
    candidates: [],
  },
  limits: { accept: 0.6, review: 0.25, acceptPeers: 0.9, keepBits: -14 },
  fields: [],
  candidates: [
    { source: 'dukcapil', row: 34, person: 7, weightBits: 6, standingBits: 8.5, probability: 0.8 },
    { source: 'dukcapil', row: 35, person: 8, weightBits: 5, standingBits: 4.5, probability: 0.0625 },
  ],
  candidateCount: 2,
  others: [],
  otherCount: 0,
  through: null,
  product: null,
  withdrawnBy: null,
  pairs: [
    {
      rows: [
        { source: 'bpjs', row: 12 },
        { source: 'dukcapil', row: 34 },
      ],
      fields: [
        field(['nik', 'nik'], 'nomor', {
          cells: ['3275010203859001', '3275010203859007'],
          places: [[16], [16]],
        }),
        field(['name', 'nama'], 'nama', { cells: ['SITI AMINAH', 'SITI AMINAH'] }),
        field(['birth_date', 'tanggal lahir'], 'tanggal', {
          cells: ['1985-03-02', '1985-02-02'],
          places: [[7], [7]],
        }),
        field(['mother', 'ibu'], 'nama', { cells: ['', 'RUKMINI'] }),
        field(['address', 'rumah tangga'], 'alamat', { cells: ['JL MAWAR 3', 'JL MELATI 3'] }),
        field(['village', 'rumah tangga'], 'terbuka', { cells: ['JATIASIH', 'JATIASIH'] }),
      ],
      weighing: {
        group: 'dukcapil-bpjs',
        startBits: 1,
        parts: [
          part('nik', 'satu ketikan', [5.5, 6.5]),
          part('nama', 'sama', [2.5, 9]),
          part('tanggal lahir', 'satu bagian', [-4, 5]),
          part('ibu', 'kosong', [0, 5]),
          part('rumah tangga', 'kelurahan', [0.75, 5.75]),
          part('golongan darah', 'cocok', [0.25, 6]),
          { kind: 'konteks', name: 'baris dicari', bits: 3, runningBits: 9, count: 0, rows: [], share: 0.95 },
          { kind: 'konteks', name: 'anggota keluarga', bits: 1.5, runningBits: 10.5, count: 0, rows: [] },
          {
            kind: 'konteks',
            name: 'baris lain orang ini',
            bits: -2,
            runningBits: 8.5,
            count: 1,
            rows: [{ source: 'bpjs', row: 40 }],
          },
          {
            kind: 'konteks',
            name: 'calon lain',
            bits: -4.25,
            runningBits: 4.25,
            count: 2,
            rows: [
              { source: 'dukcapil', row: 35 },
              { source: 'dukcapil', row: 36 },
            ],
          },
          {
            kind: 'konteks',
            name: 'cuaca',
            bits: -0.25,
            runningBits: 4,
            count: 1,
            rows: [{ source: 'dinsos', row: 9 }],
          },
          { kind: 'kalibrasi', name: 'kalibrasi', bits: -2, runningBits: 2 },
        ],
        weightBits: 6,
        storedBits: 6,
        totalBits: 2,
        probability: 0.8,
        marks: [
          { name: 'tinjau', probability: 0.25, bits: Math.log2(1 / 3) },
          { name: 'terima', probability: 0.6, bits: Math.log2(1.5) },
        ],
        classes: [
          { name: 'sama', probability: 0.98, startBits: 0, sumBits: 0, levelBits: [], rarityBits: [] },
          { name: 'kerabat', probability: 0.02, startBits: 0, sumBits: 0, levelBits: [], rarityBits: [] },
        ],
      },
      rules: [
        { rule: 'nama + kelurahan', pass: 1, outcome: 'bertemu', blockRows: 4, partedBy: '' },
        { rule: 'alamat', pass: 2, outcome: 'dipisah', blockRows: 120, partedBy: 'birth-year' },
        { rule: 'KK', pass: 2, outcome: 'tidak perlu', blockRows: 3, partedBy: '' },
      ],
      foundBy: 'nama + kelurahan',
      maxBlock: 80,
      centre: { sameNik: false, nameLikeness: 1, leastLikeness: 0.6, padan: false },
    },
  ],
};
