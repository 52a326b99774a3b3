import type { Summary } from '../../schemas/summary.ts';
import { html, type Html } from '../parts/escape.ts';
import { count, NOT_AVAILABLE } from '../parts/number.ts';
import { placeName } from '../parts/place.ts';
import { headWithUnit, styled, table, type StyledCell, type TableRow } from '../parts/table.ts';
import { districtTables, type DistrictRow, type DistrictTable, type Money } from '../view/districts.ts';
import type { Cell } from '../view/suppress.ts';
import type { Words } from '../words/id.ts';
import { classAnchor } from './section.ts';

/** Class by district as heat tables, one a family of classes, so that each fits a sheet of A4. */
export function renderDistricts(summary: Summary, words: Words, number: () => string): Html {
  const tables = districtTables(summary);
  if (tables.length === 0) return html`<p>${words.findings.noDistricts}</p>`;
  return html`${tables.map((entry) => districtTable(entry, words, number()))}`;
}

function districtTable(view: DistrictTable, words: Words, number: string): Html {
  const { labels, findings: text } = words;
  const money =
    view.money === null ? [] : [{ head: headWithUnit(text.countedHead), kind: 'figure' as const }];
  const largest = view.codes.map((_, index) =>
    Math.max(...view.rows.map((row) => shownValue(row.cells[index]))),
  );
  return table({
    number,
    caption: text.districtCaption(view.family),
    columns: [
      { head: text.district, kind: 'text' },
      ...view.codes.map((code) => ({
        head: html`<a href="#${classAnchor(code)}">${code}</a>`,
        kind: 'figure' as const,
      })),
      { head: labels.total, kind: 'figure' },
      ...money,
    ],
    rows: view.rows.map((row) => districtRow(row, { largest, words, hasMoney: view.money !== null })),
    totals: [
      {
        cells: [
          labels.regency,
          ...view.totals.map(count),
          count(view.total),
          ...(view.money === null ? [] : [count(view.money)]),
        ],
      },
    ],
    notes: hasHidden(view) ? [text.heatNote, labels.smallNote] : [text.heatNote],
    showAll: labels.showAll,
    dense: true,
  });
}

function districtRow(
  row: DistrictRow,
  options: { largest: readonly number[]; words: Words; hasMoney: boolean },
): TableRow {
  const { words, largest, hasMoney } = options;
  return {
    cells: [
      districtName(row, words),
      ...row.cells.map((cell, index) => printCell(cell, words, largest[index] ?? 0)),
      printCell(row.total, words, 0),
      ...(hasMoney ? [printMoney(row.money, words)] : []),
    ],
  };
}

/** The name, else the code, else "unknown". */
export function districtName(place: { readonly code: string; readonly name: string }, words: Words): string {
  if (place.name !== '') return placeName(place.name);
  return place.code === '' ? words.labels.unknownDistrict : place.code;
}

function printCell(cell: Cell, words: Words, largest: number): StyledCell {
  switch (cell.kind) {
    case 'small':
      return styled(words.labels.small, 'hidden');
    case 'closed':
      return styled(words.labels.closed, 'hidden');
    case 'shown':
      return styled(count(cell.value), heat(cell.value, largest));
  }
}

function printMoney(money: Money, words: Words): StyledCell {
  return money.kind === 'shown' ? styled(count(money.value), '') : styled(words.labels.closed, 'hidden');
}

/** Four shades by quarters of the column's largest printed figure: a hidden cell has none, so its shade tells nothing. */
function heat(value: number, largest: number): string {
  if (value === 0) return 'zero';
  return largest === 0 ? '' : `heat-${String(Math.max(1, Math.ceil((value / largest) * 4)))}`;
}

function shownValue(cell: Cell | undefined): number {
  return cell?.kind === 'shown' ? cell.value : 0;
}

function hasHidden(view: DistrictTable): boolean {
  return view.rows.some((row) => [row.total, row.money, ...row.cells].some((cell) => cell.kind !== 'shown'));
}

/** For tables whose figure may be withheld whole. */
export function shownOr(hidden: boolean, text: string, words: Words): StyledCell {
  return hidden ? styled(words.labels.closed, 'hidden') : styled(text === '' ? NOT_AVAILABLE : text, '');
}
