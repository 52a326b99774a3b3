import { bilingual } from './bilingual.ts';

export const run = bilingual(
  {
    what: 'Memadankan berkas instansi dan menerbitkan tautan, temuan, dan laporan',
    sources: 'Berkas sumber (CSV, XLSX, XLS, ODS, atau ZIP berisi satu daftar):',
    source: {
      dukcapil: 'Register penduduk Dukcapil',
      dinsos: 'Data Dinsos (DTSEN atau SIKS-NG)',
      bpjs: 'Master peserta BPJS Kesehatan',
      jamkesda: 'Daftar jaminan daerah (boleh tidak ada)',
      tagihan: 'Tagihan PBPU Pemda satu bulan (boleh tidak ada)',
    },
    config: 'Berkas proyek (padan.yaml) sebagai ganti opsi di atas',
    out: 'Folder hasil',
    asOf: 'Tanggal acuan YYYY-MM-DD (bawaan: hari ini)',
    threads: 'Jumlah utas, bawaan:',
    model: 'Pakai berkas model ini apa adanya, tanpa belajar dari berkas sumber (tidak dengan link:)',
    saveModel: 'Simpan model hasil proses ini ke sebuah berkas, untuk --model (tidak dengan link:)',
    decisions: 'Berkas putusan petugas: pasangan baris yang sama atau beda orangnya',
    ignoreGates: 'Terbitkan walaupun pemeriksaan gerbang menahan (setelah penyebabnya diketahui)',
    profile: 'Ukur tiap tahap: tabel di layar dan di manifest.json, profil CPU di .padan/profile',
    log: 'Bentuk catatan jalannya proses',
    examples: [
      [
        '$0 run --dukcapil d.csv --dinsos s.csv --bpjs b.csv --out hasil',
        'Tiga berkas wajib, hasil di folder hasil',
      ],
      ['$0 run --config padan.yaml', 'Semuanya dari berkas proyek'],
      ['$0 run --config padan.yaml --save-model model.json', 'Simpan bobotnya; pakai lagi dengan --model'],
      ['$0 run --config padan.yaml --ignore-gates', 'Terbitkan setelah sebab penahanan diketahui'],
    ],
  },
  {
    what: 'Link the files of the agencies; publish links, findings and reports',
    sources: 'Source files (CSV, XLSX, XLS, ODS, or a ZIP with one list):',
    source: {
      dukcapil: 'Population register of Dukcapil',
      dinsos: 'Data of Dinsos (DTSEN or SIKS-NG)',
      bpjs: 'Membership master file of BPJS Kesehatan',
      jamkesda: 'List of the local scheme (optional)',
      tagihan: 'Bill for PBPU Pemda of one month (optional)',
    },
    config: 'Project file (padan.yaml) in place of the options above',
    out: 'Folder of the results',
    asOf: 'Date of reference YYYY-MM-DD (default: today)',
    threads: 'Number of threads, default:',
    model: 'Use this model file as it is, without learning from the source files (not with link:)',
    saveModel: 'Save the model of this run to a file, for --model (not with link:)',
    decisions: 'A file of officers’ decisions: pairs of rows that are the same person, or are not',
    ignoreGates: 'Publish although a gate holds it back (once you know why)',
    profile: 'Measure each stage: a table here and in manifest.json, CPU profiles in .padan/profile',
    log: 'Form of the running log',
    examples: [
      [
        '$0 run --dukcapil d.csv --dinsos s.csv --bpjs b.csv --out hasil',
        'The three files that are needed, results in hasil',
      ],
      ['$0 run --config padan.yaml', 'Everything from the project file'],
      ['$0 run --config padan.yaml --save-model model.json', 'Save the weights; use them again with --model'],
      ['$0 run --config padan.yaml --ignore-gates', 'Publish once you know why it was withheld'],
    ],
  },
);
