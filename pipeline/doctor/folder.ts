import {
  existsSync,
  linkSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { probeFolder } from '../store/probe.ts';
import { type Check, codeOf, fails, ok, size, warns } from './check.ts';
import { type Sizes, diskNeed } from './needs.ts';

/** The folder, or the nearest one above it that is there already: nothing is made that was not asked for. */
export function nearestFolder(path: string): string {
  let folder = resolve(path);
  while (!existsSync(folder) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

export const bytesIn = (folder: string): number =>
  statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).reduce(
        (sum, name) => sum + bytesOf(join(folder, name)),
        0,
      )
    : 0;

export function bytesOf(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() === true ? found.size : 0;
}

/** Everything a run will ask of the folder, tried in a folder of its own that is taken away again. */
export function folderChecks(out: string, sizes: Sizes): Check[] {
  const nearest = nearestFolder(out);
  if (!statSync(nearest).isDirectory())
    return [
      fails({
        id: 'tulis',
        title: 'Folder hasil',
        found: `${nearest} adalah berkas, bukan folder`,
        next: 'Sebutkan folder lain pada --out',
      }),
    ];
  const place = disk(nearest, sizes);
  let trial: string;
  try {
    trial = mkdtempSync(join(nearest, '.padan-doctor-'));
  } catch (error) {
    return [
      fails({
        id: 'tulis',
        title: 'Hak menulis',
        found: `${nearest} tidak dapat ditulis (${codeOf(error)})`,
        next: 'Minta hak menulis pada folder itu, atau sebutkan folder lain pada --out',
      }),
      place,
    ];
  }
  try {
    return [ok('tulis', 'Hak menulis', nearest), replacing(trial), locking(trial, out), place];
  } finally {
    rmSync(trial, { recursive: true, force: true });
  }
}

/** As a publication is swapped in: a second name for the old file, the new one renamed over it. */
function replacing(trial: string): Check {
  const title = 'Mengganti berkas';
  const [from, to] = [join(trial, 'baru'), join(trial, 'lama')];
  try {
    writeFileSync(to, 'lama');
    writeFileSync(from, 'baru');
    const links = hasLinks(trial, to);
    renameSync(from, to);
    if (readFileSync(to, 'utf8') !== 'baru') throw new Error('rename');
    return ok('ganti', title, links ? 'sekaligus' : 'sekaligus; tanpa hard link, berkas lama disalin');
  } catch (error) {
    return fails({
      id: 'ganti',
      title,
      found: `berkas tidak dapat diganti sekaligus (${codeOf(error)})`,
      next: 'Pakai folder pada disk komputer ini',
    });
  }
}

function hasLinks(trial: string, file: string): boolean {
  try {
    linkSync(file, join(trial, 'kedua'));
    return true;
  } catch {
    return false;
  }
}

/** statfs(2), Linux: file systems that are somebody else's disk. */
const SHARES: ReadonlyMap<number, string> = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xff534d42, 'CIFS'],
  [0xfe534d42, 'SMB2'],
  [0x01021997, '9p'],
]);

function locking(trial: string, out: string): Check {
  const title = 'Kunci dan WAL';
  const next = 'Pakai folder pada disk komputer ini: SQLite tidak aman di folder jaringan';
  try {
    probeFolder(trial);
  } catch (error) {
    return fails({
      id: 'kunci',
      title,
      found: `SQLite tidak dapat bekerja di sini (${codeOf(error)})`,
      next,
    });
  }
  const share = /^(\\\\|\/\/)[^\\/]/.test(out) ? 'jalur jaringan' : SHARES.get(statfsSync(trial).type);
  return share === undefined
    ? ok('kunci', title, 'bekerja')
    : fails({ id: 'kunci', title, found: `folder jaringan (${share}): basis data dapat rusak`, next });
}

const LITTLE = 2 ** 30;
const NEARLY_NOTHING = 100 * 2 ** 20;

function disk(folder: string, sizes: Sizes): Check {
  const { bavail, bsize } = statfsSync(folder);
  return diskCheck(bavail * bsize, sizes);
}

/** Free bytes against the need; twice the need is enough to grow with. */
export function diskCheck(free: number, sizes: Sizes): Check {
  const title = 'Ruang disk';
  const need = diskNeed(sizes);
  const found =
    need === undefined ? `${size(free)} bebas` : `${size(free)} bebas, perlu kira-kira ${size(need)}`;
  const next =
    need === undefined
      ? 'Sediakan sepuluh kali ukuran berkas sumber; --config menghitungnya'
      : 'Kosongkan disk, atau pilih disk lain dengan --out';
  if (free < (need ?? NEARLY_NOTHING)) return fails({ id: 'disk', title, found, next });
  const roomy = need === undefined ? free >= LITTLE : free >= 2 * need;
  return roomy ? ok('disk', title, found) : warns({ id: 'disk', title, found, next });
}
