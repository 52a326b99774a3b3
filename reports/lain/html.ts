import type { Summary } from '../../schemas/summary.ts';
import { longDate } from '../parts/date.ts';
import { type Html, html } from '../parts/escape.ts';
import { count } from '../parts/number.ts';
import { page } from '../parts/page.ts';
import { printPhrase } from '../parts/phrase.ts';
import { id as words } from '../words/id.ts';
import { lain, leftOut } from '../words/id/lain.ts';
import { expected } from '../words/id/opening.ts';

/** laporan.html of files of any columns: who is whom and what was learned; no register, no agency, no money. */
export function renderOtherData(summary: Summary): string {
  const { linkage, sources } = summary;
  const { matched, denominator, grouped, expected_wrong: wrong } = linkage;
  const hasRegister = sources.some(({ kind }) => kind === 'register');
  return page({
    lang: words.lang,
    title: lain.title,
    footer: `${lain.title} · ${longDate(summary.as_of)}`,
    pageWord: words.opening.page,
    skip: words.opening.skip,
    header: html`<header class="top">
      <h1>${lain.title}</h1>
      <p class="files"><b>${words.opening.asOf(summary.as_of)}</b></p>
      ${
        hasRegister && denominator > 0
          ? html`<p class="trust">
              ${printPhrase(words.opening.trust({ numerator: matched, denominator }, wrong))}
            </p> `
          : null
      }
      ${
        grouped === undefined
          ? null
          : html`<p class="trust">${lain.grouped(grouped, denominator, expected(wrong))}</p> `
      }
      <p class="about">${lain.about}</p>
    </header> `,
    body: bodyOf(summary),
  }).text;
}

/** Sources, fields and rules, a table each. */
const bodyOf = ({ linkage, sources }: Summary): Html =>
  html`<main id="isi">
    ${part(
      lain.sources,
      lain.columns,
      sources.map(({ label, rows, rejected, stored, persons, tinjau }) => [
        label,
        ...[rows, rejected, stored, persons, stored - persons, tinjau].map((figure) => count(figure)),
      ]),
    )}
    <p>${lain.how}</p>
    ${part(
      lain.fields,
      lain.fieldColumns,
      linkage.models.flatMap(({ group, levels }) =>
        levels.map(({ comparison, level, m, u, weight_bits: bits }) => [
          group,
          comparison,
          level,
          m.toFixed(4),
          u.toFixed(6),
          bits.toFixed(2),
        ]),
      ),
    )}
    <p>${lain.fieldHow}</p>
    ${linkage.left_out_fields.map((field) => html`<p>${lain.note} ${leftOut(field)}.</p>`)}
    ${part(
      lain.rules,
      lain.ruleColumns,
      linkage.rules.map(({ rule, pairs, new_pairs: fresh, refused_blocks: refused }) => [
        rule,
        ...[pairs, fresh, refused].map((figure) => count(figure)),
      ]),
    )}
  </main> `;

const part = (title: string, heads: readonly string[], rows: readonly (readonly string[])[]): Html =>
  html`<section>
    <h2>${title}</h2>
    <table>
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (cells) =>
            html`<tr>
              ${cells.map((cell) => html`<td>${cell}</td>`)}
            </tr> `,
        )}
      </tbody>
    </table>
  </section> `;
