import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { count } from '../../reports/parts/number.ts';
import { decisions } from '../../reports/words/id/decisions.ts';
import { expected } from '../../reports/words/id/opening.ts';
import type { LinkageSummary, SourceSummary, Summary } from '../../schemas/summary.ts';
import { unreadSheets } from '../extract/words.ts';
import { linkageWarnings, recallLine } from './linkage-lines.ts';
import { type TextColumn, textTable } from './text-table.ts';
import type { RunOutcome } from '../run.ts';

const COSTLIEST = 5;
const UNREAD_SHARE = 0.01;

/** What an officer reads at the end: rows in, what became of them, the costliest findings, where the report is. */
export function closingSummary(
  outcome: RunOutcome,
  { seconds, log }: { seconds: number; log: 'teks' | 'json' },
): void {
  const { out } = outcome.context;
  if (log === 'json') {
    const { published, reports } = outcome;
    const gates = published ? {} : { gates: reports.publish?.gates };
    process.stdout.write(
      `${JSON.stringify({ event: 'end', published, ...gates, out: out.root, seconds: Number(seconds.toFixed(1)) })}\n`,
    );
    return;
  }
  if (!outcome.published) {
    const gates = String(outcome.reports.publish?.gates ?? '');
    process.stdout.write(
      `\nTIDAK DITERBITKAN: hasil kali ini meragukan, publikasi sebelumnya tetap berlaku.\n  ${gates.replaceAll('; ', '\n  ')}\n  → Periksa berkas yang disebut; bila memang benar, jalankan lagi dengan --ignore-gates\n`,
    );
    return;
  }
  const summary = JSON.parse(readFileSync(join(out.root, 'summary.json'), 'utf8')) as Summary;
  process.stdout.write(
    text(summary, out.root, {
      seconds,
      absentLines: String(outcome.reports.resolve?.absent_lines ?? ''),
      isOwn: outcome.context.project.link !== undefined,
    }),
  );
}

function text(
  summary: Summary,
  root: string,
  {
    seconds,
    absentLines,
    isOwn,
  }: { readonly seconds: number; readonly absentLines: string; readonly isOwn: boolean },
): string {
  const { sources, findings, linkage, gates } = summary;
  const rows = sources.map((one) => [
    one.source,
    ...[one.rows, one.rejected, one.padan, one.usulan, one.tinjau, one.sendiri].map(count),
    one.kind === 'register' ? '' : expected(one.expected_wrong),
  ]);
  const costly = [...findings]
    .filter(({ amount_idr_month }) => amount_idr_month > 0)
    .sort((a, b) => b.amount_idr_month - a.amount_idr_month || (a.code < b.code ? -1 : 1))
    .slice(0, COSTLIEST)
    .map(({ code, label, source, rows: found, amount_idr_month }) => [
      code,
      label,
      source,
      count(found),
      `Rp ${count(amount_idr_month)}`,
    ]);
  const register = sources.find(({ kind }) => kind === 'register')?.label ?? 'register';
  const warnings = [
    ...gates.filter(({ ok }) => !ok).map(({ gate, message }) => `Perhatian: ${gate}: ${message}\n`),
    ...sources.flatMap((source) => unreadWarning(source, isOwn)),
    ...sources.flatMap(repairNote),
    ...linkageWarnings(
      linkage,
      sources.reduce((sum, { stored }) => sum + stored, 0),
    ),
  ];
  return [
    `\npadan selesai dalam ${seconds.toFixed(1).replace('.', ',')} detik. Keadaan per ${summary.as_of}.\n\n`,
    ...sources.flatMap(totalWarning),
    ...sources.flatMap(sheetWarning),
    textTable(
      [{ head: 'sumber' }, ...figures('baris', 'ditolak', 'padan', 'usulan', 'tinjau', 'sendiri', 'keliru*')],
      rows,
    ),
    `\n${told(linkage, register)}; *diperkirakan ${expected(linkage.expected_wrong)} baris keliru.\n`,
    recallLine(linkage),
    ...decisions(linkage.decisions).map((line) => `${line}\n`),
    absentLines === '' ? '' : `  Baris berkas putusan itu: ${absentLines}\n`,
    costly.length > 0
      ? `\nTemuan dengan nilai terbesar (rupiah sebulan):\n${textTable([{ head: 'kode' }, { head: 'temuan' }, { head: 'sumber' }, ...figures('baris', 'rupiah')], costly)}`
      : '\nTidak ada temuan bernilai rupiah.\n',
    warnings.length > 0 ? `\n${warnings.join('')}` : '',
    `\nLaporan  ${join(root, 'laporan.html')}\nDaftar   ${join(root, 'terbatas')} (data pribadi: baca BACA-DAHULU.txt)\n`,
  ].join('');
}

/** Rows paired with the register; without one, rows that are one with others. */
const told = ({ matched, denominator, grouped }: LinkageSummary, register: string): string =>
  grouped === undefined
    ? `${count(matched)} dari ${count(denominator)} baris terpadankan dengan ${register}`
    : `${count(grouped.rows)} dari ${count(denominator)} baris tergabung dalam ${count(grouped.groups)} kelompok`;

const figures = (...heads: readonly string[]): TextColumn[] =>
  heads.map((head) => ({ head, isFigure: true }));

/** A cover letter that counts other rows is told before anything else: the file may be cut, or another one. */
function totalWarning({ source, control_total: told, rows }: SourceSummary): string[] {
  if (told === null || told === rows) return [];
  return [
    `PERHATIAN ${source}: surat pengantar menyebut ${count(told)} baris, berkas berisi ${count(rows)} (selisih ${count(rows - told)}). Pastikan berkasnya lengkap.\n\n`,
  ];
}

/** Half of a list in a sheet that nobody read would look like people who are not insured. */
const sheetWarning = ({ source, files }: SourceSummary): string[] =>
  files.flatMap(({ file, rival_sheets: rivalSheets }) => {
    const told = unreadSheets({ rivalSheets });
    return told === '' ? [] : [`PERHATIAN ${source} (${file}): ${told}.\n\n`];
  });

function repairNote({ source, files }: SourceSummary): string[] {
  const repaired = files.reduce((sum, file) => sum + file.repaired, 0);
  return repaired === 0
    ? []
    : [`Catatan: ${source}: ${count(repaired)} baris dibetulkan saat dibaca (lihat terbatas/repairs.csv)\n`];
}

/** Codes and words that no table of schemas/codes.yaml knows are worth a look when one cell in a hundred holds them. */
function unreadWarning({ source, stored, unread }: SourceSummary, isOwn: boolean): string[] {
  const many = unread.filter((field) => field.count > stored * UNREAD_SHARE);
  if (many.length === 0) return [];
  const fields = many.map(({ reason, count: cells }) => `${reason} ${count(cells)}`).join(', ');
  return [
    `Perhatian: ${source}: isi sel yang tidak terbaca: ${fields} (${isOwn ? 'periksa jenis isian dan kolomnya di padan.yaml' : 'lihat schemas/codes.yaml'})\n`,
  ];
}
