import type { ColumnProfile, Example, FileProfile, RowRemark } from '../../schemas/profile.ts';
import { bar } from '../parts/bar.ts';
import { longDate } from '../parts/date.ts';
import { type Html, html } from '../parts/escape.ts';
import { count, percent, rate } from '../parts/number.ts';
import { page } from '../parts/page.ts';
import { type TableSpec, table } from '../parts/table.ts';
import { id as words } from '../words/id.ts';
import { profil } from '../words/id/profil.ts';

/** The profile of one or more files as a page that needs nothing else; masked like the terminal's. */
export function renderProfile(profiles: readonly FileProfile[]): string {
  const [first] = profiles;
  const asOf = first === undefined ? '' : longDate(first.as_of);
  return page({
    lang: words.lang,
    title: profil.title,
    footer: `${profil.title} · ${asOf}`,
    pageWord: words.opening.page,
    skip: words.opening.skip,
    header: html`<header class="top">
      <h1>${profil.title}</h1>
      <p class="about">${profil.lead(profiles.length, asOf)}</p>
    </header> `,
    body: html`<div class="body">
      <nav class="toc" aria-labelledby="isi-judul">
        <h2 id="isi-judul">${profil.files}</h2>
        <ol>
          ${profiles.map(({ file: name }, at) => html`<li><a href="#berkas-${at + 1}">${name}</a></li> `)}
        </ol>
      </nav>
      <main id="isi">${profiles.map((profile, at) => file(profile, at + 1))}</main>
    </div> `,
  }).text;
}

function file(profile: FileProfile, number: number): Html {
  const { understood, rows } = profile;
  let tables = 0;
  const numbered = (spec: Omit<TableSpec, 'number' | 'showAll'>): Html => {
    tables += 1;
    return table({
      ...spec,
      number: words.labels.table(`${number}.${tables}`),
      showAll: words.labels.showAll,
    });
  };
  return html`<section id="berkas-${number}" aria-labelledby="berkas-${number}-judul">
    <h2 id="berkas-${number}-judul">
      <span class="eyebrow">${profile.file}</span> ${profil.heading(understood, rows)}
    </h2>
    <p>${profile.reading.join(', ')}.</p>
    <p>${profil.rows(rows)} <code>sha256 ${profile.sha256.slice(0, 12)}</code></p>
    ${
      profile.problems.length === 0
        ? html`<p>${profil.noProblems}</p>`
        : html`<h3>${profil.problems}</h3>
            <ol>
              ${profile.problems.map((problem) => html`<li>${problem}</li>`)}
            </ol>`
    }
    ${numbered({
      caption: profil.columns,
      columns: [
        { head: profil.column, kind: 'text' },
        { head: profil.field, kind: 'text' },
        { head: profil.filled, kind: 'figure' },
        { head: '', kind: 'bar' },
        { head: profil.distinct, kind: 'figure' },
        { head: profil.examples, kind: 'text', optional: true },
      ],
      rows: profile.columns
        .filter(({ title, filled }) => title !== '' || filled > 0)
        .map((column) => ({ cells: columnCells(column, rows.stored) })),
      tall: true,
    })}
    ${profile.nik.length === 0 ? null : numbered(nikTable(profile))}
    ${profile.dates.length === 0 ? null : numbered(exampleTable(profil.dates, profile.dates, rows.stored))}
    ${profile.names.length === 0 ? null : numbered(exampleTable(profil.names, profile.names, rows.stored))}
    ${profile.rejects.length === 0 ? null : numbered(remarkTable(profil.rejects, profile.rejects))}
    ${profile.repairs.length === 0 ? null : numbered(remarkTable(profil.repairs, profile.repairs))}
    <h3>${profil.fragment}</h3>
    <pre>${profile.fragment}</pre>
  </section> `;
}

function columnCells(
  { title, field, guess, filled, distinct, more, examples }: ColumnProfile,
  stored: number,
): TableCells {
  const part = { numerator: filled, denominator: stored };
  const read =
    field !== null
      ? words.labels.field(field)
      : guess === null
        ? profil.unused
        : profil.maybe(words.labels.field(guess.field));
  return [
    title === '' ? profil.untitled : title,
    read,
    percent(part),
    bar(rate(part), { meant: field !== null }),
    `${count(distinct)}${more ? '+' : ''}`,
    examples.join(', '),
  ];
}

type TableCells = TableSpec['rows'][number]['cells'];
type Spec = Omit<TableSpec, 'number' | 'showAll'>;

const STATE_COLUMNS: TableSpec['columns'] = [
  { head: profil.state, kind: 'text' },
  { head: profil.rowCount, kind: 'figure' },
  { head: profil.share, kind: 'figure' },
  { head: profil.example, kind: 'text' },
];

function nikTable({ nik, nik_repeated, nik_disagrees, rows }: FileProfile): Spec {
  const share = (part: number): string => percent({ numerator: part, denominator: rows.stored });
  return {
    caption: profil.nik,
    columns: STATE_COLUMNS,
    rows: [
      ...nik.map(({ reason, count: found, example }) => ({
        cells: [reason, count(found), share(found), example],
      })),
      ...nik_repeated.map(({ times, niks, rows: same }) => ({
        cells: [profil.repeated(times), count(same), share(same), profil.niks(niks)],
      })),
      {
        cells: [profil.otherBirthDate, count(nik_disagrees.birth_date), share(nik_disagrees.birth_date), ''],
      },
      { cells: [profil.otherSex, count(nik_disagrees.sex), share(nik_disagrees.sex), ''] },
    ],
    notes: [profil.nikNote],
  };
}

const exampleTable = (caption: string, found: readonly Example[], stored: number): Spec => ({
  caption,
  columns: STATE_COLUMNS,
  rows: found.map(({ reason, count: rows, example }) => ({
    cells: [reason, count(rows), percent({ numerator: rows, denominator: stored }), example],
  })),
});

const remarkTable = (caption: string, found: readonly RowRemark[]): Spec => ({
  caption,
  columns: [
    { head: profil.reason, kind: 'text' },
    { head: profil.rowCount, kind: 'figure' },
    { head: profil.firstLine, kind: 'figure' },
    { head: profil.column, kind: 'text' },
  ],
  rows: found.map(({ reason, count: rows, first_line, column }) => ({
    cells: [reason, count(rows), String(first_line), column],
  })),
});
