import { describe, expect, test } from '@jest/globals';
import { type Machine, machineChecks } from '../../../../pipeline/doctor/machine.ts';

const GIB = 2 ** 30;
const SOUND: Machine = {
  node: 'v20.20.2',
  engines: '>=20.19',
  platform: 'linux',
  arch: 'x64',
  cores: 4,
  memory: 8 * GIB,
  heap: 4 * GIB,
  now: new Date('2026-06-30T05:00:00Z'),
  today: '2026-06-30',
  zone: 'Asia/Makassar',
  locale: 'id_ID.UTF-8',
  knowsIndonesian: true,
};
const NOTHING = { input: undefined, asOf: undefined };

const states = (machine: Partial<Machine>, wanted = {}): Record<string, string> =>
  Object.fromEntries(
    machineChecks({ ...SOUND, ...machine }, { ...NOTHING, ...wanted })
      .filter(({ state }) => state !== 'ok')
      .map(({ id, state }) => [id, state]),
  );

test('a sound machine has nothing to tell', () => {
  expect(states({})).toEqual({});
  expect(machineChecks(SOUND, NOTHING).map(({ id }) => id)).toEqual([
    'node',
    'memori',
    'inti',
    'jam',
    'zona',
    'aksara',
    'bahasa',
  ]);
});

describe('what is amiss', () => {
  test.each<readonly [string, Partial<Machine>, object, Record<string, string>]>([
    ['an older Node', { node: 'v20.18.9' }, {}, { node: 'gagal' }],
    ['the oldest Node that will do', { node: 'v20.19.0' }, {}, {}],
    ['a newer Node', { node: 'v24.0.0' }, {}, {}],
    ['a much older Node', { node: 'v18.20.0' }, {}, { node: 'gagal' }],
    [
      'a clock that lost its battery',
      { now: new Date('2001-01-01'), today: '2001-01-01' },
      {},
      { jam: 'gagal' },
    ],
    ['an as-of date to come', {}, { asOf: '2026-07-01' }, { jam: 'perhatian' }],
    ['an as-of date of today', {}, { asOf: '2026-06-30' }, {}],
    ['another zone', { zone: 'UTC' }, {}, { zona: 'perhatian' }],
    ['a terminal of old', { locale: 'POSIX' }, {}, { aksara: 'perhatian' }],
    ['no locale', { locale: '' }, {}, { aksara: 'perhatian' }],
    ['Windows without a locale', { locale: '', platform: 'win32' }, {}, {}],
    ['a Node without Indonesian', { knowsIndonesian: false }, {}, { bahasa: 'perhatian' }],
    ['little memory', { memory: GIB / 4 }, {}, { memori: 'perhatian' }],
    ['files larger than the heap', {}, { input: GIB }, { memori: 'perhatian' }],
  ])('%s', (_title, machine, wanted, told) => {
    expect(states(machine, wanted)).toEqual(told);
  });

  test('a heap smaller than the machine is told with the way to a larger one', () => {
    const [, memory] = machineChecks({ ...SOUND, memory: 64 * GIB }, { ...NOTHING, input: GIB });
    // 300 MiB and ten times the files
    expect(memory?.next).toBe('Jalankan dengan NODE_OPTIONS=--max-old-space-size=10540');
  });
});
