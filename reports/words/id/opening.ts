import { longDate } from '../../parts/date.ts';
import { count, outOf, percent, target, type Ratio } from '../../parts/number.ts';
import { phrase, strong, type Phrase } from '../../parts/phrase.ts';
import { rupiah } from '../../parts/rupiah.ts';
import type { Headline } from '../../view/headline.ts';
import type { TileKind } from '../../view/tiles.ts';

/** "41", or "kurang dari 1" where the expectation is a fraction of a row. */
export function expected(rows: number): string {
  return rows > 0 && rows < 1 ? 'kurang dari 1' : count(rows);
}

function sentence(line: Headline): Phrase {
  switch (line.kind) {
    case 'coverage':
      return phrase`${strong(percent(line.ratio))} penduduk terdaftar dalam JKN (${outOf(line.ratio)} penduduk)${need(line.needed, 'pendaftaran', line.target)}.`;
    case 'active':
      return phrase`${strong(percent(line.ratio))} peserta berstatus aktif (${outOf(line.ratio)} peserta)${need(line.needed, 'aktivasi', line.target)}.`;
    case 'poor': {
      const where =
        line.worst === null ? '' : `, terbanyak di Kec. ${line.worst.name} (${count(line.worst.rows)} baris)`;
      return phrase`${strong(`${count(line.ratio.numerator)} warga miskin`)} diduga belum terdaftar JKN, dari ${count(line.ratio.denominator)} warga dalam data sosial${where}.`;
    }
    case 'money': {
      const most =
        line.costliest === null
          ? ''
          : `, terbesar dari “${line.costliest.label}” (${rupiah(line.costliest.amount)})`;
      return phrase`${strong(`${rupiah(line.amount)} sebulan`)} diduga perlu diperiksa, pada ${outOf(line.ratio)} baris${most}.`;
    }
    case 'dead':
      return phrase`${strong(`${count(line.ratio.numerator)} peserta`)} diduga telah meninggal tetapi masih aktif, dari ${count(line.ratio.denominator)} peserta dalam berkas.`;
    case 'control':
      return phrase`${strong(`Berkas ${line.label} perlu dipastikan`)}: surat pengantar menyebut ${count(line.told)} baris, berkas berisi ${count(line.rows)} (selisih ${count(line.rows - line.told)}).`;
    case 'matched':
      return phrase`${strong(percent(line.ratio))} baris terpadankan dengan register penduduk (${outOf(line.ratio)} baris).`;
    case 'findings':
      return phrase`${strong(`${count(line.ratio.numerator)} temuan`)} dalam ${count(line.classes)} kelas, dari ${count(line.ratio.denominator)} baris yang diterima.`;
    case 'clean':
      return phrase`${strong('Tidak ada temuan')} pada ${count(line.stored)} baris yang diterima.`;
  }
}

function need(needed: number, what: string, goal: number): string {
  return needed === 0
    ? `; target ${target(goal)} sudah tercapai`
    : `; butuh ${count(needed)} ${what} lagi untuk mencapai target ${target(goal)}`;
}

const TILES: Readonly<
  Record<TileKind, { readonly name: string; readonly unit: string; readonly needed: string }>
> = {
  coverage: { name: 'Cakupan JKN', unit: 'penduduk', needed: 'pendaftaran' },
  active: { name: 'Peserta aktif', unit: 'peserta', needed: 'aktivasi' },
  poor: { name: 'Miskin, diduga belum JKN', unit: 'warga dalam data sosial', needed: '' },
  inactive: { name: 'Miskin, diduga tidak aktif', unit: 'warga dalam data sosial', needed: '' },
  dead: { name: 'Aktif, diduga meninggal', unit: 'peserta dalam berkas', needed: '' },
  money: { name: 'Rupiah sebulan, diduga', unit: 'baris', needed: '' },
  matched: { name: 'Baris terpadankan', unit: 'baris', needed: '' },
  findings: { name: 'Temuan, diduga', unit: 'baris yang diterima', needed: '' },
};

export const opening = {
  title: 'Laporan pemadanan data kependudukan',
  asOf: (date: string): string => `Keadaan ${longDate(date)}`,
  region: (name: string, code: string): string =>
    [name, code === '' ? '' : `(kode ${code})`].filter(Boolean).join(' '),
  about:
    'Laporan ini membandingkan berkas tiap instansi dengan register penduduk: siapa orang yang sama, apa yang berbeda, siapa yang menindaklanjuti, dan berapa rupiahnya. Semua temuan adalah dugaan sampai instansi yang berwenang memastikannya.',
  aboutPlain:
    'Laporan ini membandingkan berkas satu sama lain: baris mana yang milik orang yang sama dan mana yang belum dapat dipastikan.',
  trust: (ratio: Ratio, wrong: number): Phrase =>
    phrase`${strong(percent(ratio))} baris terpadankan (${outOf(ratio)} baris); diperkirakan ${expected(wrong)} baris keliru.`,
  noTrust: 'Tidak ada baris yang dapat dipadankan: hanya ada satu sumber.',
  file: (date: string): string => `data ${longDate(date)}`,
  skip: 'Langsung ke isi',
  mainPoints: 'Pokok-pokok',
  figures: 'Angka utama',
  contents: 'Isi laporan',
  page: 'Halaman',
  sentence,
  tile: (kind: TileKind) => TILES[kind],
  tileNeed: (needed: number, kind: TileKind): string =>
    needed === 0 ? 'target tercapai' : `butuh ${count(needed)} ${TILES[kind].needed} lagi`,
  of: (ratio: Ratio, unit: string): string => `${outOf(ratio)} ${unit}`,
  outOfOnly: (ratio: Ratio, unit: string): string => `dari ${count(ratio.denominator)} ${unit}`,
  colophon: (schema: string): string =>
    `Semua angka berasal dari summary.json (${schema}). Tanpa NIK, nama, atau alamat warga. Baris untuk petugas ada dalam folder terbatas.`,
};
