import { html, type Html, type HtmlPart } from './escape.ts';

export interface Column {
  readonly head: HtmlPart;
  readonly kind: 'text' | 'figure' | 'bar' | 'mark';
  /** Folded away on a phone, until the reader asks for all columns. */
  readonly optional?: boolean;
}

export interface StyledCell {
  readonly content: HtmlPart;
  readonly className: string;
}

export type TableCell = HtmlPart | StyledCell;

export interface TableRow {
  readonly id?: string;
  /** One cell a column; the first is the row's head. */
  readonly cells: readonly TableCell[];
}

export interface TableSpec {
  /** "Tabel 3.1": a table can be cited. */
  readonly number: string;
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
  readonly totals?: readonly TableRow[];
  readonly notes?: readonly HtmlPart[];
  readonly showAll: string;
  readonly dense?: boolean;
  /** Rows of many lines: the table may run over sheets whatever their number. */
  readonly tall?: boolean;
}

/** A column head with its unit below it. */
export function headWithUnit([head, unit]: readonly [string, string]): Html {
  return html`${head} <small>${unit}</small>`;
}

/** A table of up to so many one-line rows is kept on one sheet of paper. */
const KEPT_WHOLE = 16;

/** A table that reads without a script: caption, scopes, figures to the right, totals set apart, notes below. */
export function table(spec: TableSpec): Html {
  const id = `t-${spec.number.replace(/\D+/g, '-').replace(/^-|-$/g, '')}`;
  const totals = spec.totals ?? [];
  const isKept = spec.tall !== true && spec.rows.length <= KEPT_WHOLE;
  const className = `table${spec.dense === true ? ' dense' : ''}${isKept ? ' keep' : ''}`;
  const foot =
    totals.length === 0
      ? null
      : html`<tfoot>
          ${totals.map((row) => bodyRow(row, spec.columns))}
        </tfoot>`;
  return html`<div class="${className}">
    ${spec.columns.some((column) => column.optional === true) ? showAllSwitch(spec.showAll) : null}
    <div class="scroll" role="region" aria-labelledby="${id}" tabindex="0">
      <table>
        <caption id="${id}">
          <span><span class="number">${spec.number}</span> ${spec.caption}</span>
        </caption>
        <thead>
          <tr>
            ${spec.columns.map((column) => html`<th scope="col" class="${columnClass(column)}">${column.head}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${spec.rows.map((row) => bodyRow(row, spec.columns))}
        </tbody>
        ${foot}
      </table>
    </div>
    ${(spec.notes ?? []).map((note) => html`<p class="note">${note}</p> `)}
  </div> `;
}

/** A cell with a look of its own, such as a shade of the heat table. */
export function styled(content: HtmlPart, className: string): StyledCell {
  return { content, className };
}

function showAllSwitch(label: string): Html {
  return html`<label class="show-all"><input type="checkbox" /> ${label}</label>`;
}

function bodyRow(row: TableRow, columns: readonly Column[]): Html {
  const cells = row.cells.map((cell, index) => {
    const { content, className } = unwrap(cell);
    const column = columns[index] ?? { head: '', kind: 'text' };
    const look = [columnClass(column), className].filter((name) => name !== '').join(' ');
    return index === 0
      ? html`<th scope="row" class="${look}">${content}</th>`
      : html`<td class="${look}">${content}</td>`;
  });
  return html`<tr${row.id === undefined ? null : html` id="${row.id}"`}>${cells}</tr>\n`;
}

function unwrap(cell: TableCell): StyledCell {
  if (cell !== null && typeof cell === 'object' && 'content' in cell) return cell;
  return { content: cell, className: '' };
}

function columnClass(column: Column): string {
  return column.optional === true ? `${column.kind} optional` : column.kind;
}
