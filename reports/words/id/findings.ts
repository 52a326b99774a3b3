import { count, outOf, type Ratio } from '../../parts/number.ts';

const FAMILIES: Readonly<Record<string, string>> = {
  I: 'identitas (kelas I)',
  B: 'kepesertaan dan bantuan (kelas B)',
};

export const findings = {
  name: 'Temuan',
  heading: (
    rows: number,
    classes: number,
    largest: { readonly label: string; readonly rows: number },
  ): string =>
    `${count(rows)} temuan dalam ${count(classes)} kelas; terbanyak ${largest.label} (${count(largest.rows)})`,
  none: 'Tidak ada temuan pada berkas yang dibaca.',
  intro:
    'Satu temuan selalu tentang satu baris sumber. Satu baris dapat masuk beberapa kelas, jadi jumlah kelas lebih besar daripada jumlah baris.',
  byClass: 'Temuan menurut kelas',
  classCaption: 'Temuan menurut kelas, instansi, dan rupiah sebulan',
  class: 'Kelas',
  agencyAction: 'Instansi dan tindakan',
  rows: 'Baris',
  persons: 'Warga',
  monthlyHead: ['Rp sebulan', 'seluruh baris'] as const,
  rowsOf: (ratio: Ratio | null): string => (ratio === null ? '' : `dari ${count(ratio.denominator)}`),
  ofSource: (source: string): string => `Baris ${source}.`,
  causes: 'Sebab',
  cause: (label: string, rows: number): string => `${label} ${count(rows)}`,
  amountNote:
    'Rp sebulan menjumlahkan semua baris kelas itu. Satu rupiah dapat tampak di beberapa kelas; bagian Uang menghitungnya sekali.',
  byAgency: 'Temuan menurut instansi yang bertindak',
  agencyCaption: 'Temuan dan rupiah menurut instansi',
  agencyBars: (agency: string, ratio: Ratio): string =>
    `${agency} menindaklanjuti paling banyak: ${outOf(ratio)} temuan`,
  agency: 'Instansi',
  countedHead: ['Rp sebulan', 'dihitung sekali'] as const,
  byDistrict: 'Temuan menurut kecamatan',
  districtCaption: (family: string): string =>
    `Temuan ${FAMILIES[family] ?? `kelas ${family}`} menurut kecamatan (baris)`,
  district: 'Kecamatan',
  noDistricts: 'Kecamatan tidak diketahui dalam berkas yang dibaca, jadi tabel per kecamatan tidak disusun.',
  heatNote:
    'Makin pekat warnanya, makin banyak dibanding kecamatan lain pada kelas yang sama. Nama kelas: lihat tabel pertama bagian ini.',
  howTo: [
    'Uji setiap kelas tertulis di bawah namanya dan dijalankan sama untuk semua baris.',
    'Baris tinjau tidak diberi temuan yang bergantung pada pasangannya.',
    'Warga: orang yang berbeda dalam kelas itu. Penyebut baris: baris yang diterima dari berkasnya.',
    'Kecamatan: tempat tinggal menurut register; bila tidak ada, menurut baris sumber.',
  ],
};
