import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { expectFault } from '../support/cli-expect.ts';
import { personalData, shown } from '../support/cli-files.ts';
import { generate, padan, padanEnds, scratch } from '../support/cli.ts';

const { folder: cwd, remove } = scratch();
const at = (name: string): string => join(cwd, name);
const FILES = ['data/bpjs.csv', 'data/dukcapil.csv', 'data/dinsos.csv'];
const answer = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;

beforeAll(() => {
  generate(cwd, 'data', 60);
});
afterAll(remove);

test('the answers become a padan.yaml that runs; sources in the order of the flags', () => {
  const { stdout } = padanEnds(0, ['init', ...FILES], {
    cwd,
    input: answer('', '', '', '2026-06-30', '2026-06-28', '', '', '999.999', '', '', 'keluar'),
  });
  const project = parse(readFileSync(at('padan.yaml'), 'utf8')) as Record<string, unknown>;
  expect(project).toEqual({
    out: 'keluar',
    as_of: '2026-06-30',
    sources: {
      dukcapil: { file: 'data/dukcapil.csv', extract_date: '2026-06-28' },
      dinsos: { file: 'data/dinsos.csv', extract_date: '2026-06-30', control_total: 999_999 },
      bpjs: { file: 'data/bpjs.csv', extract_date: '2026-06-30' },
    },
  });
  expect(stdout).toMatch(/Surat pengantar menyebut 999\.999, berkas berisi \d+/);
  for (const file of FILES) expect(shown(stdout, personalData(at(file)))).toBe(0);
  const { stderr } = padanEnds(0, ['run', '--config', 'padan.yaml', '--ignore-gates'], { cwd });
  expect(stderr).toMatch(/PERHATIAN dinsos: surat pengantar menyebut 999999 baris/);
  expect(existsSync(at('keluar/laporan.html'))).toBe(true);
});

test('every key stands in it with its meaning, and editors have its schema', () => {
  const text = readFileSync(at('padan.yaml'), 'utf8');
  const schema = JSON.parse(readFileSync(at('padan.schema.json'), 'utf8')) as {
    properties: {
      sources: { additionalProperties: { properties: Record<string, { description?: string }> } };
    };
  };
  for (const [key, { description }] of Object.entries(
    schema.properties.sources.additionalProperties.properties,
  )) {
    expect(text).toMatch(new RegExp(`^ +(?:# )?${key}:`, 'm'));
    expect(text).toContain(`# ${description ?? 'none'}\n`);
  }
});

test('a project file that is there stays, unless it is said', () => {
  const before = readFileSync(at('padan.yaml'), 'utf8');
  expectFault(padan(['init', ...FILES], { cwd, input: '' }), 2, /sudah ada/);
  expect(readFileSync(at('padan.yaml'), 'utf8')).toBe(before);
  padanEnds(0, ['init', ...FILES, '--force'], { cwd, input: '' });
  expect(readFileSync(at('padan.yaml'), 'utf8')).not.toBe(before);
});

test('wrong answers are asked again; a file may be left out; nothing usable: exit 3, nothing written', () => {
  rmSync(at('padan.yaml'));
  const { stdout } = padanEnds(0, ['init', ...FILES], {
    cwd,
    input: answer('sapi', 'bpjs', '', 'lewati', '30-06-2026', '2026-06-30', '', 'banyak', '', '', '', ''),
  });
  expect(stdout).toMatch(/pilih salah satu: [^]*tulis sebagai YYYY-MM-DD[^]*tulis angka saja/);
  expect(Object.keys((parse(readFileSync(at('padan.yaml'), 'utf8')) as { sources: object }).sources)).toEqual(
    ['dukcapil', 'bpjs'],
  );
  rmSync(at('padan.yaml'));
  writeFileSync(at('kosong.csv'), '');
  expectFault(padan(['init', 'kosong.csv'], { cwd, input: '' }), 3, /Tidak ada satu berkas pun/);
  expect(existsSync(at('padan.yaml'))).toBe(false);
});
