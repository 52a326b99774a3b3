import { count, percent } from '../../reports/parts/number.ts';
import { labels } from '../../reports/words/id/labels.ts';
import type { Example, FileProfile, RowRemark } from '../../schemas/profile.ts';
import { textTable } from './text-table.ts';

const HASH_SHOWN = 12;

/** What an officer reads of a file, for a terminal of 100 columns. */
export function profileText(profile: FileProfile): string {
  const { understood, rows, reading } = profile;
  const sections = [
    list('PERLU PERHATIAN', profile.problems),
    columnsTable(profile),
    nikTable(profile),
    examples('TANGGAL LAHIR', profile.dates, rows.stored),
    examples('NAMA', profile.names, rows.stored),
    remarks('BARIS YANG DITOLAK', profile.rejects),
    remarks('BARIS YANG DITERIMA SETELAH DIBETULKAN', profile.repairs),
    `POTONGAN padan.yaml\n${indented(profile.fragment)}`,
  ].filter((section) => section !== '');
  const others = understood.others.map(({ role }) => role).join(', ');
  return [
    `${profile.file} · ${size(profile.bytes)} · sha256 ${profile.sha256.slice(0, HASH_SHOWN)}…\n`,
    `Dibaca sebagai ${understood.label} (${understood.role}): ${understood.known} dari ${understood.of} isian ditemukan`,
    others === '' ? '\n' : `; dapat juga ${others} (--source)\n`,
    `${reading.join(', ')}\n`,
    `Baris ${count(rows.total)} = diterima ${count(rows.stored)} + ditolak ${count(rows.rejected)}`,
    rows.repaired === 0 ? '\n' : `; ${count(rows.repaired)} dibetulkan saat dibaca\n`,
    ...sections.map((section) => `\n${section}`),
  ].join('');
}

function columnsTable({ columns, rows }: FileProfile): string {
  const body = columns
    .filter(({ title, filled }) => title !== '' || filled > 0)
    .map(({ title, field, guess, filled, distinct, more, examples: shown }) => [
      title === '' ? '(tanpa judul)' : title,
      field !== null
        ? labels.field(field)
        : guess === null
          ? '– tidak dipakai'
          : `? mungkin ${labels.field(guess.field)}`,
      percent({ numerator: filled, denominator: rows.stored }),
      `${count(distinct)}${more ? '+' : ''}`,
      shown.join(', '),
    ]);
  return `KOLOM\n${textTable(
    [
      { head: 'judul', width: 24 },
      { head: 'dibaca sebagai', width: 26 },
      { head: 'terisi', isFigure: true },
      { head: 'nilai', isFigure: true },
      { head: 'contoh (disamarkan)', width: 40 },
    ],
    body,
  )}`;
}

function nikTable({ nik, nik_repeated, nik_disagrees, rows, columns }: FileProfile): string {
  if (nik.length === 0) return '';
  const share = (part: number): string => percent({ numerator: part, denominator: rows.stored });
  const repeated = nik_repeated.map(({ times, niks, rows: same }) => [
    `GANDA ${times}`,
    count(same),
    share(same),
    `${count(niks)} NIK`,
  ]);
  const has = (field: string): boolean => columns.some((column) => column.field === field);
  const disagrees = [
    ['beda dengan tanggal lahir', nik_disagrees.birth_date, has('birth_date')],
    ['beda dengan jenis kelamin', nik_disagrees.sex, has('sex')],
  ] as const;
  return `MUTU NIK\n${textTable(
    [
      { head: 'keadaan' },
      { head: 'baris', isFigure: true },
      { head: 'bagian', isFigure: true },
      { head: 'contoh' },
    ],
    [
      ...nik.map(({ reason, count: found, example }) => [reason, count(found), share(found), example]),
      ...repeated,
      ...disagrees
        .filter(([, , is]) => is)
        .map(([what, found]) => [`SAH, ${what}`, count(found), share(found), '']),
    ],
  )}`;
}

function examples(title: string, found: readonly Example[], stored: number): string {
  if (found.length === 0) return '';
  return `${title}\n${textTable(
    [
      { head: 'keadaan' },
      { head: 'baris', isFigure: true },
      { head: 'bagian', isFigure: true },
      { head: 'contoh' },
    ],
    found.map(({ reason, count: rows, example }) => [
      reason,
      count(rows),
      percent({ numerator: rows, denominator: stored }),
      example,
    ]),
  )}`;
}

function remarks(title: string, found: readonly RowRemark[]): string {
  if (found.length === 0) return '';
  return `${title}\n${textTable(
    [
      { head: 'alasan' },
      { head: 'baris', isFigure: true },
      { head: 'mulai baris', isFigure: true },
      { head: 'kolom', width: 40 },
    ],
    found.map(({ reason, count: rows, first_line, column }) => [
      reason,
      count(rows),
      String(first_line),
      column,
    ]),
  )}`;
}

const list = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : `${title}\n${lines.map((line, at) => `  ${at + 1}. ${line}\n`).join('')}`;

const indented = (text: string): string => text.replace(/^(?=.)/gm, '  ');

function size(bytes: number): string {
  const kilobytes = bytes / 1000;
  return kilobytes < 1000 ? `${count(Math.max(1, kilobytes))} KB` : `${count(kilobytes / 1000)} MB`;
}
