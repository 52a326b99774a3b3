import { expect, test } from '@jest/globals';
import { maskedExplanation } from '../../../../reports/explain/mask.ts';
import type { Explanation, FieldRow, PairExplanation } from '../../../../schemas/explanation.ts';

const field = (kind: FieldRow['kind'], a: string, b: string, places: FieldRow['places']): FieldRow => ({
  field: kind,
  comparison: kind,
  kind,
  cells: [a, b].map((text) => ({ written: text, read: text, isNumber: false })),
  agreement: 'beda',
  places,
});

const PAIR: PairExplanation = {
  rows: [
    { source: 'bpjs', row: 1 },
    { source: 'dukcapil', row: 2 },
  ],
  fields: [
    field('nomor', '3275010203859001', '3275010203819007', [
      [13, 16],
      [13, 16],
    ]),
    field('nama', 'SITI AMINAH', 'SITI AMINA', [[11], []]),
    field('tanggal', '1985-03-02', '1985-02-02', [[7], [7]]),
    field('alamat', 'JL MAWAR 3', 'JL MELATI 3', [[], []]),
    field('terbuka', 'JATIASIH', 'JATISARI', [[], []]),
  ],
  weighing: null,
  rules: [],
  foundBy: '',
  maxBlock: 80,
  centre: { sameNik: false, nameLikeness: 1, leastLikeness: 0.6, padan: false },
};

const ROW: Explanation = {
  version: 2,
  kind: 'baris',
  masked: false,
  row: {
    source: 'bpjs',
    row: 1,
    kind: 'file',
    line: 2,
    verdict: 'usulan',
    person: 1,
    probability: 0.9,
    marginBits: null,
    how: '',
    way: 'langsung',
    partner: null,
    candidates: [],
  },
  limits: { accept: 0.6, review: 0.25, acceptPeers: 0.9, keepBits: -14 },
  fields: [],
  candidates: [],
  candidateCount: 0,
  others: [],
  otherCount: 0,
  through: null,
  product: null,
  withdrawnBy: null,
  pairs: [PAIR],
};

test('masks what is personal and marks the places that differ', () => {
  const masked = maskedExplanation(ROW);
  const pairs = masked.kind === 'baris' ? masked.pairs : [];
  expect(masked.masked).toBe(true);
  expect(pairs[0]?.fields.map(({ cells }) => cells.map(({ read }) => read))).toEqual([
    ['3275••••••••×•01', '3275••••••••×•07'],
    ['S••• A••••×', 'S••• A••••'],
    ['1985-•×-••', '1985-•×-••'],
    ['•••', '•••'],
    ['JATIASIH', 'JATISARI'],
  ]);
});

test('a date in the order of its file keeps its year alone', () => {
  const written = {
    ...field('tanggal', '', '', [[], []]),
    cells: [{ written: '02/03/1985', read: '1985-03-02', isNumber: false }],
  };
  const masked = maskedExplanation({ ...ROW, fields: [written] });
  expect(masked.kind === 'baris' ? masked.fields[0]?.cells : []).toEqual([
    { written: '••/••/1985', read: '1985-••-••', isNumber: false },
  ]);
});
