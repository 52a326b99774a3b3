import type { ShownPerson, ShownRow } from '../search/shown.ts';

/** Reads well at 100 columns. */
const COLUMNS: readonly (readonly [head: string, width: number, cell: (row: ShownRow) => string])[] = [
  ['sumber:baris', 17, ({ source, row }) => `${source}:${row}`],
  ['NIK', 17, ({ nik }) => nik],
  ['nama', 22, ({ name }) => name],
  ['lahir', 10, ({ birth_date }) => birth_date],
  ['keadaan', 13, ({ status }) => status],
  ['putusan', 14, ({ verdict, probability }) => `${verdict.padEnd(7)} ${percent(probability)}`],
];
const MARGIN = '  ';
const count = new Intl.NumberFormat('id-ID');

/** People with their rows, best first; `more`: how many others fit. */
export function peopleTable(people: readonly ShownPerson[], more: number): string {
  const rest =
    more > 0
      ? `\n${count.format(more)} orang lain juga cocok: tambahkan kata atau --limit untuk melihatnya.\n`
      : '';
  const example = people[0]?.rows[0];
  const next =
    example === undefined
      ? ''
      : `\nMengapa suatu baris menjadi milik orang itu: padan explain ${example.source}:${example.row} --out FOLDER\n`;
  return `${people.map((person, i) => block(person, i + 1)).join('\n')}${rest}${next}`;
}

function block({ person_id, match, rows }: ShownPerson, place: number): string {
  const homes = [...new Set(rows.map(home).filter((text) => text !== ''))].slice(0, 2);
  const title = [
    `${place}. orang ${person_id}`,
    `kecocokan ${Math.floor(match * 100)} %`,
    ...(homes.length === 0 ? [] : [homes.join(' / ')]),
  ].join(' · ');
  return `${clipped(title, 100)}\n${line(COLUMNS.map(([head]) => head))}${rows.map((row) => line(COLUMNS.map(([, , cell]) => cell(row)))).join('')}`;
}

const home = ({ village, district }: ShownRow): string =>
  [village, district].filter((text) => text !== '').join(', ');

const line = (cells: readonly string[]): string =>
  `${MARGIN}${cells.map((cell, i) => fitted(cell, COLUMNS[i]?.[1] ?? 0)).join(' ')}`.trimEnd() + '\n';

const fitted = (text: string, width: number): string => clipped(text, width).padEnd(width);

/** Control characters of a file must not reach the terminal. */
function clipped(text: string, width: number): string {
  const plain = text.replace(/\p{C}/gu, ' ');
  return plain.length > width ? `${plain.slice(0, width - 1)}…` : plain;
}

/** Never 100 for what is not certain. */
const percent = (share: number): string => `${(Math.floor(share * 1000) / 10).toFixed(1).replace('.', ',')}%`;
