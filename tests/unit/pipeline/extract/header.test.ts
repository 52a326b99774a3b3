import { describe, expect, test } from '@jest/globals';
import {
  type ColumnMap,
  headerKey,
  knownColumns,
  refuseIncomplete,
  titlesOf,
} from '../../../../pipeline/extract/header.ts';
import { PadanError } from '../../../../schemas/faults.ts';
import { sourceOf } from '../../../support/files.ts';

/** Header rows as their programs write them (DOMAIN: OpenSID, SIAK, BIP, the Dukcapil web service, VClaim). */
const SIAK =
  'Nomor KK,NIK,Nama Penduduk,Status,Tempat Lahir,Tanggal Lahir,Kelamin,NIK Ayah,Ayah,NIK Ibu,Ibu,Status Kawin,SHDK,Agama,Kecamatan,Desa/Kel,Alamat,RW,RT';
const BIP =
  ',NO,NIK,NAMA,JK,TMPT LHR,TGL LHR,KTPEL,AGAMA,STATUS,HUB. KEL,PENDIDIKAN,PEKERJAAN,NAMA IBU,NAMA AYAH';
const WEB =
  'NO_KK,NIK,NAMA_LGKP,JENIS_KLMIN,TMPT_LHR,TGL_LHR,GOL_DRH,AGAMA,STAT_KWN,STAT_HBKEL,NIK_IBU,NAMA_LGKP_IBU,ALAMAT,NO_RT,NO_RW,NO_PROP,PROP_NAME,NO_KAB,KAB_NAME,NO_KEC,KEC_NAME,NO_KEL,KEL_NAME';
const BPJS =
  'PSNOKA,NOKA,NIK,NAMA,TGLLHR,JENKEL,PISA,KDJNSPESERTA,NMJNSPESERTA,KDSTATUSPST,KETSTATUSPST,TMT,TAT,KELAS';
const VCLAIM =
  'noKartu,nik,nama,pisa,sex,tglLahir,jenisPeserta.kode,jenisPeserta.keterangan,hakKelas,statusPeserta.kode,statusPeserta.keterangan,tglTMT,tglTAT';
const SIKS =
  'id;iddtks;noka_bpjs;psnoka_bpjs;nama;tempat_lahir;tanggal_lahir;jenis_kelamin;nik;nokk;hub_keluarga;nama_ibu_kandung;keterangan';

const recogniseHeader = (header: readonly string[], source: ReturnType<typeof sourceOf>): ColumnMap =>
  knownColumns(titlesOf(header), source.schema);

/** The title that each field was found under. */
function found(role: string, header: readonly string[]): Record<string, string> {
  const map = recogniseHeader(header, sourceOf(role));
  return Object.fromEntries(Object.entries(map).map(([field, at]) => [field, header[at] ?? '']));
}

describe('headers by name', () => {
  test('the export of SIAK', () => {
    expect(found('dukcapil', SIAK.split(','))).toMatchObject({
      kk: 'Nomor KK',
      nik: 'NIK',
      name: 'Nama Penduduk',
      status: 'Status',
      birth_place: 'Tempat Lahir',
      birth_date: 'Tanggal Lahir',
      sex: 'Kelamin',
      mother: 'Ibu',
      relation: 'SHDK',
      district: 'Kecamatan',
      village: 'Desa/Kel',
      rw: 'RW',
      rt: 'RT',
    });
  });

  test('the web service: codes and names of one level are two columns', () => {
    expect(found('dukcapil', WEB.split(','))).toMatchObject({
      name: 'NAMA_LGKP',
      sex: 'JENIS_KLMIN',
      mother: 'NAMA_LGKP_IBU',
      province_code: 'NO_PROP',
      district_code: 'NO_KEC',
      district: 'KEC_NAME',
      village_code: 'NO_KEL',
      village: 'KEL_NAME',
    });
  });

  test('BIP: an empty title, a point in one', () => {
    expect(found('dukcapil', BIP.split(','))).toMatchObject({
      nik: 'NIK',
      name: 'NAMA',
      relation: 'HUB. KEL',
      birth_date: 'TGL LHR',
      mother: 'NAMA IBU',
    });
  });

  test('the membership file, and the same by the API’s names', () => {
    const file = found('bpjs', BPJS.split(','));
    expect(file).toMatchObject({
      card: 'PSNOKA',
      segment: 'KDJNSPESERTA',
      start_date: 'TMT',
    });
    expect(file).toMatchObject({
      member_status: 'KDSTATUSPST',
      member_status_name: 'KETSTATUSPST',
      class: 'KELAS',
    });
    expect(found('bpjs', VCLAIM.split(','))).toMatchObject({
      card: 'noKartu',
      birth_date: 'tglLahir',
      segment: 'jenisPeserta.kode',
      segment_name: 'jenisPeserta.keterangan',
      member_status: 'statusPeserta.kode',
      start_date: 'tglTMT',
      class: 'hakKelas',
    });
  });

  test('the SIKS export carries the member’s own card beside the NIK', () => {
    expect(found('dinsos', SIKS.split(';'))).toMatchObject({
      own_id: 'iddtks',
      card: 'psnoka_bpjs',
      nik: 'nik',
      kk: 'nokk',
      mother: 'nama_ibu_kandung',
    });
  });

  test('the order of columns, case and punctuation do not matter; no column serves two fields', () => {
    const header = BPJS.split(',');
    const turned = [...header].reverse().map((title) => ` ${title.toLowerCase()}. `);
    const map = recogniseHeader(turned, sourceOf('bpjs'));
    for (const [field, at] of Object.entries(recogniseHeader(header, sourceOf('bpjs'))))
      expect(map[field as 'nik']).toBe(header.length - 1 - at);
    expect(new Set(Object.values(map)).size).toBe(Object.keys(map).length);
  });

  test('the first spelling listed wins where two stand in one header', () => {
    expect(found('dinsos', ['NAMA ART', 'NIK', 'NAMA', 'DESIL', 'DESIL NASIONAL'])).toMatchObject({
      name: 'NAMA',
      decile: 'DESIL NASIONAL',
    });
  });

  test('titles are compared by their letters and digits', () => {
    expect(headerKey(' Tgl. Lahir_')).toBe('TGLLAHIR');
    expect(headerKey('\ufeffN.I.K')).toBe('NIK');
  });
});

describe('headers that are refused', () => {
  function refusal(role: string, header: readonly string[]): { code: string; text: string } {
    try {
      const source = sourceOf(role);
      refuseIncomplete(recogniseHeader(header, source), titlesOf(header), { source, file: 'x.csv' });
    } catch (error) {
      if (!(error instanceof PadanError)) throw error;
      return {
        code: error.faults.map(({ code }) => code).join(' '),
        text: error.faults.map(({ message, next }) => `${message} → ${next}`).join('\n'),
      };
    }
    throw new Error('the header was not refused');
  }

  test('a required column lacks: which, where, and the title nearest to it', () => {
    const { code, text } = refusal('dukcapil', ['NIIK', 'NAMA LGKP', 'ALAMAT']);
    expect(code).toBe('kolom-kunci-tidak-ada');
    expect(text).toContain('kolom NIK');
    expect(text).toContain('x.csv');
    expect(text).toContain('"NIIK"');
    expect(text).toContain('columns: padan.yaml');
  });

  test('one of two is enough where either will do', () => {
    expect(found('bpjs', ['PSNOKA', 'NAMA', 'STATUS'])).toEqual({
      card: 'PSNOKA',
      name: 'NAMA',
      member_status_name: 'STATUS',
    });
    expect(refusal('bpjs', ['NAMA', 'ALAMAT']).text).toContain('kolom NIK atau PSNOKA');
  });

  test('a file without a header begins with a person, who is not shown', () => {
    const { code, text } = refusal('bpjs', [
      '0000000009001',
      '3275010203859001',
      'SITI AMINAH',
      '02-03-1985',
    ]);
    expect(code).toBe('judul-tidak-ada');
    expect(text).not.toMatch(/SITI|3275|9001/);
  });

  test('columns that are not separated', () => {
    expect(refusal('bpjs', ['PSNOKA#NIK#NAMA']).code).toBe('kolom-tidak-terpisah');
  });
});
