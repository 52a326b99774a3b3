/** The words of `--help`: Bahasa Indonesia first, `--lang en` beside it. */
export interface HelpWords {
  readonly usage: string;
  readonly whichCommand: string;
  readonly lang: string;
  readonly exitCodes: string;
  readonly run: {
    readonly what: string;
    readonly sources: string;
    readonly source: Readonly<Record<'dukcapil' | 'dinsos' | 'bpjs' | 'jamkesda' | 'tagihan', string>>;
    readonly config: string;
    readonly out: string;
    readonly asOf: string;
    readonly threads: string;
    readonly ignoreGates: string;
    readonly log: string;
  };
  readonly evaluate: {
    readonly what: string;
    readonly out: string;
    readonly truth: string;
    readonly persons: string;
  };
  readonly generate: {
    readonly what: string;
    readonly out: string;
    readonly residents: string;
    readonly seed: string;
    readonly asOf: string;
    readonly regency: string;
    readonly noise: string;
    readonly rate: string;
    readonly listRates: string;
    readonly outMissing: string;
  };
  readonly explain: {
    readonly what: string;
    readonly rows: string;
    readonly out: string;
    readonly config: string;
    readonly buka: string;
    readonly json: string;
  };
}

const id: HelpWords = {
  usage: 'padan: memadankan data kependudukan Dukcapil, Dinsos, dan BPJS Kesehatan\n\n$0 <perintah> [opsi]',
  whichCommand: 'Sebutkan perintahnya, misalnya: padan run --help',
  lang: 'Bahasa pesan bantuan',
  exitCodes:
    'Kode keluar: 0 selesai · 1 selesai tetapi tidak diterbitkan · 2 perintah salah · 3 berkas sumber bermasalah · 4 penyimpanan bermasalah · 70 cacat program',
  run: {
    what: 'Memadankan berkas instansi dan menerbitkan tautan, temuan, dan laporan',
    sources: 'Berkas sumber (CSV atau TSV):',
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
    ignoreGates: 'Terbitkan walaupun pemeriksaan gerbang menahan (setelah penyebabnya diketahui)',
    log: 'Bentuk catatan jalannya proses',
  },
  evaluate: {
    what: 'Membandingkan hasil dengan kunci jawaban: presisi, recall, dan F1',
    out: 'Folder hasil yang dinilai',
    truth: 'truth.csv: source,row,person',
    persons: 'persons.csv dengan kolom findings, untuk menilai temuan',
  },
  generate: {
    what: 'Membuat data sintetis satu kabupaten/kota: lima berkas dan kuncinya',
    out: 'Folder tujuan',
    residents: 'Jumlah penduduk hidup dalam register',
    seed: 'Benih acak: benih sama, berkas sama',
    asOf: 'Tanggal semua data, YYYY-MM-DD',
    regency: 'Kode Kemendagri kabupaten/kota',
    noise: 'Pengali semua laju cacat data',
    rate: 'Ubah satu laju: NAMA=NILAI, boleh diulang',
    listRates: 'Tampilkan semua laju lalu selesai',
    outMissing: '--out FOLDER wajib diisi',
  },
  explain: {
    what: 'Menjelaskan mengapa satu baris dipadankan atau tidak, atau membandingkan dua baris',
    rows: 'SUMBER:BARIS, satu atau dua, misalnya bpjs:12',
    out: 'Folder hasil padan run',
    config: 'Berkas proyek (padan.yaml) yang dipakai saat padan run, bila ada',
    buka: 'Tampilkan data pribadi tanpa samaran; isi alasannya, dicatat',
    json: 'Semua angka sebagai JSON',
  },
};

const en: HelpWords = {
  usage: 'padan: links the population data of Dukcapil, Dinsos and BPJS Kesehatan\n\n$0 <command> [options]',
  whichCommand: 'Name the command, for example: padan run --help',
  lang: 'Language of the help',
  exitCodes:
    'Exit codes: 0 done · 1 done, but not published · 2 a mistake in the command · 3 a source file is at fault · 4 the store is at fault · 70 a bug',
  run: {
    what: 'Link the files of the agencies; publish links, findings and reports',
    sources: 'Source files (CSV or TSV):',
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
    ignoreGates: 'Publish although a gate holds it back (once you know why)',
    log: 'Form of the running log',
  },
  evaluate: {
    what: 'Compare results with the truth: precision, recall and F1',
    out: 'Folder of the results to be judged',
    truth: 'truth.csv: source,row,person',
    persons: 'persons.csv with a column findings, to judge the findings',
  },
  generate: {
    what: 'Make the synthetic data of a regency: five files and their truth',
    out: 'Folder to write to',
    residents: 'Number of living residents in the register',
    seed: 'Random seed: the same seed gives the same files',
    asOf: 'Date of all data, YYYY-MM-DD',
    regency: 'Kemendagri code of the regency',
    noise: 'Multiplies all rates of defects',
    rate: 'Change one rate: NAME=VALUE, may be repeated',
    listRates: 'Show all rates and end',
    outMissing: '--out FOLDER is needed',
  },
  explain: {
    what: 'Explain why a row was linked or not, or hold two rows against each other',
    rows: 'SOURCE:ROW, one or two, for example bpjs:12',
    out: 'Folder of the results of padan run',
    config: 'Project file (padan.yaml) that padan run was given, if any',
    buka: 'Show personal data unmasked; give the reason, which is logged',
    json: 'All figures as JSON',
  },
};

export const HELP = { id, en } as const;
export type Lang = keyof typeof HELP;
