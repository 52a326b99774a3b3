/** Names of things: the keys are those of the data, the right side is what an officer calls them. Unknown keys are shown as they are. */
const AGENCIES: Readonly<Record<string, string>> = {
  dukcapil: 'Dinas Dukcapil',
  dinsos: 'Dinas Sosial',
  bpjs: 'BPJS Kesehatan',
  dinkes: 'Dinas Kesehatan',
  bappeda: 'Bappeda',
};

const SOURCES: Readonly<Record<string, string>> = {
  dukcapil: 'Dukcapil',
  dinsos: 'Dinsos',
  bpjs: 'BPJS',
  jamkesda: 'Jamkesda',
  tagihan: 'Tagihan',
};

const REASONS: Readonly<Record<string, string>> = {
  sah: 'sah',
  kosong: 'kosong',
  format: 'panjang atau huruf salah',
  tanggal: 'tanggal mustahil',
  seri: 'nomor seri 0000',
  wilayah: 'kode wilayah tidak dikenal',
  ilmiah: 'rusak oleh Excel (angka ilmiah)',
};

const FIELDS: Readonly<Record<string, string>> = {
  nik: 'NIK',
  kk: 'nomor KK',
  card: 'nomor kartu JKN',
  own_id: 'nomor induk instansi',
  name: 'nama',
  birth_place: 'tempat lahir',
  mother: 'nama ibu',
  address: 'alamat',
  rt: 'RT',
  rw: 'RW',
  province_code: 'kode provinsi',
  regency_code: 'kode kabupaten/kota',
  district_code: 'kode kecamatan',
  village_code: 'kode kelurahan/desa',
  regency: 'kabupaten/kota',
  district: 'kecamatan',
  village: 'kelurahan/desa',
  birth_date: 'tanggal lahir',
  sex: 'jenis kelamin',
  relation: 'hubungan keluarga',
  status: 'status',
  status_date: 'tanggal status',
  decile: 'desil',
  segment: 'kode segmen',
  segment_name: 'segmen',
  member_status: 'kode status peserta',
  member_status_name: 'status peserta',
  start_date: 'TMT',
  class: 'kelas',
  period: 'periode',
  fee: 'iuran',
};

const SEGMENTS: Readonly<Record<string, string>> = {
  '21': 'PBI JK (APBN)',
  '22': 'PBPU dan BP Pemda (APBD)',
  '14': 'PBPU mandiri',
};

const PAYERS: Readonly<Record<string, string>> = { pusat: 'pusat', daerah: 'daerah', peserta: 'peserta' };

function named(names: Readonly<Record<string, string>>, key: string): string {
  return Object.hasOwn(names, key.toLowerCase()) ? (names[key.toLowerCase()] ?? key) : key;
}

export const labels = {
  agency: (key: string): string => named(AGENCIES, key),
  source: (key: string): string => named(SOURCES, key),
  reason: (key: string): string => named(REASONS, key),
  field: (key: string): string => named(FIELDS, key),
  segment: (key: string): string =>
    /^\d+$/.test(key) && SEGMENTS[key] === undefined ? `Segmen ${key}` : named(SEGMENTS, key),
  payer: (key: string): string => named(PAYERS, key),
  unknownDistrict: 'Kecamatan tidak diketahui',
  and: 'dan',
  total: 'Jumlah',
  regency: 'Seluruh daerah',
  showAll: 'Tampilkan semua kolom',
  howTo: 'Cara hitung',
  small: '<5',
  closed: '[r]',
  smallNote:
    '<5: satu sampai empat, ditutup untuk melindungi warga. [r]: dirahasiakan, agar angka yang ditutup tidak dapat dihitung dari jumlahnya.',
  table: (number: string): string => `Tabel ${number}`,
};
