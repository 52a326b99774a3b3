import { describe, expect, test } from '@jest/globals';
import { type Row, findingsOf, rowsOf } from '../../../support/book.ts';

const ANI = '3275010203859001';
const resident: Row = { role: 'dukcapil', person: 1, nik: ANI };
const dead: Row = { ...resident, status: 'MENINGGAL', statusDay: 20260310 };
const moved: Row = { ...resident, status: 'PINDAH', statusDay: 20260115 };
const member = (more: Partial<Row> = {}): Row => ({
  role: 'bpjs',
  person: 1,
  nik: ANI,
  active: true,
  segment: 'PBI',
  start: 20200101,
  ...more,
});
const poor = (decile: number, more: Partial<Row> = {}): Row => ({
  role: 'dinsos',
  person: 1,
  nik: ANI,
  decile,
  ...more,
});

const found = async (
  code: string,
  ...rows: readonly Row[]
): Promise<readonly (readonly [number, string])[]> => rowsOf(await findingsOf(rows), code);

describe('B1: dead and still active', () => {
  test('whatever the segment, each active row', async () => {
    expect(await found('B1', dead, member(), member({ segment: 'MANDIRI' }))).toEqual([
      [1, 'PBI'],
      [2, 'MANDIRI'],
    ]);
  });

  test('not when inactive, alive, moved, under review, or dead after the extract', async () => {
    expect(await found('B1', dead, member({ active: false }))).toEqual([]);
    expect(await found('B1', resident, member())).toEqual([]);
    expect(await found('B1', moved, member())).toEqual([]);
    expect(await found('B1', dead, member({ person: 9, verdict: 'tinjau', candidates: [1] }))).toEqual([]);
    expect(rowsOf(await findingsOf([dead, member()], { extracted: '2026-03-10' }), 'B1')).toHaveLength(1);
    expect(rowsOf(await findingsOf([dead, member()], { extracted: '2026-03-09' }), 'B1')).toEqual([]);
  });

  test('months since the death, or since the membership where that began later', async () => {
    const of = async (...rows: Row[]): Promise<unknown> => {
      const one = (await findingsOf(rows)).find(({ code }) => code === 'B1');
      return one === undefined ? undefined : [one.since, one.months, one.amount, one.total];
    };
    expect(await of(dead, member())).toEqual([20260310, 3, 42_000, 126_000]);
    expect(await of(dead, member({ start: 20260501 }))).toEqual([20260501, 1, 42_000, 42_000]);
    // nobody knows since when: one month's money and no total, not the years of lawful membership before the death
    expect(await of({ ...dead, statusDay: 0 }, member())).toEqual([0, null, 42_000, null]);
  });
});

describe('B2: moved away and still paid by the region', () => {
  test('active in segment 22', async () => {
    expect(await found('B2', moved, member({ segment: 'PEMDA' }))).toEqual([[1, '']]);
  });

  test('not in another segment, inactive, resident, or moved after the extract', async () => {
    expect(await found('B2', moved, member({ segment: 'PBI' }))).toEqual([]);
    expect(await found('B2', moved, member({ segment: 'PEMDA', active: false }))).toEqual([]);
    expect(await found('B2', resident, member({ segment: 'PEMDA' }))).toEqual([]);
    const late = await findingsOf([moved, member({ segment: 'PEMDA' })], { extracted: '2026-01-14' });
    expect(rowsOf(late, 'B2')).toEqual([]);
  });

  test('a move without a date has no total', async () => {
    const all = await findingsOf([{ ...moved, statusDay: 0 }, member({ segment: 'PEMDA' })]);
    expect(all.find(({ code }) => code === 'B2')).toMatchObject({
      since: 0,
      months: null,
      total: null,
      amount: 37_800,
    });
  });
});

describe('B3 and B4: poor, and no or no active membership', () => {
  test('B3: deciles 1 to 5 without a membership, on the first row of Dinsos', async () => {
    expect(await found('B3', resident, poor(5), poor(7))).toEqual([[1, 'desil 5']]);
    expect(await found('B3', resident, poor(1))).toEqual([[1, 'desil 1']]);
  });

  test('B3: the decile is the person’s lowest, whichever row carries it', async () => {
    expect(await found('B3', resident, poor(8), poor(3))).toEqual([[1, 'desil 3']]);
  });

  test('B3: not decile 6, none at all, dead, moved, absent, a candidate, or a member', async () => {
    expect(await found('B3', resident, poor(6))).toEqual([]);
    expect(await found('B3', resident, { role: 'dinsos', person: 1, nik: ANI })).toEqual([]);
    expect(await found('B3', dead, poor(2))).toEqual([]);
    expect(await found('B3', moved, poor(2))).toEqual([]);
    expect(await found('B3', resident, poor(2, { person: 4, verdict: 'sendiri' }))).toEqual([]);
    expect(
      await found('B3', resident, poor(2), member({ person: 9, verdict: 'tinjau', candidates: [1] })),
    ).toEqual([]);
    expect(await found('B3', resident, poor(2), member({ active: false }))).toEqual([]);
  });

  test('B4: memberships, none active', async () => {
    expect(
      await found('B4', resident, poor(2), member({ active: false }), member({ active: false })),
    ).toEqual([[1, 'desil 2']]);
    expect(await found('B4', resident, poor(2), member({ active: false }), member())).toEqual([]);
    expect(await found('B4', resident, poor(2))).toEqual([]);
    expect(await found('B4', resident, poor(6), member({ active: false }))).toEqual([]);
    expect(await found('B4', dead, poor(2), member({ active: false }))).toEqual([]);
  });

  test('money that is needed is shown and never counted', async () => {
    const all = await findingsOf([resident, poor(2)]);
    expect(all.find(({ code }) => code === 'B3')).toMatchObject({
      amount: 42_000,
      counted: 0,
      agency: 'Dinsos',
    });
  });
});

describe('B5 and B6: paid by the centre without a right', () => {
  test('B5: active in 21 and decile 6 to 10, in the register or not', async () => {
    expect(await found('B5', resident, poor(6), member())).toEqual([[2, 'desil 6']]);
    expect(await found('B5', poor(10, { person: 7 }), member({ person: 7, verdict: 'sendiri' }))).toEqual([
      [1, 'desil 10'],
    ]);
  });

  test('B5: not decile 5, an unknown one, inactive, or in 22', async () => {
    expect(await found('B5', resident, poor(5), member())).toEqual([]);
    expect(await found('B5', resident, { role: 'dinsos', person: 1 }, member())).toEqual([]);
    expect(await found('B5', resident, poor(9), member({ active: false }))).toEqual([]);
    expect(await found('B5', resident, poor(9), member({ segment: 'PEMDA' }))).toEqual([]);
  });

  test('B6: active in 21 and no row of Dinsos', async () => {
    expect(await found('B6', resident, member())).toEqual([[1, '']]);
    expect(await found('B6', resident, member(), poor(3))).toEqual([]);
    expect(await found('B6', resident, member({ segment: 'PEMDA' }))).toEqual([]);
    expect(await found('B6', resident, member({ active: false }))).toEqual([]);
    expect(await found('B6', resident, member({ verdict: 'tinjau', person: 9, candidates: [1] }))).toEqual(
      [],
    );
  });
});

describe('B7 and B8: two payers', () => {
  const pemda = member({ segment: 'PEMDA' });

  test('B7: in 21 and 22, the row in 22; twice in 22, the second; both, every row in 22', async () => {
    expect(await found('B7', resident, member(), pemda)).toEqual([[2, 'PBI JK dan PBPU Pemda']]);
    expect(await found('B7', resident, pemda, pemda, pemda)).toEqual([
      [2, 'PBPU Pemda lebih dari satu'],
      [3, 'PBPU Pemda lebih dari satu'],
    ]);
    expect(await found('B7', resident, pemda, member(), pemda)).toHaveLength(2);
  });

  test('B7: not once in 22, not twice in 21, not with an inactive one, not two persons', async () => {
    expect(await found('B7', resident, pemda)).toEqual([]);
    expect(await found('B7', resident, member(), member())).toEqual([]);
    expect(await found('B7', resident, pemda, member({ active: false }))).toEqual([]);
    expect(await found('B7', resident, pemda, { ...pemda, active: false })).toEqual([]);
    expect(await found('B7', resident, pemda, { ...pemda, person: 2, verdict: 'sendiri' })).toEqual([]);
  });

  test('B8: in 22 while an employer pays', async () => {
    expect(await found('B8', resident, pemda, member({ segment: 'PPU' }))).toEqual([[1, '']]);
    expect(await found('B8', resident, pemda, member({ segment: 'PPU', active: false }))).toEqual([]);
    expect(await found('B8', resident, pemda, member({ segment: 'MANDIRI' }))).toEqual([]);
    expect(await found('B8', resident, member(), member({ segment: 'PPU' }))).toEqual([]);
  });
});

describe('B9: residents without a membership', () => {
  test('the register row that speaks for the person', async () => {
    expect(await found('B9', resident)).toEqual([[0, '']]);
    expect(await found('B9', resident, resident)).toEqual([[0, '']]);
    expect(await found('B9', { ...dead }, resident)).toEqual([[1, '']]);
  });

  test('not a member, active or not; not the dead, the moved, a candidate; not without a membership file', async () => {
    expect(await found('B9', resident, member({ active: false }))).toEqual([]);
    expect(await found('B9', dead)).toEqual([]);
    expect(await found('B9', moved)).toEqual([]);
    const other: Row = { ...resident, person: 2 };
    const review = member({ person: 9, verdict: 'tinjau', candidates: [1, 2] });
    expect(await found('B9', resident, other, review)).toEqual([]);
    expect(rowsOf(await findingsOf([resident, poor(2)], { without: ['bpjs'] }), 'B9')).toEqual([]);
  });

  test('nor does B3 without a membership file: nobody can say who is no member', async () => {
    expect(rowsOf(await findingsOf([resident, poor(2)], { without: ['bpjs'] }), 'B3')).toEqual([]);
  });
});

describe('B10: a baby without NIK over three months', () => {
  const baby = (born: number, more: Partial<Row> = {}): Row => ({
    role: 'bpjs',
    person: 5,
    verdict: 'sendiri',
    name: 'BAYI NY SUMARNI',
    born,
    ...more,
  });

  test('over three calendar months on the day of the extract', async () => {
    expect(await found('B10', baby(20260329))).toEqual([[0, '']]);
    expect(await found('B10', baby(20260330))).toEqual([]);
    expect(await found('B10', baby(20251231))).toEqual([[0, '']]);
    const on = async (born: number, extracted: string): Promise<number> =>
      rowsOf(await findingsOf([baby(born)], { extracted }), 'B10').length;
    expect(await on(20251130, '2026-02-28')).toBe(0);
    expect(await on(20251130, '2026-03-01')).toBe(1);
    expect(await on(20251015, '2026-01-15')).toBe(0);
    expect(await on(20251015, '2026-01-16')).toBe(1);
  });

  test('not with a NIK, a name of its own, no birth date, or on another source', async () => {
    expect(await found('B10', baby(20250101, { nik: '3275014101259001' }))).toEqual([]);
    expect(await found('B10', baby(20250101, { name: 'SUMARNI' }))).toEqual([]);
    expect(await found('B10', baby(0))).toEqual([]);
    expect(await found('B10', baby(20250101, { role: 'dinsos' }))).toEqual([]);
    expect(await found('B10', baby(20250101, { nik: '327501410125900' }))).toEqual([[0, '']]);
  });
});

describe('B11: guaranteed by the region and active', () => {
  test('an active membership of whatever segment; the row of the list', async () => {
    const listed: Row = { role: 'jamkesda', person: 1, nik: ANI };
    expect(await found('B11', resident, listed, member({ segment: 'PPU' }))).toEqual([[1, '']]);
    expect(await found('B11', resident, listed, member({ active: false }))).toEqual([]);
    expect(await found('B11', resident, listed)).toEqual([]);
    expect(
      await found('B11', resident, { ...listed, person: 9, verdict: 'tinjau', candidates: [1] }, member()),
    ).toEqual([]);
  });
});
