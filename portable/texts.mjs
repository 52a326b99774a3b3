/** For Windows: UTF-8 on the console, so that arrows and dashes are what they are. */
export const PADAN_CMD = [
  '@echo off',
  'chcp 65001 >nul',
  '"%~dp0node.exe" "%~dp0app\\dist\\pipeline\\cli.js" %*',
  'exit /b %errorlevel%',
  '',
].join('\r\n');

export const PADAN_SH = `#!/bin/sh
# Finds its own folder, through symbolic links and blanks, and runs the Node.js that lies in it.
self=$(readlink -f -- "$0" 2>/dev/null) || self=$0
here=$(CDPATH= cd -- "$(dirname -- "$self")" && pwd -P) || exit 70
exec "$here/node" "$here/app/dist/pipeline/cli.js" "$@"
`;

/** Bahasa Indonesia, for an officer who has never seen a terminal. */
export function readMe({ version, node, platform, arch }) {
  const isWindows = platform === 'win32';
  const padan = isWindows ? 'padan.cmd' : './padan.sh';
  const sample = (name) => (isWindows ? `contoh\\${name}.csv` : `contoh/${name}.csv`);
  const open = isWindows
    ? 'Buka folder ini di File Explorer, klik kolom alamat, ketik cmd, tekan Enter.'
    : 'Buka terminal, lalu: cd "folder ini".';
  return [
    `padan ${version} tanpa pemasangan, untuk ${platform} ${arch} (Node.js ${node} ada di dalamnya)`,
    '',
    'Tidak perlu memasang apa pun, tidak perlu hak administrator, tidak perlu internet. Salin seluruh folder ini ke',
    'komputer atau flashdisk mana pun dengan sistem yang sama. padan tidak menulis apa pun ke folder ini; hasilnya ada',
    'di folder yang disebut pada --out. Folder hasil harus di disk komputer, bukan di folder jaringan.',
    '',
    'MENCOBA',
    `1. ${open}`,
    '2. Ketik (dalam satu baris), lalu tekan Enter:',
    `   ${padan} run --dukcapil ${sample('dukcapil')} --dinsos ${sample('dinsos')} --bpjs ${sample('bpjs')} --jamkesda ${sample('jamkesda')} --tagihan ${sample('tagihan')} --as-of 2026-06-30 --out ${isWindows ? '..\\hasil-contoh' : '../hasil-contoh'}`,
    '3. Di samping folder ini ada folder hasil-contoh: buka laporan.html di dalamnya. Data contoh rekaan semua.',
    '',
    'DENGAN DATA SENDIRI',
    `   ${padan} run --dukcapil D.csv --dinsos S.csv --bpjs B.csv --out hasil`,
    `   ${padan} --help          semua perintah`,
    `   ${padan} doctor --out hasil   bila ada yang tidak beres`,
    'Jalur yang berisi spasi ditulis di antara tanda kutip: --dukcapil "Data Juni/dukcapil.csv"',
    '',
    'DATA PRIBADI',
    'Folder hasil berisi data pribadi (terbatas dan .padan): jangan tinggalkan di flashdisk; baca terbatas/BACA-DAHULU.txt.',
    '',
    'KODE KELUAR',
    '0 selesai, 1 selesai tetapi tidak diterbitkan, 2 perintah salah, 3 berkas sumber bermasalah, 4 penyimpanan bermasalah,',
    '70 cacat program.',
    '',
    'LISENSI',
    'padan: app/LICENSE. Pustaka: app/node_modules/*/LICENSE. Node.js: LICENSE-node.txt bila ada, atau nodejs.org',
    '',
  ].join(isWindows ? '\r\n' : '\n');
}
