import { describe, expect, test } from '@jest/globals';
import { gateFigures, judge } from '../../../../pipeline/6-publish/gates.ts';
import type { SourceSummary } from '../../../../schemas/summary.ts';

function source(more: Partial<SourceSummary> = {}): SourceSummary {
  const rows = more.rows ?? 1000;
  const rejected = more.rejected ?? 0;
  return {
    source: 'bpjs',
    label: '',
    agency: '',
    kind: 'file',
    files: [],
    extract_date: '',
    control_total: null,
    rows,
    stored: rows - rejected,
    rejected,
    rejected_by_reason: [],
    unread: [],
    nik: [],
    padan: 700,
    usulan: 100,
    tinjau: 50,
    sendiri: 150,
    persons: 900,
    expected_wrong: 1,
    ...more,
  };
}

const register = source({ source: 'dukcapil', kind: 'register' });

const failing = (now: SourceSummary, before?: SourceSummary): string[] =>
  judge([register, now], before === undefined ? undefined : gateFigures({ sources: [before] }))
    .filter(({ ok }) => !ok)
    .map(({ gate, severity }) => `${severity} ${gate}`);

describe('without an earlier publication, gates warn', () => {
  test.each([
    ['a usual file', {}, []],
    ['a fifth rejected', { rejected: 200 }, []],
    ['more than a fifth rejected', { rejected: 201 }, ['warn bpjs: baris ditolak']],
    ['half matched', { padan: 400, usulan: 100 }, []],
    ['less than half matched', { padan: 400, usulan: 99 }, ['warn bpjs: tingkat padan']],
    ['a register is not matched against itself', { kind: 'register', padan: 0, usulan: 0 }, []],
  ] as const)('%s', (_, now, gates) => {
    expect(failing(source(now))).toEqual(gates);
  });
});

describe('against the publication before, gates stop', () => {
  test.each([
    ['the same again', {}, []],
    ['half of the rows', { rows: 500, padan: 350, usulan: 50 }, []],
    ['fewer than half', { rows: 499, padan: 350, usulan: 50 }, ['stop bpjs: jumlah baris']],
    ['twice the rows', { rows: 2000, padan: 1400, usulan: 200 }, []],
    ['a fifth more rejected', { rejected: 200 }, []],
    ['over a fifth more rejected', { rejected: 201 }, ['stop bpjs: baris ditolak']],
    ['matched nearly 20 points less', { padan: 601, usulan: 0 }, []],
    ['matched over 20 points less', { padan: 599, usulan: 0 }, ['stop bpjs: tingkat padan']],
    ['matched more', { padan: 1000, usulan: 0 }, []],
  ] as const)('%s', (_, now, gates) => {
    expect(failing(source(now), source())).toEqual(gates);
  });

  test('a file that was bad before is held against itself, not against the limits', () => {
    const bad = { rejected: 400, padan: 100, usulan: 0 };
    expect(failing(source(bad), source(bad))).toEqual([]);
  });

  test('a source that is new this time is held against the limits', () => {
    const previous = gateFigures({ sources: [source({ source: 'dinsos' })] });
    const [first] = judge([source({ rejected: 300 })], previous);
    expect(first).toMatchObject({
      ok: false,
      severity: 'warn',
      message: '30,0 % baris ditolak, batas 20,0 %',
    });
  });

  test('nothing is divided by nothing', () => {
    const none = source({ rows: 0, stored: 0, padan: 0, usulan: 0 });
    expect(failing(none, none)).toEqual([]);
  });
});

test('without a register there is no match rate to judge', () => {
  const alone = source({ padan: 0, usulan: 0 });
  const gates = [...judge([alone], undefined), ...judge([alone], gateFigures({ sources: [source()] }))];
  expect(gates.map(({ gate, ok }) => [gate, ok])).toEqual([
    ['bpjs: baris ditolak', true],
    ['bpjs: jumlah baris', true],
    ['bpjs: baris ditolak', true],
  ]);
});
