import type { DistrictFinding, FindingSummary, Summary } from '../../../schemas/summary.ts';
import { DISTRICTS, total } from './districts-fixture.ts';

interface ClassSpec {
  readonly label: string;
  readonly agency: string;
  readonly action: string;
  readonly test: string;
  readonly source: string;
  /** One count a district, in the order above. */
  readonly rows: readonly number[];
  readonly persons?: number;
  readonly causes?: readonly (readonly [string, number])[];
  readonly tariff?: number;
  readonly counted?: number;
  readonly months?: number;
}

const CLASSES: Readonly<Record<string, ClassSpec>> = {
  I1: {
    label: 'NIK tidak sah',
    agency: 'bpjs',
    action: 'Perbaiki NIK menurut register',
    test: 'NIK tidak dapat dipakai apa adanya, setelah dibersihkan tanpa mengubah angkanya.',
    source: 'bpjs',
    rows: [22, 15, 19, 7, 14, 11, 18, 9, 4, 13],
    causes: [
      ['kosong', 61],
      ['format', 38],
      ['ilmiah', 21],
      ['tanggal', 12],
    ],
  },
  I2: {
    label: 'NIK terkonvensi (Excel)',
    agency: 'dinsos',
    action: 'Pulihkan angka terakhir NIK',
    test: 'Angka ke-16 menjadi nol dan 15 angka pertama sama dengan NIK orang yang dipasangkan.',
    source: 'dinsos',
    rows: [31, 24, 40, 12, 27, 29, 33, 18, 9, 21],
  },
  I3: {
    label: 'NIK keliru, usulan perbaikan',
    agency: 'bpjs',
    action: 'Usulkan NIK register',
    test: 'Dipasangkan dengan penduduk yang NIK-nya berbeda, bukan karena Excel.',
    source: 'bpjs',
    rows: [48, 37, 44, 21, 39, 35, 41, 26, 19, 32],
  },
  I4: {
    label: 'NIK milik orang lain (peserta berbeda)',
    agency: 'bpjs',
    action: 'Periksa pemilik NIK',
    test: 'NIK ada dalam register pada orang yang bukan orang ini.',
    source: 'bpjs',
    rows: [6, 5, 8, 0, 3, 7, 6, 2, 0, 5],
  },
  I5: {
    label: 'Tidak ditemukan di Dukcapil',
    agency: 'dukcapil',
    action: 'Verifikasi lapangan',
    test: 'Tidak ada penduduk yang cocok dengan cara apa pun.',
    source: 'bpjs',
    rows: [29, 21, 17, 12, 24, 15, 26, 14, 10, 19],
    causes: [
      ['luar daerah', 118],
      ['tidak ada', 47],
      ['tanpa NIK', 22],
    ],
  },
  I6: {
    label: 'Ganda dalam satu sumber',
    agency: 'dinsos',
    action: 'Gabungkan catatan ganda',
    test: 'Orang yang sama memiliki lebih dari satu catatan dalam sumber itu.',
    source: 'dinsos',
    rows: [11, 9, 13, 4, 8, 10, 12, 6, 3, 7],
    persons: 80,
  },
  B1: {
    label: 'Meninggal masih aktif',
    agency: 'bpjs',
    action: 'Nonaktifkan setelah akta kematian',
    test: 'Kepesertaan aktif, status orangnya dalam register meninggal.',
    source: 'bpjs',
    rows: [14, 12, 16, 5, 13, 9, 15, 8, 3, 11],
    tariff: 37_800,
    months: 7,
  },
  B2: {
    label: 'Pindah masih dibayar daerah',
    agency: 'dinkes',
    action: 'Hentikan pembayaran daerah',
    test: 'Aktif pada segmen PBPU Pemda, orangnya sudah pindah ke luar.',
    source: 'bpjs',
    rows: [9, 7, 6, 0, 8, 5, 7, 2, 1, 6],
    tariff: 37_800,
    counted: 49,
    months: 5,
  },
  B3: {
    label: 'Miskin belum JKN',
    agency: 'dinsos',
    action: 'Usulkan sebagai PBI',
    test: 'Desil 1–5, penduduk, tidak memiliki catatan kepesertaan.',
    source: 'dinsos',
    rows: [28, 71, 142, 19, 58, 96, 31, 17, 24, 47],
    tariff: 42_000,
    counted: 0,
  },
  B4: {
    label: 'Miskin, JKN tidak aktif',
    agency: 'dinsos',
    action: 'Usulkan pengaktifan kembali',
    test: 'Desil 1–5, penduduk, memiliki catatan kepesertaan tetapi tidak ada yang aktif.',
    source: 'dinsos',
    rows: [62, 74, 88, 33, 69, 71, 64, 45, 38, 57],
    tariff: 42_000,
    counted: 0,
  },
  B7: {
    label: 'Pembiayaan ganda',
    agency: 'dinkes',
    action: 'Pilih satu segmen',
    test: 'Aktif pada PBI JK dan PBPU Pemda, atau dua kali pada PBPU Pemda.',
    source: 'bpjs',
    rows: [17, 13, 21, 6, 12, 14, 16, 10, 4, 11],
    tariff: 37_800,
    counted: 118,
    months: 3,
  },
  B12: {
    label: 'Tagihan',
    agency: 'bpjs',
    action: 'Koreksi tagihan bulan ini',
    test: 'Orang dan bulan yang sama ditagih lagi, tarif salah, atau ditagih setelah meninggal atau pindah.',
    source: 'tagihan',
    rows: [12, 8, 11, 3, 9, 7, 10, 6, 2, 8],
    tariff: 35_000,
    counted: 70,
    causes: [
      ['ditagih lagi', 41],
      ['meninggal', 22],
      ['tarif salah', 13],
    ],
  },
};

function formula(rows: number, tariff: number): string {
  const thousands = String(tariff).replace(/(\d{3})$/, '.$1');
  return `${String(rows)} baris × Rp ${thousands} × 1 bulan`;
}

function finding(code: string, spec: ClassSpec): FindingSummary {
  const rows = total(spec.rows);
  const tariff = spec.tariff ?? 0;
  const counted = tariff === 0 ? 0 : (spec.counted ?? rows);
  return {
    code,
    label: spec.label,
    agency: spec.agency,
    action: spec.action,
    test: spec.test,
    source: spec.source,
    rows,
    persons: spec.persons ?? rows,
    causes: (spec.causes ?? []).map(([reason, count]) => ({ reason, count })),
    amount_idr_month: rows * tariff,
    counted_rows: counted,
    counted_idr_month: counted * tariff,
    amount_idr_total: rows * tariff * (spec.months ?? 0),
    formula: tariff === 0 ? '' : formula(rows, tariff),
  };
}

export const FINDINGS = Object.entries(CLASSES).map(([code, spec]) => finding(code, spec));

/** The counted rows of a class, spread over its districts from the first on. */
export function byDistrict(): readonly DistrictFinding[] {
  return Object.entries(CLASSES).flatMap(([code, spec]) => {
    let left = FINDINGS.find((entry) => entry.code === code)?.counted_rows ?? 0;
    return DISTRICTS.flatMap(([district, district_name], index) => {
      const rows = spec.rows[index] ?? 0;
      const counted = Math.min(left, rows);
      left -= counted;
      const entry = { code, district, district_name, rows, counted_idr_month: counted * (spec.tariff ?? 0) };
      return rows === 0 ? [] : [entry];
    });
  });
}

export function agencies(): Summary['agencies'] {
  return ['bpjs', 'dinsos', 'dukcapil', 'dinkes'].map((agency) => {
    const found = FINDINGS.filter((entry) => entry.agency === agency);
    return {
      agency,
      rows: total(found.map((entry) => entry.rows)),
      counted_idr_month: total(found.map((entry) => entry.counted_idr_month)),
    };
  });
}
