/** The columns of every published list, in their order, and what each says: to officers, so in Bahasa Indonesia. */
export const CROSSWALK = {
  person_id: 'nomor orang dalam buku besar; baris-baris satu orang bernomor sama',
  source: 'nama sumber',
  row: 'urutan baris di bawah judul kolom, tanpa baris kosong; baris yang ditolak ikut dihitung',
  record_key: 'nama tetap baris: nik:…, kartu:…, own_id:…, dengan #hash bila tidak tunggal, atau isi:hash',
  nik_reported: 'NIK sebagaimana tertulis di berkas',
  nik_person: 'NIK orang itu di Dukcapil; kosong bila tidak ada di sana, dan untuk tinjau',
  verdict: 'padan, usulan, tinjau, atau sendiri',
  probability: 'peluang baris ini milik orang bernomor itu; enam desimal',
  margin: 'jarak calon terbaik dari calon berikutnya, dalam bit; kosong bila calonnya satu atau tidak ada',
  how: 'pasangan yang menentukan: setiap elemen yang dibandingkan dengan tingkatnya',
  candidate_1: 'untuk tinjau: person_id calon terbaik',
  candidate_2: 'untuk tinjau: person_id calon berikutnya',
} as const;

export const FINDING = {
  code: 'kelas temuan',
  source: 'sumber baris itu',
  row: 'nomor barisnya, seperti di crosswalk.csv',
  person_id: 'orangnya',
  label: 'nama kelas',
  cause: 'sebab, bila kelas itu punya beberapa',
  agency: 'instansi yang bertindak',
  action: 'tindakan yang diusulkan',
  amount_idr_month: 'rupiah sebulan; 0 bila tidak bernilai rupiah',
  counted: '1 bila nilainya ikut dihitung di laporan; satu pembayaran dihitung sekali',
  since: 'tanggal mulai, bila ada dalam data',
  months: 'bulan penuh sejak itu sampai tanggal acuan, paling sedikit 1',
  amount_idr_total: 'jumlah semua bulan, masing-masing menurut tarif yang berlaku; kosong tanpa tanggal',
  formula: 'cara nilai itu dihitung',
  evidence: 'dasarnya; dapat memuat NIK usulan',
  status: 'baru, atau tetap bila sudah pernah diterbitkan',
  first_seen: 'tanggal acuan run yang pertama menerbitkannya',
} as const;

export const REJECT = {
  source: 'nama sumber',
  file: 'nama berkasnya, tanpa folder',
  row: 'nomor yang tidak ada di crosswalk.csv',
  line: 'baris ke berapa di dalam berkas, dihitung dari 1',
  reason: 'alasan ditolak',
  column: 'judul kolom tempat salahnya; kosong bila seluruh baris',
} as const;

export const AGENCY_LIST = {
  code: 'kelas temuan',
  label: 'nama kelas',
  source: 'sumber baris itu',
  row: 'nomor barisnya',
  nik: 'NIK baris itu, tanpa spasi dan tanda baca',
  nama: 'nama sebagaimana tertulis',
  tanggal_lahir: 'tanggal lahir sebagaimana tertulis',
  kecamatan: 'kecamatan',
  kelurahan: 'kelurahan atau desa',
  cause: 'sebab',
  evidence: 'dasarnya',
  action: 'tindakan yang diusulkan',
  amount_idr_month: 'rupiah sebulan',
  formula: 'cara nilai itu dihitung',
  status: 'baru atau tetap',
  file: 'berkas tempat baris itu',
  line: 'baris fisik di berkas itu, atau baris di lembar kerja',
} as const;
