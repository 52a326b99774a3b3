import { expect, test } from '@jest/globals';
import { configKeys } from '../../reference/config.ts';
import { reference } from '../../reference/reference.ts';
import { REJECTIONS, REPAIRS } from '../../pipeline/extract/reasons.ts';
import { readText } from './repository.ts';

test('docs/referensi.md is what `npm run referensi` writes', () => {
  expect(readText('docs/referensi.md')).toBe(reference());
});

test('every key of padan.yaml is there, and as soon as one is told, all are', () => {
  const keys = configKeys();
  expect(keys.map(({ key }) => key)).toEqual(
    expect.arrayContaining([
      'out',
      'as_of',
      'threads',
      'sources',
      'sources.NAMA.file',
      'sources.NAMA.schema',
    ]),
  );
  const untold = keys.filter(({ meaning }) => meaning === '').map(({ key }) => key);
  expect(untold.length === keys.length ? [] : untold).toEqual([]);
});

test('no command, option or list is left without its words', () => {
  const text = reference();
  for (const command of [
    'generate',
    'doctor',
    'profile',
    'init',
    'run',
    'search',
    'explain',
    'evaluate',
    'sample',
    'completion',
  ])
    expect(text).toContain(`\n### padan ${command}`);
  const options = text.split('\n').filter((line) => line.startsWith('| `--'));
  expect(options.length).toBeGreaterThan(20);
  expect(options.filter((line) => / \| +\|$/.test(line))).toEqual([]);
  expect(text).not.toMatch(/undefined|\[object/);
  for (const reason of [...Object.keys(REJECTIONS), ...Object.keys(REPAIRS)])
    expect(text).toContain(`| ${reason} |`);
});

test('causes are those that the rule writes, not those of its evidence', () => {
  const [, i1 = ''] = reference().split('### I1 ');
  expect(i1).toContain('- Sebab: kosong, ilmiah, format, tanggal, seri, wilayah.');
  const [, b12 = ''] = reference().split('### B12 ');
  expect(b12).toContain('- Sebab: ganda, meninggal, pindah, PBI JK, tarif.');
});
