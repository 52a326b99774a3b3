import { count } from '../../reports/parts/number.ts';
import { STAGES } from '../stages.ts';
import type { RunOutcome } from '../run.ts';
import { textTable } from './text-table.ts';

const decimal = (seconds: number): string => seconds.toFixed(1).replace('.', ',');
const megabytes = (figure: number | null): string => (figure === null ? '-' : count(figure));

/** What --profile measured, for whoever wonders where the time goes. */
export function performanceTable({ figures, skipped, context }: RunOutcome): string {
  const rows = STAGES.map(({ name, title }) => {
    const stage = figures.find((one) => one.stage === name);
    if (stage === undefined) return [title, skipped.includes(name) ? 'dilewati' : ''];
    return [
      title,
      count(stage.rows),
      decimal(stage.seconds),
      count(stage.rows_per_second),
      decimal(stage.cpu_seconds),
      count(stage.peak_mb),
      megabytes(stage.read_mb),
      megabytes(stage.written_mb),
    ];
  });
  const heads = ['baris', 'detik', 'baris/detik', 'detik CPU', 'MB puncak', 'MB dibaca', 'MB ditulis'];
  const columns = [{ head: 'tahap' }, ...heads.map((head) => ({ head, isFigure: true }))];
  return [
    `\n${textTable(columns, rows)}`,
    '  detik CPU: semua utas bersama, juga tahap lain yang berjalan di sampingnya; MB puncak: sampai akhir tahap itu\n',
    `Profil   ${context.out.profile} (buka dengan Chrome DevTools atau VS Code)\n`,
  ].join('');
}
