import { mkdirSync, rmSync } from 'node:fs';
import { renderLaporan } from '../../reports/laporan/html.ts';
import { renderOtherData } from '../../reports/lain/html.ts';
import { publicSummary } from '../../reports/view/public-summary.ts';
import type { FindingClass } from '../../schemas/finding.ts';
import type { Summary } from '../../schemas/summary.ts';
import type { RunContext } from '../context.ts';
import { inThread } from '../workers/in-thread.ts';
import { REJECT_COLUMNS, rejectRows, repairRows } from './crosswalk.ts';
import { stageText } from './staged-file.ts';
import type { PublishedFile } from './swap.ts';
import { stageCsv } from './tables.ts';
import { LIST_PARTS, type ListJob, writeLists } from './write-lists.ts';

const READ_FIRST = `Folder ini berisi data pribadi per orang (NIK, nama).
Hanya untuk petugas yang berwenang menurut perjanjian pemanfaatan data; jangan dikirim lewat surel atau pesan.
Simpan selama diperlukan untuk pemadanan, lalu hapus (UU 27/2022 tentang Pelindungan Data Pribadi).

crosswalk.csv   setiap baris sumber yang diterima, dengan nomor orangnya
findings.csv    temuan: apa yang salah, di baris mana, siapa yang memperbaiki, berapa biayanya
rejects.csv     baris yang tidak dapat diterima, dengan alasannya
repairs.csv     baris yang diterima meskipun cacat: apa yang dibetulkan saat dibaca
instansi/       daftar kerja tiap instansi: hanya baris yang menjadi tugasnya
`;

export function beginStaging(staging: string): void {
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging, { recursive: true });
}

/** The lists of a row a record or finding, each part in a thread of its own where there are two. */
export async function stageLists(
  { project, out }: RunContext,
  classes: readonly FindingClass[],
): Promise<PublishedFile[]> {
  const jobs = LIST_PARTS.map((part): ListJob => ({ part, work: out.work, staging: out.staging, classes }));
  if (project.threads === 1) return jobs.flatMap(writeLists);
  const written = jobs.map((job) => inThread<PublishedFile[]>('list-worker', job));
  // whatever becomes of one, none is left writing
  await Promise.allSettled(written);
  return (await Promise.all(written)).flat();
}

export function stagePages({ out, project }: RunContext, summary: Summary): PublishedFile[] {
  const report = project.link === undefined ? renderLaporan : renderOtherData;
  return [
    stageText(out.staging, 'terbatas/BACA-DAHULU.txt', READ_FIRST),
    stageText(out.staging, 'summary.json', `${JSON.stringify(publicSummary(summary), null, 2)}\n`),
    stageText(out.staging, 'laporan.html', report(summary)),
  ];
}

/** Rows that could not be stored, and those that were stored though something in them was set right. */
export const stageRemarks = ({ store, out: { staging } }: RunContext): Promise<PublishedFile[]> =>
  Promise.all([
    stageCsv({ staging, path: 'terbatas/rejects.csv', columns: REJECT_COLUMNS }, rejectRows(store)),
    stageCsv({ staging, path: 'terbatas/repairs.csv', columns: REJECT_COLUMNS }, repairRows(store)),
  ]);
