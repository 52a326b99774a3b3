import { describe, expect, test } from '@jest/globals';
import { dayNumber, NO_DAY } from '../../../../pipeline/simulator/calendar.ts';
import { loadOrigins } from '../../../../pipeline/simulator/catalogue.ts';
import { findingsOf } from '../../../../pipeline/simulator/oracle.ts';
import {
  nothingWritten,
  type BpjsRow,
  type DinsosRow,
  type Person,
} from '../../../../pipeline/simulator/people.ts';
import { Serials } from '../../../../pipeline/simulator/serials.ts';

const AS_OF = dayNumber(2026, 6, 30);
const BIRTH = dayNumber(1990, 1, 17);
const register = new Serials();
const NIK = register.allocate('327501', BIRTH, false) ?? '';
const OTHER = register.allocate('327501', BIRTH, false) ?? '';
const facts = { asOf: AS_OF, month: dayNumber(2026, 5, 1), register, lawfulBills: [37800, 35000] };
const [origin] = loadOrigins().values();

const dinsos = (row: number, changes: Partial<DinsosRow> = {}): DinsosRow => ({
  ...{ row, nik: NIK, birth: BIRTH, sex: 1, ownName: true, decile: 3 },
  ...changes,
});
const bpjs = (row: number, changes: Partial<BpjsRow> = {}): BpjsRow => ({
  ...{ row, nik: NIK, birth: BIRTH, sex: 1, ownName: true, segment: 13, active: true, baby: false },
  ...changes,
});

interface Case {
  readonly status?: Person['status'];
  readonly statusDay?: number;
  readonly written: Partial<Person['written']>;
}

function found({ status = 'HIDUP', statusDay = NO_DAY, written }: Case): string {
  if (origin === undefined) throw new Error('no origins');
  const registered = status === 'LUAR' ? [] : [{ row: 1, nik: NIK }];
  const person: Person = {
    ...{ id: 'P0000001', sex: 1, birth: BIRTH, name: 'BUDI', mother: 'SRI', father: '', relation: 1, origin },
    ...{
      religion: '1',
      married: 1,
      twin: undefined,
      birthplace: 'BEKASI',
      nik: NIK,
      secondNik: '',
      status,
      statusDay,
    },
    written: { ...nothingWritten(), dukcapil: registered, ...written },
  };
  return findingsOf(person, facts).join(' ');
}

const PAID = { dinsos: [dinsos(1)], bpjs: [bpjs(1)] };

describe('the oracle, known answers', () => {
  test.each<[title: string, state: Case, findings: string]>([
    ['nothing wrong', { written: PAID }, ''],
    ['neither', { written: {} }, 'B9:dukcapil:1'],
    [
      'poor without card',
      { written: { dinsos: [dinsos(4), dinsos(5)] } },
      'I6:dinsos:5 B3:dinsos:4 B9:dukcapil:1',
    ],
    ['poor, lapsed', { written: { ...PAID, bpjs: [bpjs(1, { active: false })] } }, 'B4:dinsos:1'],
    ['empty NIK', { written: { bpjs: [bpjs(2, { nik: '' })] } }, 'I1:bpjs:2 I3:bpjs:2'],
    ['Excel zero', { written: { bpjs: [bpjs(2, { nik: `${NIK.slice(0, 15)}0` })] } }, 'I2:bpjs:2'],
    ['float tail', { written: { bpjs: [bpjs(2, { nik: `${NIK}.0` })] } }, ''],
    ['another`s NIK', { written: { bpjs: [bpjs(2, { nik: OTHER })] } }, 'I3:bpjs:2 I4:bpjs:2'],
    [
      'outsider with another`s NIK',
      { status: 'LUAR', written: { bpjs: [bpjs(2, { nik: OTHER })] } },
      'I5:bpjs:2 I4:bpjs:2',
    ],
    [
      'serial 0000',
      { written: { bpjs: [bpjs(2, { nik: `${NIK.slice(0, 12)}0000` })] } },
      'I1:bpjs:2 I3:bpjs:2',
    ],
    ['one day early', { written: { bpjs: [bpjs(2, { birth: BIRTH - 1 })] } }, 'I7:bpjs:2'],
    ['no birth date', { written: { bpjs: [bpjs(2, { birth: NO_DAY })] } }, ''],
    ['other sex', { written: { bpjs: [bpjs(2, { sex: 2 })] } }, 'I7:bpjs:2'],
    ['dead and active', { status: 'MENINGGAL', statusDay: 0, written: { bpjs: [bpjs(2)] } }, 'B1:bpjs:2'],
    [
      'moved, 22',
      { status: 'PINDAH', statusDay: 0, written: { bpjs: [bpjs(2, { segment: 22 })] } },
      'B2:bpjs:2',
    ],
    ['moved, 13', { status: 'PINDAH', statusDay: 0, written: { bpjs: [bpjs(2)] } }, ''],
    [
      'PBI, decile 7',
      { written: { dinsos: [dinsos(1, { decile: 7 })], bpjs: [bpjs(2, { segment: 21 })] } },
      'B5:bpjs:2',
    ],
    [
      'PBI, decile unknown',
      { written: { dinsos: [dinsos(1, { decile: 0 })], bpjs: [bpjs(2, { segment: 21 })] } },
      '',
    ],
    ['PBI, not in DTSEN', { written: { bpjs: [bpjs(2, { segment: 21 })] } }, 'B6:bpjs:2'],
    [
      '22, then 21, then 22',
      {
        written: {
          dinsos: [dinsos(1)],
          bpjs: [bpjs(2, { segment: 22 }), bpjs(3, { segment: 21 }), bpjs(4, { segment: 22 })],
        },
      },
      'I6:bpjs:3 I6:bpjs:4 B7:bpjs:2 B7:bpjs:4',
    ],
    ['22 and wage earner', { written: { bpjs: [bpjs(2, { segment: 22 }), bpjs(3)] } }, 'I6:bpjs:3 B8:bpjs:2'],
    [
      'overdue baby',
      { written: { bpjs: [bpjs(2, { nik: '', baby: true, birth: dayNumber(2026, 3, 29) })] } },
      'I1:bpjs:2 I3:bpjs:2 B10:bpjs:2',
    ],
    [
      'baby of three months to the day',
      { written: { bpjs: [bpjs(2, { nik: '', baby: true, birth: dayNumber(2026, 3, 30) })] } },
      'I1:bpjs:2 I3:bpjs:2',
    ],
    ['local scheme and active', { written: { ...PAID, jamkesda: [9] } }, 'B11:jamkesda:9'],
    ['local scheme alone', { written: { jamkesda: [9] } }, 'B9:dukcapil:1'],
    ['billed once', { written: { ...PAID, tagihan: [{ row: 1, amount: 35000 }] } }, ''],
    ['wrong rate', { written: { ...PAID, tagihan: [{ row: 1, amount: 42000 }] } }, 'B12:tagihan:1'],
    [
      'billed twice',
      {
        written: {
          ...PAID,
          tagihan: [
            { row: 1, amount: 37800 },
            { row: 2, amount: 37800 },
          ],
        },
      },
      'B12:tagihan:2',
    ],
    [
      'billed and dead before the month',
      {
        status: 'MENINGGAL',
        statusDay: dayNumber(2026, 4, 30),
        written: { tagihan: [{ row: 1, amount: 37800 }] },
      },
      'B12:tagihan:1',
    ],
    [
      'billed and dead within the month',
      {
        status: 'MENINGGAL',
        statusDay: dayNumber(2026, 5, 1),
        written: { tagihan: [{ row: 1, amount: 37800 }] },
      },
      '',
    ],
  ])('%s', (_title, state, findings) => {
    expect(found(state)).toBe(findings);
  });
});
