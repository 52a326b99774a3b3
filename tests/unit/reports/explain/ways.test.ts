import { describe, expect, test } from '@jest/globals';
import { plainPaint } from '../../../../reports/explain/layout.ts';
import { explanationText } from '../../../../reports/explain/text.ts';
import { EXPLAIN_WORDS } from '../../../../reports/words/explain.ts';
import type { RowExplanation } from '../../../../schemas/explanation.ts';
import { ROW_EXPLANATION } from './explanation-fixture.ts';

const { row, candidates, pairs } = ROW_EXPLANATION;
const [best] = candidates;
const told = (explanation: RowExplanation): string =>
  explanationText(explanation, EXPLAIN_WORDS.id, plainPaint).replace(/\s+/g, ' ');
const LENDER = { ...row, row: 40, partner: { source: 'dukcapil', row: 34 }, probability: 0.96 };

/** Placed through bpjs:40, which is placed with 96 %. */
const through = (pair: number): RowExplanation => ({
  ...ROW_EXPLANATION,
  row: { ...row, way: 'lewat baris', partner: { source: 'bpjs', row: 40 }, probability: pair * 0.96 },
  through: LENDER,
  product: { pair, through: 0.96 },
});

describe('how a row came to its probability', () => {
  test('by its own pair: the probability alone', () => {
    expect(told(ROW_EXPLANATION)).toContain('Peluang benar: 80,00 %. NIK di baris ini');
  });

  test('through another row: both factors', () => {
    expect(told(through(0.8))).toContain(
      'Peluang benar: 76,80 %, yaitu 80,00 % bahwa kedua baris ini satu orang, kali 96,00 % bahwa bpjs:40',
    );
  });

  test('through one of several rows: that the others are taken into account', () => {
    expect(told(through(0.5))).toContain('satu orang (calon lain sudah diperhitungkan), kali 96,00 %');
  });

  test('lifted by a decision: that the weights do not lead to it', () => {
    expect(told({ ...ROW_EXPLANATION, row: { ...row, probability: 0.9 } })).toContain(
      'bobot di bawah tidak menghasilkannya',
    );
  });

  test('taken back: the row that stood against it, and the candidate is not called the same person', () => {
    const alone = {
      ...ROW_EXPLANATION,
      row: {
        ...row,
        verdict: 'sendiri' as const,
        way: 'kelompok' as const,
        partner: { source: 'bpjs', row: 40 },
      },
      withdrawnBy: { source: 'bpjs', row: 40 },
    };
    expect(told(alone)).toContain('Namun bpjs:40 lebih mungkin lagi orang yang sama dengan baris ini');
    expect(told(alone)).toContain('menurut padan: SENDIRI.');
    expect(told(alone)).not.toContain('hanya berpeluang');
  });

  test('a candidate that is strong enough is not called too weak', () => {
    const refused = {
      ...ROW_EXPLANATION,
      row: { ...row, verdict: 'sendiri' as const, way: 'tidak ada' as const },
    };
    expect(told(refused)).not.toContain('hanya berpeluang');
    const weak = best === undefined ? [] : [{ ...best, probability: 0.1 }];
    expect(told({ ...refused, candidates: weak, pairs })).toContain(
      'hanya berpeluang 10,00 % (bobot +8,5 bit)',
    );
  });
});
