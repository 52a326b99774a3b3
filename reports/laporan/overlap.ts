import type { Summary } from '../../schemas/summary.ts';
import { bar } from '../parts/bar.ts';
import { html, type Html } from '../parts/escape.ts';
import { count, percent } from '../parts/number.ts';
import { table } from '../parts/table.ts';
import { overlapView, type OverlapSet, type OverlapView } from '../view/overlap.ts';
import type { Words } from '../words/id.ts';
import { renderSection, tableNumbers } from './section.ts';

export function renderOverlap(summary: Summary, words: Words): Html {
  const text = words.overlap;
  const view = overlapView(summary);
  if (view === null) {
    return renderSection({ key: 'overlap', heading: text.none, body: html`<p>${text.noneText}</p>` }, words);
  }
  const body = html`<p>${text.intro(view.shared)}</p>
    ${overlapTable(view, words)}`;
  return renderSection(
    { key: 'overlap', heading: text.heading(view.shared), body, howTo: text.howTo },
    words,
  );
}

/** UpSet as a table: the set, its members as marks, the bar, the figure. */
function overlapTable(view: OverlapView, words: Words): Html {
  const { labels, overlap: text } = words;
  return table({
    number: tableNumbers('overlap', words)(),
    caption: text.caption,
    columns: [
      { head: text.set, kind: 'text' },
      ...view.sources.map((source) => ({
        head: labels.source(source),
        kind: 'mark' as const,
        optional: true,
      })),
      { head: text.persons, kind: 'figure' },
      { head: text.share, kind: 'figure' },
      { head: text.bar, kind: 'bar', optional: true },
    ],
    rows: view.sets.map((set) => ({
      cells: [
        setName(
          set,
          view.sources.map((source) => labels.source(source)),
          words,
        ),
        ...set.members.map((isMember) => mark(isMember, words)),
        count(set.persons.numerator),
        percent(set.persons),
        bar(set.fraction, { meant: set.members.filter(Boolean).length > 1 }),
      ],
    })),
    totals: [{ cells: [labels.total, ...view.sources.map(() => ''), count(view.total), '', ''] }],
    showAll: labels.showAll,
  });
}

function mark(isMember: boolean, words: Words): Html {
  const text = isMember ? words.overlap.inside : words.overlap.outside;
  return html`<span role="img" aria-label="${text}">${isMember ? '●' : '·'}</span>`;
}

function setName(set: OverlapSet, names: readonly string[], words: Words): string {
  const inside = names.filter((_, index) => set.members[index] === true);
  const last = inside.at(-1) ?? '';
  if (inside.length < 2) return words.overlap.only(last);
  return `${inside.slice(0, -1).join(', ')} ${words.labels.and} ${last}`;
}
