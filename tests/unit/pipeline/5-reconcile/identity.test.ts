import { describe, expect, test } from '@jest/globals';
import { type Row, findingsOf, rowsOf } from '../../../support/book.ts';

/** Invented persons; their NIK have serial 9xxx and cannot be anybody's. */
const ANI = '3275010203859001';
const BUDI = '3275011507909007';
const registered = (person: number, nik: string, more: Partial<Row> = {}): Row => ({
  role: 'dukcapil',
  person,
  nik,
  ...more,
});

const found = async (
  code: string,
  ...rows: readonly Row[]
): Promise<readonly (readonly [number, string])[]> => rowsOf(await findingsOf(rows), code);

describe('I1: NIK that cannot be used as it stands', () => {
  test.each([
    ['empty', '', 'kosong'],
    ['a dash', '-', 'kosong'],
    ['a filler', '1111111111111111', 'kosong'],
    ['OpenSID’s temporary number', '0123456789012399', 'kosong'],
    ['15 digits', '327501020385901', 'format'],
    ['a letter', '32750102O3859001', 'format'],
    ['an impossible date', '3275013202859001', 'tanggal'],
    ['serial 0000', '3275010203850000', 'seri'],
    ['an unknown province', '9975010203859001', 'wilayah'],
    ['scientific text', '3,27501E+15', 'ilmiah'],
  ])('%s: %s', async (_, nik, cause) => {
    const rows: Row[] = [
      registered(1, ANI),
      { role: 'bpjs', person: 1, nik },
      { role: 'dinsos', person: 1, nik },
    ];
    expect(await found('I1', ...rows)).toEqual([
      [2, cause],
      [1, cause],
    ]);
  });

  test('lossless marks are cleaned away, an unknown regency is a warning, a list has no I1', async () => {
    expect(
      await found(
        'I1',
        registered(1, `'${ANI}`),
        { role: 'bpjs', person: 1, nik: '3275.0102.0385.9001' },
        { role: 'bpjs', person: 2, nik: `${BUDI}.0` },
        { role: 'dinsos', person: 3, nik: '3299010203859001' },
        { role: 'jamkesda', person: 4, nik: '' },
      ),
    ).toEqual([]);
  });

  test('the register’s own and a row under review too', async () => {
    expect(
      await found('I1', registered(1, ''), { role: 'bpjs', person: 9, verdict: 'tinjau', candidates: [1] }),
    ).toEqual([
      [0, 'kosong'],
      [1, 'kosong'],
    ]);
  });
});

describe('I2 and I3: another NIK than the register’s', () => {
  const zeroed = '3275011507909000';

  test('the 16th digit zeroed: I2 and no I3, with the register’s NIK proposed', async () => {
    const all = await findingsOf([registered(1, BUDI), { role: 'bpjs', person: 1, nik: zeroed }]);
    expect(rowsOf(all, 'I2')).toEqual([[1, '']]);
    expect(rowsOf(all, 'I3')).toEqual([]);
    expect(all.find(({ code }) => code === 'I2')?.evidence).toBe(`NIK usulan ${BUDI}`);
  });

  test('the zeroed NIK of the person’s second row in the register is I2 as well', async () => {
    const rows = [registered(1, ANI), registered(1, BUDI), { role: 'bpjs', person: 1, nik: zeroed } as const];
    expect(await found('I2', ...rows)).toEqual([[2, '']]);
  });

  test('a NIK that ends in 0 by right is no I2, nor one whose first 15 differ', async () => {
    expect(await found('I2', registered(1, zeroed), { role: 'bpjs', person: 1, nik: zeroed })).toEqual([]);
    expect(
      await found('I2', registered(1, BUDI), { role: 'dinsos', person: 1, nik: '3275011507909010' }),
    ).toEqual([]);
    expect(await found('I2', registered(1, BUDI), { role: 'jamkesda', person: 1, nik: zeroed })).toEqual([]);
  });

  test('zeroed onto another person’s NIK is I2 still, beside I4', async () => {
    const all = await findingsOf([
      registered(1, BUDI),
      registered(2, zeroed),
      { role: 'bpjs', person: 1, nik: zeroed },
    ]);
    expect([rowsOf(all, 'I2'), rowsOf(all, 'I3'), rowsOf(all, 'I4')]).toEqual([
      [[2, '']],
      [],
      [[2, 'orangnya ditemukan']],
    ]);
  });

  test('I3: a differing, an empty and an unusable NIK', async () => {
    expect(
      await found(
        'I3',
        registered(1, ANI),
        { role: 'bpjs', person: 1, nik: '3275010203859002' },
        { role: 'dinsos', person: 1, nik: '' },
        { role: 'dinsos', person: 1, nik: '327501020385901' },
      ),
    ).toEqual([
      [2, 'kosong'],
      [3, 'format'],
      [1, ''],
    ]);
  });

  test('no I3: the same NIK, nobody in the register, under review', async () => {
    expect(
      await found(
        'I3',
        registered(1, ANI),
        { role: 'bpjs', person: 1, nik: ANI },
        { role: 'bpjs', person: 2, nik: BUDI, verdict: 'sendiri' },
        { role: 'bpjs', person: 3, nik: BUDI, verdict: 'tinjau', candidates: [1] },
      ),
    ).toEqual([]);
  });

  test('no I3 where the register holds the person under both NIK', async () => {
    const twice = [registered(1, ANI), registered(1, BUDI), { role: 'bpjs', person: 1, nik: BUDI } as const];
    expect(await found('I3', ...twice)).toEqual([]);
  });
});

describe('I4: the NIK of somebody else', () => {
  test('of several holders the lowest other is named, however their NIK were written', async () => {
    const dotted = '3275.0102.0385.9001';
    const all = await findingsOf([
      registered(5, `'${ANI}`),
      registered(3, ANI),
      registered(4, dotted),
      { role: 'bpjs', person: 9, nik: `${ANI}.0`, verdict: 'sendiri' },
      { role: 'bpjs', person: 3, nik: dotted },
      { role: 'dinsos', person: 4, nik: ANI },
    ]);
    expect(rowsOf(all, 'I4')).toEqual([[3, 'orangnya tidak ditemukan']]);
    expect(all.find(({ code }) => code === 'I4')?.evidence).toBe('NIK dipegang person_id 3');
    expect(rowsOf(all, 'I3')).toEqual([]);
  });

  test('the person found or not', async () => {
    expect(
      await found(
        'I4',
        registered(1, ANI),
        registered(2, BUDI),
        { role: 'bpjs', person: 1, nik: BUDI },
        { role: 'dinsos', person: 3, nik: ANI, verdict: 'sendiri' },
      ),
    ).toEqual([
      [3, 'orangnya tidak ditemukan'],
      [2, 'orangnya ditemukan'],
    ]);
  });

  test('not one’s own, though the register holds it on a second person too', async () => {
    expect(
      await found('I4', registered(1, ANI), registered(2, ANI), { role: 'bpjs', person: 1, nik: ANI }),
    ).toEqual([]);
  });

  test('not one’s own, not one that nobody holds, not under review', async () => {
    expect(
      await found(
        'I4',
        registered(1, ANI),
        { role: 'bpjs', person: 1, nik: ANI },
        { role: 'bpjs', person: 1, nik: '3275010203859002' },
        { role: 'bpjs', person: 3, nik: ANI, verdict: 'tinjau', candidates: [1] },
      ),
    ).toEqual([]);
  });
});

describe('I5: not found in the register', () => {
  const alone = (nik: string): Row => ({ role: 'bpjs', person: 8, nik, verdict: 'sendiri' });
  test.each([
    ['a sound NIK issued elsewhere', '3276010203859001', 'luar daerah'],
    ['a sound NIK of here', '3275010203859003', 'tidak ada'],
    ['a NIK issued elsewhere that the register holds on another', '9101010203859001', 'tidak ada'],
    ['no NIK', '', 'tanpa NIK'],
    ['scientific text', '3,27501E+15', 'tanpa NIK'],
    ['15 digits', '327601020385901', 'tidak ada'],
  ])('%s: %s', async (_, nik, cause) => {
    const rows = [registered(1, ANI), registered(2, '9101010203859001'), alone(nik)];
    expect(await found('I5', ...rows)).toEqual([[2, cause]]);
  });

  test('not one that is found, not one under review, not on a list', async () => {
    expect(
      await found(
        'I5',
        registered(1, ANI),
        { role: 'bpjs', person: 1, nik: '' },
        { role: 'dinsos', person: 9, nik: ANI, verdict: 'tinjau', candidates: [1] },
        { role: 'jamkesda', person: 7, nik: BUDI, verdict: 'sendiri' },
      ),
    ).toEqual([]);
  });
});

describe('I6: twice in one source', () => {
  test('every row but the first, by NIK alike or not', async () => {
    expect(
      await found(
        'I6',
        registered(1, ANI),
        registered(1, BUDI),
        { role: 'bpjs', person: 1, nik: ANI },
        { role: 'bpjs', person: 1, nik: ANI },
        { role: 'bpjs', person: 1, nik: '' },
      ),
    ).toEqual([
      [1, 'NIK berbeda'],
      [3, 'NIK sama'],
      [4, 'NIK berbeda'],
    ]);
  });

  test('once in each of two sources is no duplicate, nor is a bill or a list', async () => {
    expect(
      await found(
        'I6',
        registered(1, ANI),
        { role: 'bpjs', person: 1, nik: ANI },
        { role: 'dinsos', person: 1, nik: ANI },
        ...(['tagihan', 'tagihan', 'jamkesda', 'jamkesda'] as const).map((role) => ({
          role,
          person: 1,
          nik: ANI,
        })),
      ),
    ).toEqual([]);
  });

  test('persons whom the register does not know are told as well', async () => {
    const alone: Row = { role: 'dinsos', person: 5, nik: BUDI, verdict: 'sendiri' };
    expect(await found('I6', alone, alone)).toEqual([[1, 'NIK sama']]);
  });
});

describe('I7: one person, one NIK, another element', () => {
  const register = registered(1, ANI, { born: 19850302, sex: 2 });
  const member = (more: Partial<Row>): Row => ({
    role: 'bpjs',
    person: 1,
    nik: ANI,
    born: 19850302,
    sex: 2,
    ...more,
  });
  test.each([
    ['one day early', { born: 19850301 }, 'tanggal lahir'],
    ['day and month swapped', { born: 19850203 }, 'tanggal lahir'],
    ['sex', { sex: 1 }, 'jenis kelamin'],
    ['a name beyond spelling', { nameLevel: 'lain', nameScore: 59 }, 'nama'],
    [
      'all three',
      { born: 19860302, sex: 1, nameLevel: 'satu kata', nameScore: 30 },
      'tanggal lahir, jenis kelamin, nama',
    ],
  ] as const)('%s: %s', async (_, more, cause) => {
    expect(await found('I7', register, member(more))).toEqual([[1, cause]]);
  });

  test.each([
    ['nothing differs', {}],
    ['no birth date, no sex', { born: 0 }],
    ['spelling', { nameLevel: 'ejaan', nameScore: 40 }],
    ['close', { nameLevel: 'mirip', nameScore: 40 }],
    ['padan by the centre’s measure', { nameLevel: 'lain', nameScore: 60 }],
    ['another NIK', { nik: BUDI, born: 19860302 }],
    ['under review', { verdict: 'tinjau', born: 19860302 }],
  ] as const)('none: %s', async (_, more) => {
    expect(await found('I7', register, member(more))).toEqual([]);
  });
});
