import { describe, expect, test } from '@jest/globals';
import { type Row, findingsOf } from '../../../support/book.ts';

describe('one record with several findings', () => {
  test('dead, not entitled, paid twice: three findings, one sum', async () => {
    const rows: Row[] = [
      { role: 'dukcapil', person: 1, nik: '3275010203859001', status: 'MENINGGAL', statusDay: 20260310 },
      { role: 'dinsos', person: 1, decile: 8 },
      { role: 'bpjs', person: 1, active: true, segment: 'PBI', start: 20200101 },
    ];
    const money = (await findingsOf(rows)).filter(({ amount }) => amount > 0);
    expect(money.map(({ code, counted }) => [code, counted])).toEqual([
      ['B1', 1],
      ['B5', 0],
    ]);
  });

  test('the agency is the source’s own where the class says so', async () => {
    const all = await findingsOf([
      { role: 'dukcapil', person: 1, nik: '' },
      { role: 'dinsos', person: 2, nik: '', verdict: 'sendiri' },
      { role: 'bpjs', person: 3, nik: '', verdict: 'sendiri' },
    ]);
    expect(all.filter(({ code }) => code === 'I1').map(({ agency }) => agency)).toEqual([
      'Dukcapil',
      'Dinsos',
      'BPJS',
    ]);
  });
});
