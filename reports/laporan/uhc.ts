import { bars } from '../parts/bar.ts';
import { html, type Html } from '../parts/escape.ts';
import { count, percent, rate, share, type Ratio } from '../parts/number.ts';
import { headWithUnit, table } from '../parts/table.ts';
import type { CoverageRow, CoverageView } from '../view/coverage.ts';
import type { Words } from '../words/id.ts';
import { districtName, shownOr } from './districts.ts';
import { renderSection, tableNumbers } from './section.ts';

export function renderUhc(view: CoverageView | null, words: Words): Html {
  const text = words.uhc;
  if (view === null) {
    return renderSection(
      { key: 'uhc', heading: text.missing, body: html`<p>${text.missingText}</p>` },
      words,
    );
  }
  const number = tableNumbers('uhc', words);
  const body = html`<ul class="plain">
      <li>
        ${text.coverage(view.coverage)}
        ${text.need(view.registrationsNeeded, text.registrations, view.coverageTarget)}
      </li>
      <li>
        ${text.activeMembers(view.activeOfMembers)}
        ${text.need(view.activationsNeeded, text.activations, view.activeTarget)}
      </li>
      <li>${text.activePopulation(view.activeOfPopulation)}</li>
    </ul>
    ${view.districts.length === 0 ? html`<p>${text.noDistricts}</p>` : html`${districtBars(view, words)}${districtTable(view, words, number())}`}
    ${view.segments.length === 0 ? null : segmentTable(view, words, number())}`;
  const heading = text.heading(view.coverage, view.registrationsNeeded, view.coverageTarget);
  return renderSection({ key: 'uhc', heading, body, howTo: text.howTo }, words);
}

function districtBars(view: CoverageView, words: Words): Html {
  const shown = view.districts.filter((row) => !row.hidden);
  const text = words.uhc;
  const picture = (ratio: (row: CoverageRow) => Ratio, goal: number, title: typeof text.bars): Html => {
    const sorted = shown.toSorted((a, b) => (rate(ratio(a)) ?? 0) - (rate(ratio(b)) ?? 0));
    const isBelow = (row: CoverageRow): boolean => (rate(ratio(row)) ?? 1) < goal;
    return bars({
      title: title(sorted.filter(isBelow).length, sorted.length, goal),
      target: { fraction: goal, label: text.targetMark(goal) },
      items: sorted.map((row) => ({
        label: districtName(row.district, words),
        value: share(ratio(row)),
        fraction: rate(ratio(row)),
        meant: isBelow(row),
      })),
    });
  };
  if (shown.length === 0) return html``;
  return html`${picture((row) => row.coverage, view.coverageTarget, text.bars)}${picture((row) => row.activeOfMembers, view.activeTarget, text.activeBars)}`;
}

function districtTable(view: CoverageView, words: Words, number: string): Html {
  const { labels, uhc: text } = words;
  return table({
    number,
    caption: text.caption,
    columns: [
      { head: text.district, kind: 'text' },
      { head: text.population, kind: 'figure' },
      { head: text.members, kind: 'figure', optional: true },
      { head: headWithUnit(text.coverageHead), kind: 'figure' },
      { head: headWithUnit(text.registrationsHead), kind: 'figure' },
      { head: text.active, kind: 'figure', optional: true },
      { head: headWithUnit(text.activeMembersHead), kind: 'figure' },
      { head: headWithUnit(text.activePopulationHead), kind: 'figure', optional: true },
      { head: headWithUnit(text.activationsHead), kind: 'figure' },
    ],
    rows: view.districts.map((row) => {
      const figures = rowFigures(row, row.district.registrations_needed, row.district.activations_needed);
      return {
        cells: [
          districtName(row.district, words),
          ...figures.map((figure) => shownOr(row.hidden, figure, words)),
        ],
      };
    }),
    totals: [
      { cells: [labels.regency, ...rowFigures(view, view.registrationsNeeded, view.activationsNeeded)] },
    ],
    notes: view.districts.some((row) => row.hidden) ? [text.needNote, labels.smallNote] : [text.needNote],
    showAll: labels.showAll,
    dense: true,
  });
}

type Rates = Pick<CoverageRow, 'coverage' | 'activeOfMembers' | 'activeOfPopulation'>;

function rowFigures(rates: Rates, registrations: number, activations: number): readonly string[] {
  return [
    count(rates.coverage.denominator),
    count(rates.coverage.numerator),
    percent(rates.coverage),
    count(registrations),
    count(rates.activeOfMembers.numerator),
    percent(rates.activeOfMembers),
    percent(rates.activeOfPopulation),
    count(activations),
  ];
}

function segmentTable(view: CoverageView, words: Words, number: string): Html {
  const { labels, uhc: text } = words;
  return table({
    number,
    caption: text.segmentCaption,
    columns: [
      { head: text.segment, kind: 'text' },
      { head: text.members, kind: 'figure' },
      { head: text.active, kind: 'figure' },
      { head: headWithUnit(text.activeMembersHead), kind: 'figure' },
    ],
    rows: view.segments.map(({ segment, active }) => ({
      cells: [labels.segment(segment), count(active.denominator), count(active.numerator), percent(active)],
    })),
    showAll: labels.showAll,
  });
}
