/**
 * A folder that runs padan where nothing is installed: the Node.js that runs this script, padan, and the packages it needs.
 *
 *   npm run portable                    padan-portable-<platform>-<arch>/ in this folder
 *   npm run portable -- --out FOLDER    elsewhere; the folder is made anew
 *
 * It holds for the platform it is built on: better-sqlite3 is compiled for it.
 */
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
  readFileSync,
} from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isNeeded, runtimePackages } from './packages.mjs';
import { PADAN_CMD, PADAN_SH, readMe } from './texts.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const { platform, arch, version: node, execPath } = process;
const MARK = 'BACA-SAYA.txt';

const { values } = parseArgs({
  options: { out: { type: 'string', default: join(ROOT, `padan-portable-${platform}-${arch}`) } },
});
build(resolve(values.out));

function build(out) {
  if (!existsSync(join(ROOT, 'dist/pipeline/cli.js'))) throw new Error('dist is missing: npm run build');
  // made anew, so that nothing of an older padan stays; but only what this script once made
  if (existsSync(out) && readdirSync(out).length > 0 && !existsSync(join(out, MARK)))
    throw new Error(`${out} holds something else: name another folder`);
  rmSync(out, { recursive: true, force: true });
  const app = join(out, 'app');
  mkdirSync(app, { recursive: true });
  copy('dist', app, (path) => !/\.(tsbuildinfo|d\.ts|map)$|^dist\/reference/.test(path));
  copy('schemas', app, (path) => !path.endsWith('.ts'));
  for (const file of ['package.json', 'LICENSE', 'CHANGELOG.md']) copy(file, app);
  copyPackages(app);
  cpSync(join(ROOT, 'data-samples'), join(out, 'contoh'), { recursive: true });
  cpSync(join(ROOT, 'docs/panduan.md'), join(out, 'panduan/panduan.md'));
  cpSync(join(ROOT, 'docs/gambar'), join(out, 'panduan/gambar'), {
    recursive: true,
    filter: (path) => !path.endsWith('.mjs'),
  });
  putNode(out);
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  writeFileSync(join(out, 'padan.cmd'), PADAN_CMD);
  writeFileSync(join(out, 'padan.sh'), PADAN_SH);
  chmodSync(join(out, 'padan.sh'), 0o755);
  writeFileSync(join(out, MARK), readMe({ version, node, platform, arch }));
  console.log(`${out}\n${Math.round(sizeOf(out) / 2 ** 20)} MiB`);
}

function copy(name, app, isWanted = () => true) {
  cpSync(join(ROOT, name), join(app, name), {
    recursive: true,
    dereference: true,
    filter: (path) => isWanted(slashes(relative(ROOT, path))),
  });
}

function copyPackages(app) {
  for (const folder of runtimePackages(ROOT)) {
    const place = relative(ROOT, folder);
    const name = slashes(place).split('node_modules/').at(-1);
    cpSync(folder, join(app, place), {
      recursive: true,
      dereference: true,
      filter: (path) => isNeeded(name, slashes(relative(folder, path))),
    });
  }
}

/** The very Node.js for which better-sqlite3 was compiled. */
function putNode(out) {
  const target = join(out, platform === 'win32' ? 'node.exe' : 'node');
  cpSync(execPath, target, { dereference: true });
  chmodSync(target, 0o755);
  const licence = [
    join(dirname(execPath), '../LICENSE'),
    join(dirname(execPath), 'LICENSE'),
    '/usr/share/doc/nodejs/LICENSE',
  ].find((path) => existsSync(path));
  if (licence !== undefined) cpSync(licence, join(out, 'LICENSE-node.txt'));
}

function slashes(path) {
  return path.split(sep).join('/');
}

function sizeOf(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => statSync(join(folder, name)))
    .reduce((sum, stat) => sum + (stat.isFile() ? stat.size : 0), 0);
}
