import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { stampOf, taken } from '../../../support/extract.ts';
import { type TemporaryFolder, temporaryFolder } from '../../../support/files.ts';
import { type SheetCells, workbook } from '../../../support/sheets.ts';

/** Lists as OpenSID, SIAK, Dukcapil's book of residents (BIP), BDT, Regsosek and VClaim lay them out; people made up. */

let folder: TemporaryFolder;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => {
  folder.remove();
});

const book = (rows: SheetCells, bookType: 'xlsx' | 'xls' = 'xls'): string =>
  folder.put(workbook({ Sheet1: rows }, bookType), `berkas.${bookType}`);
const reasons = (rows: Awaited<ReturnType<typeof taken>>): string[] =>
  rows.flatMap(({ line, rejection }) => (rejection === undefined ? [] : [`${line} ${rejection.reason}`]));
const people = (rows: Awaited<ReturnType<typeof taken>>): unknown[] =>
  rows.flatMap(({ fields }) => (fields === undefined ? [] : [fields]));

const titles = (text: string): string[] => text.split('|');
const row = (
  header: readonly string[],
  cells: Readonly<Record<string, string | number>>,
): (string | number)[] => header.map((title) => cells[title] ?? '');

describe('the register', () => {
  const OPENSID = titles(
    'alamat|dusun|rw|rt|nama|no_kk|nik|sex|tempatlahir|tanggallahir|agama_id|pendidikan_kk_id|pendidikan_sedang_id|pekerjaan_id|status_kawin|kk_level|warganegara_id|ayah_nik|nama_ayah|ibu_nik|nama_ibu|golongan_darah_id|akta_lahir|dokumen_pasport|tanggal_akhir_paspor|dokumen_kitas|akta_perkawinan|tanggalperkawinan|akta_perceraian|tanggalperceraian|cacat_id|cara_kb_id|hamil|ktp_el|status_rekam|alamat_sekarang|status_dasar|suku|tag_id_card|id_asuransi|no_asuransi|lat|lng',
  );

  test('OpenSID: codes, placeholders for parents, a used range that goes on empty', async () => {
    const person = row(OPENSID, {
      alamat: 'JL MELATI', dusun: 'MANGSIT', rw: '-', rt: '002', nama: 'AHMAD ALLIF', no_kk: '5201142005719001', nik: '5201142005719002', sex: '1', tempatlahir: 'MANGSIT', tanggallahir: '20-05-1971', status_kawin: '2', kk_level: '1', ayah_nik: '1111111111111111', nama_ayah: 'DI', ibu_nik: '2222222222222222', nama_ibu: 'SITI', status_dasar: '1', id_asuransi: '2',
    }); // prettier-ignore
    const blank = OPENSID.map(() => '');
    const path = book([OPENSID, person, ...Array.from({ length: 400 }, () => blank)], 'xlsx');
    expect(people(await taken('dukcapil', path))).toEqual([
      {
        nik: '5201142005719002', kk: '5201142005719001', name: 'AHMAD ALLIF', birth_date: '20-05-1971', birth_place: 'MANGSIT', sex: '1', relation: '1', mother: 'SITI', address: 'JL MELATI', rt: '002', rw: '-', status: '1',
      },
    ]); // prettier-ignore
  });

  const SIAK = titles(
    'Nomor KK|NIK|Nama Penduduk|Status|Tempat Lahir|Tanggal Lahir|Kelamin|NIK Ayah|Ayah|NIK Ibu|Ibu|Status Kawin|SHDK|Agama|Kecamatan|Desa/Kel|Alamat|RW|RT|Pendidikan|Pekerjaan|Deskripsi Pekerjaan|Gol. Darah|Cacat|Cetak KTP|Ganti KTP|KTP Berakhir|Nomor Paspor|Nomor Akta Lahir|Nomor Akta Kawin|Tanggal Kwn|Nomor Akta Cerai|Tgl Cerai|Petugas Registrasi|Tgl Ubah|Petugas Entri|Tgl Entri',
  );

  test('SIAK: words, dates without padding, the state of residence under Status', async () => {
    const person = (nik: string, name: string, status: string, born: string): (string | number)[] =>
      row(SIAK, {
        'Nomor KK': '5201142005719001', NIK: nik, 'Nama Penduduk': name, Status: status, 'Tempat Lahir': 'Mataram', 'Tanggal Lahir': born, Kelamin: 'Perempuan', 'NIK Ayah': '', Ayah: 'UDIN', 'NIK Ibu': '5201145005409001', Ibu: 'SARI', 'Status Kawin': 'Kawin', SHDK: 'Kepala Keluarga', Kecamatan: 'BATU LAYAR', 'Desa/Kel': 'SENGGIGI', Alamat: 'Dsn Mangsit', RW: '8', RT: '1', 'Gol. Darah': 'Tdk Th', 'Tgl Ubah': '3-1-2020',
      }); // prettier-ignore
    const path = book([
      SIAK,
      person('5201146005719001', 'WATI', 'Hidup', '20-5-1971'),
      person('5201144102809002', 'RINI', 'Pindah Dalam Negeri', '1-2-1980'),
      person('5201144302809003', 'TINI', 'Tidak Valid', '3-2-1980'),
    ]);
    const rows = people(await taken('dukcapil', path));
    expect(rows).toHaveLength(3);
    expect(rows[1]).toEqual({
      nik: '5201144102809002', kk: '5201142005719001', name: 'RINI', birth_date: '1-2-1980', birth_place: 'Mataram', sex: 'Perempuan', relation: 'Kepala Keluarga', mother: 'SARI', address: 'Dsn Mangsit', rt: '1', rw: '8', district: 'BATU LAYAR', village: 'SENGGIGI', status: 'Pindah Dalam Negeri',
    }); // prettier-ignore
  });

  const BIP_2012 = titles(
    '|NO|NIK|NAMA|JK|TMPT LHR|TGL LHR|KTPEL|AGAMA|STATUS|HUB. KEL|PENDIDIKAN|PEKERJAAN|NAMA IBU|NAMA AYAH|NO.AKTE LAHIR',
  );
  const family2012 = (kk: string, address: string, members: SheetCells): SheetCells => [
    ['', `NO.KK : ${kk}`, '', '', 'NAMA.KK : UDIN', '', '', `ALAMAT : ${address}`],
    BIP_2012,
    ...members,
  ];
  const member2012 = (no: number, nik: string, name: string): string[] =>
    ['', String(no), nik, name, 'P', 'BULELENG', '10-01-1960', 'SENT_FOR_CARD_PRINTING', 'HINDU', 'KAWIN', 'ISTRI', 'NULL', 'PETANI', 'NI MADE', 'I WAYAN', 'NULL']; // prettier-ignore

  test('BIP 2012: a row for each family and the header anew, marital status under STATUS', async () => {
    const path = book([
      ['BUKU INDUK PENDUDUK WNI'], [], ['PROVINSI : BALI'], ['KABUPATEN : BULELENG'], ['KECAMATAN : GEROKGAK'], ['DESA : X'], [],
      ...family2012('5108010101109001', 'BD. KELOD, RT: 001, RW: 002, Kodepos: 81155', [
        member2012(1, '5108015001609001', 'NI LUH A'),
        member2012(2, '5108015001609002', 'NI LUH B'),
      ]),
      ...family2012('5108010101109002', 'BD. KAJA, RT: 003, RW: 004, Kodepos: 81155', [
        member2012(1, '5108015001609003', 'NI LUH C'),
      ]),
    ]); // prettier-ignore
    const rows = await taken('dukcapil', path);
    expect(people(rows)).toMatchObject([
      { nik: '5108015001609001', name: 'NI LUH A', kk: '5108010101109001', address: 'BD. KELOD, RT: 001, RW: 002, Kodepos: 81155', mother: 'NI MADE', relation: 'ISTRI' },
      { nik: '5108015001609002', kk: '5108010101109001' },
      { nik: '5108015001609003', kk: '5108010101109002', address: 'BD. KAJA, RT: 003, RW: 004, Kodepos: 81155' },
    ]); // prettier-ignore
    expect(people(rows)[0]).not.toHaveProperty('status');
    expect(reasons(rows)).toEqual(['12 baris kelompok keluarga', '13 baris judul berulang']);
    expect((await stampOf('dukcapil', path)).head.disowned).toEqual(['STATUS']);
  });

  test('BIP 2016: two rows of titles, column numbers as Excel reads (1), the family’s row below them', async () => {
    const upper = titles('No|Nama Lengkap|NIK|Tempat dan Tanggal Lahir||JK|SHDK|Agama|Pendidikan|Pekerjaan|Nama Orang Tua Kandung|Nama Orang Tua Kandung'); // prettier-ignore
    const lower = titles('|||Tempat Lahir|Tgl/Bln/Th||||Terakhir||Ibu|Ayah');
    const path = book([
      ['BUKU INDUK PENDUDUK'], ['PROVINSI', ':', 'NTB'], ['KABUPATEN', ':', 'LOMBOK'], ['KECAMATAN', ':', 'X'], ['DESA', ':', 'Y'], [],
      upper,
      lower,
      upper.map((_, at) => -1 - at),
      ['No. KK', '', '5201142005719001', 'Alamat', ': DUSUN MANGSIT RT 001 RW 002'],
      ['1', 'UDIN', '5201142005719002', 'MATARAM', '20-05-1971', 'Lk', 'KEPALA KELUARGA', 'ISLAM', 'SD', 'PETANI', 'SITI', 'AMAQ'],
      ['No. KK', '', '5201142005719009', 'Alamat', ': DUSUN LOCO RT 003 RW 002'],
      ['1', 'WATI', '5201146005719003', 'MATARAM', '20-05-1971', 'Pr', 'KEPALA KELUARGA', 'ISLAM', 'SD', 'PETANI', 'INAQ', 'AMAQ'],
    ]); // prettier-ignore
    const rows = await taken('dukcapil', path);
    expect(people(rows)).toEqual([
      { nik: '5201142005719002', name: 'UDIN', birth_place: 'MATARAM', birth_date: '20-05-1971', sex: 'Lk', relation: 'KEPALA KELUARGA', mother: 'SITI', kk: '5201142005719001', address: 'DUSUN MANGSIT RT 001 RW 002' },
      { nik: '5201146005719003', name: 'WATI', birth_place: 'MATARAM', birth_date: '20-05-1971', sex: 'Pr', relation: 'KEPALA KELUARGA', mother: 'INAQ', kk: '5201142005719009', address: 'DUSUN LOCO RT 003 RW 002' },
    ]); // prettier-ignore
    expect(reasons(rows)).toEqual([
      '9 baris nomor kolom',
      '10 baris kelompok keluarga',
      '12 baris kelompok keluarga',
    ]);
  });

  test('BIP of Luwu Timur: from the second column on, points in titles', async () => {
    const header = titles('|NO|NIK|NAMA|JK|TMPT LHR|TGL LHR|G.DRH|AGAMA|STATUS|HUB.KEL|PENDIDIKAN|PEKERJAAN|NAMA IBU|NAMA AYAH|KET'); // prettier-ignore
    const path = book([
      ['', 'NO.KK', ':', '7324010101109001', '', 'NAMA KEP. KELUARGA', ':', 'UDIN', '', 'ALAMAT', ':', 'DUSUN I'],
      header,
      ['', '1', '7324010510759001', 'UDIN', 'L', 'MALILI', '05-10-1975', '-', 'ISLAM', 'KAWIN', 'KEPALA KELUARGA', 'SLTA', 'TANI', 'SITTI', 'LA UPE', ''],
    ]); // prettier-ignore
    expect(people(await taken('dukcapil', path))).toEqual([
      { nik: '7324010510759001', name: 'UDIN', birth_place: 'MALILI', birth_date: '05-10-1975', sex: 'L', relation: 'KEPALA KELUARGA', mother: 'SITTI', kk: '7324010101109001', address: 'DUSUN I' },
    ]); // prettier-ignore
  });

  test('BIP of e-KTP: two rows of titles, numbers, families; Status of the marriage abbreviated', async () => {
    const upper = titles('NO|Nama Lengkap|NIK|Tempat dan Tanggal Lahir||JK|Stat Kwn|Gol. Drh|SHDK|Agama|Pendidikan Terakhir|No Akta Lahir|Pekerjaan|Nama  Ibu|Nama Ayah|Wjb KTP|KTP-eL|Status|Stat Rkm'); // prettier-ignore
    const person = (nik: string, name: string, sex: string, married: string): string[] =>
      ['1', name, nik, 'MATARAM', '5-10-1975', sex, married, '-', 'KEPALA KELUARGA', 'ISLAM', 'SLTA', '', 'TANI', 'SITTI', 'LA UPE', 'Ya', 'Ya', 'HIDUP', 'CARD_PRINTED']; // prettier-ignore
    const path = book([
      ['BUKU INDUK PENDUDUK'],
      upper,
      ['', '', '', 'Tempat Lahir', 'Tgl/Bln/Th'],
      upper.map((_, at) => `(${at + 1})`),
      ['No. KK : 5201142005719001', '', '', 'No. Blangko KK : 123', '', 'Tgl Cetak KK : 01-02-2016', '', '', 'Alamat : DUSUN I'],
      person('5201140510759001', 'UDIN', 'Lk', 'CM'),
      ['No. KK : 5201142005719002', '', '', 'No. Blangko KK : 124', '', 'Tgl Cetak KK : 01-02-2016', '', '', 'Alamat : DUSUN II'],
      person('5201144510759002', 'RINA', 'Pr', 'BK'),
    ]); // prettier-ignore
    const rows = await taken('dukcapil', path);
    expect(people(rows)).toEqual([
      { nik: '5201140510759001', name: 'UDIN', birth_place: 'MATARAM', birth_date: '5-10-1975', sex: 'Lk', relation: 'KEPALA KELUARGA', mother: 'SITTI', status: 'HIDUP', kk: '5201142005719001', address: 'DUSUN I' },
      { nik: '5201144510759002', name: 'RINA', birth_place: 'MATARAM', birth_date: '5-10-1975', sex: 'Pr', relation: 'KEPALA KELUARGA', mother: 'SITTI', status: 'HIDUP', kk: '5201142005719002', address: 'DUSUN II' },
    ]); // prettier-ignore
    expect(reasons(rows)).toEqual([
      '4 baris nomor kolom',
      '5 baris kelompok keluarga',
      '7 baris kelompok keluarga',
    ]);
  });

  test('the web service: numbers of regions without padding, Oracle’s dates', async () => {
    const header = titles('NO_KK|NIK|NAMA_LGKP|JENIS_KLMIN|TMPT_LHR|TGL_LHR|GOL_DRH|AGAMA|STAT_KWN|STATUS_KAWIN|STAT_HBKEL|PDDK_AKH|JENIS_PKRJN|NIK_IBU|NAMA_LGKP_IBU|NIK_AYAH|NAMA_LGKP_AYAH|ALAMAT|NO_RT|NO_RW|NO_PROP|PROP_NAME|NO_KAB|KAB_NAME|NO_KEC|KEC_NAME|NO_KEL|KEL_NAME|NO_AKTA_LHR|NO_AKTA_CRAI|KODE_POS'); // prettier-ignore
    const person = row(header, {
      NO_KK: '5201142005719001', NIK: '5201141202809001', NAMA_LGKP: 'UDIN', JENIS_KLMIN: '1', TMPT_LHR: 'MATARAM', TGL_LHR: '12-FEB-80', STAT_KWN: '2', STATUS_KAWIN: 'KAWIN', STAT_HBKEL: '1', NIK_IBU: '5201145005409001', NAMA_LGKP_IBU: 'SARI', ALAMAT: 'JL X', NO_RT: 1, NO_RW: 2, NO_PROP: 52, PROP_NAME: 'NTB', NO_KAB: 1, KAB_NAME: 'LOMBOK BARAT', NO_KEC: 14, KEC_NAME: 'BATU LAYAR', NO_KEL: 2001, KEL_NAME: 'SENGGIGI', KODE_POS: 83355,
    }); // prettier-ignore
    expect(people(await taken('dukcapil', book([header, person], 'xlsx')))).toEqual([
      {
        nik: '5201141202809001', kk: '5201142005719001', name: 'UDIN', birth_date: '12-FEB-80', birth_place: 'MATARAM', sex: '1', relation: '1', mother: 'SARI', address: 'JL X', rt: '1', rw: '2', province_code: '52', regency_code: '1', district_code: '14', village_code: '2001', regency: 'LOMBOK BARAT', district: 'BATU LAYAR', village: 'SENGGIGI',
      },
    ]); // prettier-ignore
  });
});

describe('the poor', () => {
  test('Regsosek: the fourth sheet, question numbers in titles, birth dates as Excel’s numbers', async () => {
    const header = titles('no kartu keluarga|401|402 Nama|403 NIK|404|405|406|407|408|409|410|411|412|413|414|415|416a|416b|417|417 Tulis|418|419|401|402 Nama|403 NIK|420a|420b|421|421 Tulis|422|423|424|425|426|427|428a|428b|428c|428d|428e|428f|428g|428h|428i|428j|429|430|401|402 Nama|403 NIK|431a|431b|431c|431d|431e|431f'); // prettier-ignore
    const person = header.map((_, at): string | number =>
      at === 0 ? '5201142005719001' : [1, 22, 47].includes(at) ? 1 : [2, 23, 48].includes(at) ? 'UDIN' : [3, 24, 49].includes(at) ? '5201142005709001' : at === 6 ? 25708 : at === 5 ? 1 : 2,
    ); // prettier-ignore
    const path = folder.put(
      workbook({
        '1': [titles('no urut bangunan tempat tinggal|no urut keluarga|no kartu keluarga|Catatan'), ['1', '1', '5201142005719001', '']],
        '2': [titles('no kartu keluarga|tanggal pendataan|nama ppl|kode ppl|Catatan'), ['5201142005719001', 44900, 'X', '1', '']],
        '3': [titles('no kartu keluarga|301a|301b|302'), ['5201142005719001', 1, 2, 3]],
        '4': [header, person],
        '5': [titles('no kartu keluarga|501a|501a Bulan'), ['5201142005719001', 1, 2]],
      }),
      'berkas.xlsx',
    ); // prettier-ignore
    const { form } = await stampOf('dinsos', path);
    expect(form).toMatchObject({ sheet: '4', otherSheets: ['1', '2', '3', '5'] });
    expect(people(await taken('dinsos', path))).toEqual([
      { kk: '5201142005719001', name: 'UDIN', nik: '5201142005709001', birth_date: '25708', sex: '1' },
    ]);
  });

  test('BDT 2015: numbers behind titles, a row of column numbers, BPS codes', async () => {
    const header = titles('ruta_6 (1)|ID rumah tangga (2)|Provinsi (3)|Kode Provinsi (4)|Kab/Kota (5)|Kode Kab/Kota (6)|Kecamatan (7)|Kode Kecamatan (8)|Desa/Kelurahan (9)|Kode Desa/Kelurahan (10)|Nama SLS (11)|Alamat (12)|Nama KRT (13)|Jumlah ART (14)|percentile|Nomor urut ART|Nama ART|NIK|HubKRT|Nomor urut keluarga|Hubungan dengan kepala keluarga|jenis kelamin|Umur anggota rumah tangga (tahun)|Status perkawinan'); // prettier-ignore
    const person = ['1', '52060200070001', 'NTB', '52', 'BIMA', '06', 'BOLO', '020', 'RATO', '007', 'RT 1', 'DUSUN I', 'UDIN', '4', '12', '1', 'SITI', '5206024510809001', '2', '1', '3', '2', '36', '2']; // prettier-ignore
    const path = book([header, header.map((_, at) => at + 1), person]);
    const { head } = await stampOf('dinsos', path);
    expect(head.regionCodes).toBe('bps');
    const rows = await taken('dinsos', path);
    expect(reasons(rows)).toEqual(['2 baris nomor kolom']);
    expect(people(rows)).toEqual([
      {
        nik: '5206024510809001', name: 'SITI', address: 'DUSUN I', district: 'BOLO', village: 'RATO', sex: '2', relation: '3', district_code: '020', village_code: '007', province_code: '52', regency_code: '06',
},
    ]); // prettier-ignore
  });

  test('DTSEN: members with their family’s decile', async () => {
    const header = titles('id_keluarga|idsemesta|no_kk|nik|nama|hub_kepala_keluarga|tgl_lahir|jk|alamat|rt|rw|kelurahan|kecamatan|desil_nasional|pkh|bpnt|pbi'); // prettier-ignore
    const person = ['K1', 'IDS1', '5201142005719001', '5201142005719002', 'UDIN', '1', '20/05/1971', 'L', 'JL X', '001', '002', 'SENGGIGI', 'BATU LAYAR', '3', 'YA', 'TIDAK', 'YA']; // prettier-ignore
    const path = folder.put([header, person].map((cells) => cells.join('\t')).join('\n') + '\n', 'dtsen.txt');
    expect(people(await taken('dinsos', path))).toEqual([
      {
        own_id: 'IDS1', nik: '5201142005719002', kk: '5201142005719001', name: 'UDIN', birth_date: '20/05/1971', sex: 'L', relation: '1', address: 'JL X', rt: '001', rw: '002', district: 'BATU LAYAR', village: 'SENGGIGI', decile: '3',
      },
    ]); // prettier-ignore
  });

  test('SIKS: PBI with the card beside the NIK', async () => {
    const header = 'id;iddtks;noka_bpjs;psnoka_bpjs;nama;tempat_lahir;tanggal_lahir;jenis_kelamin;alamat;nik;nokk;hub_keluarga;nama_ibu_kandung;keterangan'; // prettier-ignore
    const person = '1;DTKS1;0000000009001;0000000009002;SITI;MATARAM;1971-05-20;P;JL X;5201146005719001;5201142005719001;ISTRI;SARI;AKTIF'; // prettier-ignore
    expect(people(await taken('dinsos', folder.put(`${header}\n${person}\n`)))).toEqual([
      {
        own_id: 'DTKS1', nik: '5201146005719001', kk: '5201142005719001', card: '0000000009002', name: 'SITI', birth_date: '1971-05-20', birth_place: 'MATARAM', sex: 'P', relation: 'ISTRI', mother: 'SARI', address: 'JL X',
      },
    ]); // prettier-ignore
  });

  test('participants of a programme: the sentinel and the notes at the end', async () => {
    const header = titles('Peserta|No. Peserta|NIK|Nama|Tempat Lahir|Tanggal Lahir|Alamat');
    const path = book(
      [
        header,
        ['UDIN', '1', '5201142005719002', 'UDIN', 'MATARAM', '20-05-1971', 'JL X'],
        ['###'],
        ['Catatan:'],
        ['1. Kolom Peserta diisi NIK', '', ''],
        ['Kolom Nama (wajib diisi)', '', ''],
      ],
      'xlsx',
    );
    const rows = await taken('jamkesda', path);
    expect(people(rows)).toEqual([
      { nik: '5201142005719002', name: 'UDIN', birth_date: '20-05-1971', birth_place: 'MATARAM', address: 'JL X' },
    ]); // prettier-ignore
    expect(reasons(rows)).toEqual([3, 4, 5, 6].map((line) => `${line} baris penutup atau catatan`));
  });
});

describe('members', () => {
  const expected = {
    card: '0000000009001', nik: '5201142005719002', name: 'TRI M', birth_date: '1971-05-20', sex: 'L', relation: '1', segment: '21', segment_name: 'PBI (APBN)', member_status: '0', member_status_name: 'AKTIF', start_date: '2014-01-01', class: '3',
  }; // prettier-ignore
  const cells = ['0000000009001', '5201142005719002', 'TRI M', '1', 'L', '1971-05-20', '21', 'PBI (APBN)', '3', 'KELAS III', '0', 'AKTIF', '2014-01-01', '2099-12-31', '2014-02-01', '23010101', 'PUSKESMAS X', '55', '']; // prettier-ignore
  test.each([
    ['with points', 'noKartu|nik|nama|pisa|sex|tglLahir|jenisPeserta.kode|jenisPeserta.keterangan|hakKelas.kode|hakKelas.keterangan|statusPeserta.kode|statusPeserta.keterangan|tglTMT|tglTAT|tglCetakKartu|provUmum.kdProvider|provUmum.nmProvider|umur.umurSekarang|informasi.dinsos'],
    ['with the answer’s root', 'peserta.noKartu|peserta.nik|peserta.nama|peserta.pisa|peserta.sex|peserta.tglLahir|peserta.jenisPeserta.kode|peserta.jenisPeserta.keterangan|peserta.hakKelas.kode|peserta.hakKelas.keterangan|peserta.statusPeserta.kode|peserta.statusPeserta.keterangan|peserta.tglTMT|peserta.tglTAT|peserta.tglCetakKartu|peserta.provUmum.kdProvider|peserta.provUmum.nmProvider|peserta.umur.umurSekarang|peserta.informasi.dinsos'],
    ['with lines', 'noKartu|nik|nama|pisa|sex|tglLahir|jenisPeserta_kode|jenisPeserta_keterangan|hakKelas_kode|hakKelas_keterangan|statusPeserta_kode|statusPeserta_keterangan|tglTMT|tglTAT|tglCetakKartu|provUmum_kdProvider|provUmum_nmProvider|umur|informasi_dinsos'],
    ['with the whole way', 'response.peserta.noKartu|response.peserta.nik|response.peserta.nama|response.peserta.pisa|response.peserta.sex|response.peserta.tglLahir|response.peserta.jenisPeserta.kode|response.peserta.jenisPeserta.keterangan|response.peserta.hakKelas.kode|response.peserta.hakKelas.keterangan|response.peserta.statusPeserta.kode|response.peserta.statusPeserta.keterangan|response.peserta.tglTMT|response.peserta.tglTAT|response.peserta.tglCetakKartu|response.peserta.provUmum.kdProvider|response.peserta.provUmum.nmProvider|response.peserta.umur.umurSekarang|response.peserta.informasi.dinsos'],
    ['with slashes', 'noKartu|nik|nama|pisa|sex|tglLahir|jenisPeserta/kode|jenisPeserta/keterangan|hakKelas/kode|hakKelas/keterangan|statusPeserta/kode|statusPeserta/keterangan|tglTMT|tglTAT|tglCetakKartu|provUmum/kdProvider|provUmum/nmProvider|umur/umurSekarang|informasi/dinsos'],
  ])('VClaim’s answers %s', async (_, header) => {
    const path = folder.put([titles(header), cells].map((line) => line.join(';')).join('\n') + '\n');
    expect(people(await taken('bpjs', path))).toEqual([expected]);
  }); // prettier-ignore

  test('the master file of a branch', async () => {
    const header = titles('PSNOKA|NOKA|NIK|NAMA|NMCETAK|TGLLHR|JENKEL|PISAT|KDJNSPESERTA|NMJNSPESERTA|KDSTATUSPST|KETSTATUSPST|TMT|TAT|KELAS|NMPPK|ALAMAT|NMKEC|NMKEL'); // prettier-ignore
    const person = ['0000000009002', '0000000009001', '5201146005719001', 'SITI', 'SITI', '20/05/1971', 'P', '3', '22', 'PBI (APBD)', '0', 'AKTIF', '01/01/2014', '', '3', 'PKM X', 'JL X', 'BATU LAYAR', 'SENGGIGI']; // prettier-ignore
    const path = folder.put([header, person].map((line) => line.join(';')).join('\n') + '\n');
    expect(people(await taken('bpjs', path))).toEqual([
      {
        card: '0000000009002', family_card: '0000000009001', nik: '5201146005719001', name: 'SITI', birth_date: '20/05/1971', sex: 'P', relation: '3', segment: '22', segment_name: 'PBI (APBD)', member_status: '0', member_status_name: 'AKTIF', start_date: '01/01/2014', class: '3', address: 'JL X', district: 'BATU LAYAR', village: 'SENGGIGI',
      },
    ]); // prettier-ignore
  });
});
