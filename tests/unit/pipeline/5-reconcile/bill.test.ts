import { describe, expect, test } from '@jest/globals';
import { type Found, type Row, findingsOf } from '../../../support/book.ts';

const CARD = '0000000009001';
const resident: Row = { role: 'dukcapil', person: 1, nik: '3275010203859001' };
const member: Row = { role: 'bpjs', person: 1, card: CARD, active: true, segment: 'PEMDA', start: 20200101 };
const pbi: Row = { ...member, card: '0000000009002', segment: 'PBI' };
const bill = (more: Partial<Row> = {}): Row => ({
  role: 'tagihan',
  person: 1,
  card: CARD,
  period: '2026-05',
  careClass: 3,
  fee: 37_800,
  ...more,
});

const bills = async (...rows: readonly Row[]): Promise<Found[]> =>
  (await findingsOf(rows)).filter(({ code }) => code === 'B12');
const told = async (...rows: readonly Row[]): Promise<readonly (readonly [number, string, number])[]> =>
  (await bills(...rows)).map(({ row, cause, amount }) => [row, cause, amount] as const);

describe('B12: the bill', () => {
  test('once a month at a rate in force: nothing', async () => {
    expect(await told(resident, member, bill(), bill({ period: '2026-06' }))).toEqual([]);
    expect(await told(resident, member, bill({ fee: 35_000 }))).toEqual([]);
    expect(await told(resident, member, bill({ careClass: 2, fee: 100_000 }))).toEqual([]);
  });

  test('again in a month: each after the first, whatever the card', async () => {
    expect(
      await told(resident, member, bill(), bill(), bill({ card: '0000000009009', fee: 35_000 })),
    ).toEqual([
      [3, 'ganda', 37_800],
      [4, 'ganda', 35_000],
    ]);
  });

  test('two persons of one month are two bills', async () => {
    expect(await told(resident, bill(), bill({ person: 2, verdict: 'sendiri' }))).toEqual([]);
  });

  test.each([
    ['too dear: the excess', 3, 42_000, 4_200],
    ['too cheap: nothing to claim', 3, 25_500, 0],
    ['class II at the rate of class I', 2, 150_000, 50_000],
  ])('wrong rate, %s', async (_, careClass, fee, excess) => {
    expect(await told(resident, bill({ careClass, fee }))).toEqual([[1, 'tarif', excess]]);
  });

  test('a month before the first tariff, or one that cannot be read, is not judged', async () => {
    expect(await told(resident, bill({ period: '2020-12' }))).toEqual([]);
    expect(await told(resident, bill({ period: '' }))).toEqual([]);
  });

  test('without class: class III; without fee: no rate to judge', async () => {
    const { careClass: _class, ...unclassed } = bill();
    const { fee: _fee, ...unpriced } = bill();
    expect(await told(resident, unclassed)).toEqual([]);
    expect(await told(resident, unpriced)).toEqual([]);
    expect(await told(resident, unpriced, unpriced)).toEqual([[2, 'ganda', 37_800]]);
  });

  test('dead or moved before the first day of the period; in the month itself it is due', async () => {
    const gone = (status: string, statusDay: number): Row => ({ ...resident, status, statusDay });
    expect(await told(gone('MENINGGAL', 20260430), bill())).toEqual([[1, 'meninggal', 37_800]]);
    expect(await told(gone('MENINGGAL', 20260501), bill())).toEqual([]);
    expect(await told(gone('PINDAH', 20260430), bill())).toEqual([[1, 'pindah', 37_800]]);
    expect(await told(gone('PINDAH', 20260501), bill())).toEqual([]);
    expect(await told(gone('MENINGGAL', 0), bill())).toEqual([]);
  });

  test('active in 21 in that month, not one that began later or has ended', async () => {
    expect(await told(resident, pbi, bill())).toEqual([[2, 'PBI JK', 37_800]]);
    expect(await told(resident, { ...pbi, start: 20260531 }, bill())).toEqual([[2, 'PBI JK', 37_800]]);
    expect(await told(resident, { ...pbi, start: 20260601 }, bill())).toEqual([]);
    expect(await told(resident, { ...pbi, active: false }, bill())).toEqual([]);
  });

  test('several causes are all named, the money is the whole bill', async () => {
    const gone: Row = { ...resident, status: 'MENINGGAL', statusDay: 20260101 };
    expect(await told(gone, pbi, bill(), bill({ fee: 50_000 }))).toEqual([
      [2, 'meninggal, PBI JK', 37_800],
      [3, 'ganda, meninggal, PBI JK, tarif', 50_000],
    ]);
  });

  test('a bill under review: its rate needs no link, everything else does', async () => {
    const review: Partial<Row> = { person: 9, verdict: 'tinjau', candidates: [1] };
    expect(await told(resident, pbi, bill(review))).toEqual([]);
    expect(await told(resident, pbi, bill({ ...review, fee: 50_000 }))).toEqual([[2, 'tarif', 12_200]]);
  });
});

describe('money of bills counts once', () => {
  test('a first bill pays the membership row: a duplicate membership and its bill are one sum', async () => {
    const all = await findingsOf([resident, pbi, member, bill()]);
    const counted = all.filter((finding) => finding.counted === 1).map(({ code, row }) => [code, row]);
    expect(all.map(({ code }) => code)).toEqual(expect.arrayContaining(['B7', 'B12']));
    expect(counted).toEqual([
      ['B12', 3],
      ['B6', 1],
    ]);
  });

  test('a second bill of the month is money of its own', async () => {
    const all = await findingsOf([resident, pbi, member, bill(), bill()]);
    expect(all.filter(({ code, counted }) => code === 'B12' && counted === 1)).toHaveLength(2);
  });
});
