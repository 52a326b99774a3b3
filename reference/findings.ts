import type { NikCause } from '../matchers/indonesia/nik.ts';
import type { FindingClass } from '../schemas/finding.ts';
import { findingClassList, tariffList } from '../schemas/finding-files.ts';
import { block, code, table } from './markdown.ts';

const MONEY: Readonly<Record<NonNullable<FindingClass['money']>, string>> = {
  'lebih bayar': 'dibayar keliru, dihitung di laporan',
  kebutuhan: 'biaya bila dibenahi, tidak dihitung di laporan',
};

export const findingsPart = (): string =>
  [
    'Instansi "sumber" adalah instansi yang punya baris itu. Kolom dan tabel dalam SQL dijelaskan di schemas/tables/work.sql.',
    ...findingClassList(undefined).map((finding) => {
      const { code: name, label, agency, action, test, money, precedence, select } = finding;
      const value =
        money === undefined
          ? ''
          : `${MONEY[money]}${precedence === undefined ? '' : ` (urutan ${precedence}: yang terkecil didahulukan)`}`;
      const causes = causesOf(select);
      return [
        `### ${name} ${label}`,
        [
          `- Diuji: ${test.trim()}.`,
          `- Bertindak: ${agency}. ${action.trim()}.`,
          ...(causes.length > 0 ? [`- Sebab: ${causes.join(', ')}.`] : []),
          ...(value === '' ? [] : [`- Rupiah: ${value}.`]),
        ].join('\n'),
        block('sql', select),
      ].join('\n\n');
    }),
  ].join('\n\n');

/** Every cause for which a NIK cannot be used as it stands: one that is left out does not compile. */
const NIK_CAUSES: Readonly<Record<NikCause, true>> = {
  kosong: true,
  ilmiah: true,
  format: true,
  tanggal: true,
  seri: true,
  wilayah: true,
};

/** Causes that are taken from the row, by the expression that takes them. */
const TAKEN: readonly (readonly [expression: RegExp, causes: readonly string[]])[] = [
  [/r\.nik_cause\s*$/, Object.keys(NIK_CAUSES)],
  [/'desil ' \|\| p\.decile\s*$/, ['desil dan angkanya']],
  [/r\.segment_group\s*$/, ['kelompok segmen peserta']],
];

/** The words that a class writes in the column `cause`: the texts within the expression that is named so. */
function causesOf(select: string): string[] {
  const [before = ''] = select.split(/\bAS cause\b/, 1);
  const expression = before.slice(
    Math.max(before.lastIndexOf('SELECT record'), before.lastIndexOf('SELECT r.record')),
  );
  const words = [...expression.matchAll(/(?:THEN|ELSE) '([^']*)'/g)].map(([, word = '']) =>
    word.replace(/^, /, ''),
  );
  const taken = TAKEN.find(([pattern]) => pattern.test(expression))?.[1] ?? [];
  return [...new Set([...taken, ...words])].filter((word) => word !== '');
}

export const tariffsPart = (): string =>
  table(
    ['kunci', 'nama', 'rupiah sebulan', 'berlaku', 'kelas', 'dasar', 'dibayar oleh'],
    tariffList(undefined).map((tariff) => [
      code(tariff.key),
      tariff.name,
      new Intl.NumberFormat('id-ID').format(tariff.idr_month),
      tariff.to_month === '9999-12'
        ? `sejak ${tariff.from_month}`
        : `${tariff.from_month} - ${tariff.to_month}`,
      String(tariff.care_class ?? ''),
      tariff.legal_source,
      tariff.payer,
    ]),
  );
