import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROOT, readText } from './repository.ts';

const folder = mkdtempSync(join(tmpdir(), 'padan-package-'));
const home = join(folder, 'kosong');
const installed = join(home, 'node_modules', 'padan');

function node(args: readonly string[], cwd: string): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
}

/** npm is a script of its own: run by node, no shell is needed on Windows either. */
function npm(args: readonly string[], cwd: string): void {
  const script = process.env.npm_execpath;
  if (script === undefined) throw new Error('run through npm: `npm test` or `npm run jest`');
  const done = node([script, ...args], cwd);
  if (done.status !== 0)
    throw new Error(`npm ${args.join(' ')} in ${cwd}: ${done.status ?? 'killed'}\n${done.stderr}`);
}

function padan(...args: string[]): SpawnSyncReturns<string> {
  const { bin } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as {
    bin: { padan: string };
  };
  return node([join(installed, bin.padan), ...args], home);
}

beforeAll(() => {
  mkdirSync(home);
  // without scripts: `npm test` has just built dist, and prepack would pull it from under the other tests
  npm(['pack', '--ignore-scripts', '--pack-destination', folder], ROOT);
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
  const { version } = JSON.parse(readText('node_modules/better-sqlite3/package.json')) as { version: string };
  writeFileSync(join(home, 'package.json'), '{ "private": true }\n');
  // Compiling better-sqlite3 takes a minute or two where no prebuilt binary can be had: the very same version is
  // installed without its script, and the binary that npm ci already made here is copied beside it.
  npm(
    [
      'install',
      '--ignore-scripts',
      '--prefer-offline',
      '--no-audit',
      '--no-fund',
      join(folder, tarball),
      `better-sqlite3@${version}`,
    ],
    home,
  );
  cpSync(
    join(ROOT, 'node_modules/better-sqlite3/build/Release/better_sqlite3.node'),
    join(home, 'node_modules/better-sqlite3/build/Release/better_sqlite3.node'),
  );
}, 240_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Three invented people; a serial of 9xxx is beyond what any office gave out for one day. */
const DUKCAPIL = `NIK,NO_KK,NAMA_LGKP,TGL_LHR,JENIS_KLMIN,NAMA_LGKP_IBU
3273011203909001,3273010101109001,SITI RAHMAWATI,1990-03-12,PEREMPUAN,AMINAH
3273010507859002,3273010101109002,BUDI SANTOSO,1985-07-05,LAKI-LAKI,SULASTRI
3273012111709003,3273010101109003,I MADE SUARTANA,1970-11-21,LAKI-LAKI,NI WAYAN RENI
`;
const DINSOS = `IDSEMESTA,NIK,NAMA,TGL_LAHIR,JK,DESIL_NASIONAL
A1,3273011203909001,SITI RAHMAWATI,12-03-1990,P,1
A2,3273010507859002,BUDI SANTOSO,05-07-1985,L,4
A3,3273012111709003,MADE SUARTANA,21-11-1970,L,7
`;
const BPJS = `PSNOKA,NIK,NAMA,TGLLHR,JENKEL,KDJNSPESERTA,KDSTATUSPST
0001111111111,3273011203909001,SITI RAHMAWATI,12-03-1990,P,1,0
0001111111112,3273010507859002,BUDI SANTOSO,05-07-1985,L,13,0
0001111111113,3273012111709003,I MADE SUARTANA,21-11-1970,L,13,0
`;

describe('the package, installed in an empty folder', () => {
  it('answers with its version', () => {
    const { version } = JSON.parse(readText('package.json')) as { version: string };
    const { status, stdout, stderr } = padan('--version');
    expect({ status, stdout: stdout.trim(), stderr }).toEqual({ status: 0, stdout: version, stderr: '' });
  });

  it('shows its commands', () => {
    const { status, stdout } = padan('--help');
    expect(status).toBe(0);
    expect(stdout).toContain('padan run');
  });

  it('is linked as a command', () => {
    const link = join(home, 'node_modules', '.bin', process.platform === 'win32' ? 'padan.cmd' : 'padan');
    expect(existsSync(link)).toBe(true);
  });

  it('runs three files through to a crosswalk with all their rows', () => {
    for (const [name, text] of Object.entries({ dukcapil: DUKCAPIL, dinsos: DINSOS, bpjs: BPJS })) {
      writeFileSync(join(home, `${name}.csv`), text);
    }
    const sources = ['--dukcapil', 'dukcapil.csv', '--dinsos', 'dinsos.csv', '--bpjs', 'bpjs.csv'];
    const { status, stdout, stderr } = padan('run', ...sources, '--out', 'hasil', '--as-of', '2026-06-30');
    expect({ status, told: status === 0 ? '' : stdout + stderr }).toEqual({ status: 0, told: '' });
    const lines = readFileSync(join(home, 'hasil/terbatas/crosswalk.csv'), 'utf8').trim().split(/\r?\n/);
    expect(lines[0]).toMatch(/^person_id,source,row,/);
    const rows = lines.slice(1).map((line) => line.split(',').slice(1, 3).join(' '));
    const expected = ['dukcapil', 'dinsos', 'bpjs'].flatMap((source) =>
      [1, 2, 3].map((row) => `${source} ${row}`),
    );
    expect(rows.sort()).toEqual(expected.sort());
  });

  it('holds what it needs to run and neither tests nor sources', () => {
    const files = readdirSync(installed, { recursive: true, encoding: 'utf8' }).map((path) =>
      path.replaceAll('\\', '/'),
    );
    expect(files).toEqual(
      expect.arrayContaining(['LICENSE', 'CHANGELOG.md', 'dist/pipeline/cli.js', 'schemas/tariffs.yaml']),
    );
    expect(
      files.filter((path) => /\.tsbuildinfo$|\.ts$|^(?:tests|bench|data-samples|dist\/tests)\//.test(path)),
    ).toEqual([]);
  });
});
