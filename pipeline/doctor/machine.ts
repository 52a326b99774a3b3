import { type Check, fails, ok, size, warns } from './check.ts';
import { memoryNeed } from './needs.ts';

/** What the command finds out about the machine, so that everything here is a function of it. */
export interface Machine {
  /** `v20.20.2` */
  readonly node: string;
  /** `>=20.19` */
  readonly engines: string;
  readonly platform: string;
  readonly arch: string;
  readonly cores: number;
  /** Bytes; with the limit of a container where there is one. */
  readonly memory: number;
  /** Most bytes that Node's heap may grow to. */
  readonly heap: number;
  readonly now: Date;
  /** yyyy-mm-dd by the local clock. */
  readonly today: string;
  readonly zone: string;
  /** Of the locale variables the one that counts (LC_ALL, LC_CTYPE, LANG), '' if none is set. */
  readonly locale: string;
  /** Node knows how Indonesia writes numbers. */
  readonly knowsIndonesian: boolean;
}

export interface Wanted {
  readonly input: number | undefined;
  /** yyyy-mm-dd of the project file. */
  readonly asOf: string | undefined;
}

export const machineChecks = (machine: Machine, wanted: Wanted): Check[] => [
  nodeVersion(machine),
  memory(machine, wanted),
  cores(machine),
  clock(machine, wanted),
  zone(machine),
  encoding(machine),
  language(machine),
];

function nodeVersion({ node, engines, platform, arch }: Machine): Check {
  const found = `${node}, ${platform} ${arch}`;
  if (!isBefore(node, engines)) return ok('node', 'Node.js', found);
  return fails({
    id: 'node',
    title: 'Node.js',
    found: `${found}; padan perlu ${engines}`,
    next: 'Pasang Node.js yang lebih baru, atau pakai padan-portable',
  });
}

const numbers = (version: string): number[] => (version.match(/\d+/g) ?? []).map(Number);

function isBefore(version: string, least: string): boolean {
  const [have, want] = [numbers(version), numbers(least)];
  const at = want.findIndex((part, index) => (have[index] ?? 0) !== part);
  return at >= 0 && (have[at] ?? 0) < (want[at] ?? 0);
}

function memory({ memory: bytes, heap }: Machine, { input }: Wanted): Check {
  const need = memoryNeed({ input });
  const found = `${size(bytes)} (Node memakai paling banyak ${size(heap)}); perlu kira-kira ${size(need)}`;
  const short = Math.min(bytes, heap) < need;
  if (!short) return ok('memori', 'Memori', found);
  return warns({
    id: 'memori',
    title: 'Memori',
    found,
    next:
      heap < need && bytes >= need
        ? `Jalankan dengan NODE_OPTIONS=--max-old-space-size=${Math.ceil(need / 2 ** 20)}`
        : 'Tutup program lain, atau pakai komputer dengan memori lebih besar',
  });
}

const cores = ({ cores: count }: Machine): Check =>
  ok('inti', 'Inti prosesor', `${count}; hasil sama untuk berapa pun --threads`);

const FIRST_YEAR = 2024;
const LAST_YEAR = 2100;

function clock({ now, today }: Machine, { asOf }: Wanted): Check {
  const year = now.getUTCFullYear();
  const title = 'Tanggal dan jam';
  if (year < FIRST_YEAR || year > LAST_YEAR)
    return fails({
      id: 'jam',
      title,
      found: `${today}: jam komputer salah, umur dan bulan tunggakan ikut salah`,
      next: 'Betulkan tanggal komputer, atau selalu sebutkan --as-of',
    });
  if (asOf !== undefined && asOf > today)
    return warns({
      id: 'jam',
      title,
      found: `${today}; as_of ${asOf} masih akan datang`,
      next: 'Periksa as_of di padan.yaml dan tanggal komputer',
    });
  return ok('jam', title, today);
}

const INDONESIA = new Set(['Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura']);

const zone = ({ zone: name }: Machine): Check =>
  INDONESIA.has(name)
    ? ok('zona', 'Zona waktu', name)
    : warns({
        id: 'zona',
        title: 'Zona waktu',
        found: `${name || 'tidak dikenal'}, bukan zona Indonesia: "hari ini" dapat berselisih satu hari`,
        next: 'Atur zona waktu komputer (misalnya Asia/Jakarta), atau selalu sebutkan --as-of',
      });

function encoding({ platform, locale }: Machine): Check {
  const title = 'Aksara terminal';
  if (platform === 'win32')
    return ok('aksara', title, 'Windows: bila huruf tampak rusak, ketik chcp 65001 lebih dahulu');
  if (/utf-?8/i.test(locale)) return ok('aksara', title, locale);
  return warns({
    id: 'aksara',
    title,
    found: `${locale || 'tidak diatur'}, bukan UTF-8: tanda → dan ─ tampak rusak, berkas hasil tetap UTF-8`,
    next: 'Atur LANG=id_ID.UTF-8 (atau C.UTF-8)',
  });
}

const language = ({ knowsIndonesian }: Machine): Check =>
  knowsIndonesian
    ? ok('bahasa', 'Bahasa angka', 'id-ID')
    : warns({
        id: 'bahasa',
        title: 'Bahasa angka',
        found: 'Node ini tanpa data bahasa Indonesia: angka tampak dengan koma ribuan',
        next: 'Pakai Node.js resmi (full-icu) atau padan-portable',
      });
