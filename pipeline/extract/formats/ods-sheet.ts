import { durationTime, isoDate } from './date-text.ts';
import type { Limits } from './limits.ts';
import { plainNumber } from './number-text.ts';
import type { SheetRows } from './sheet-rows.ts';
import type { Attributes, XmlListener } from './xml.ts';

/** As LibreOffice shows the errors of formulas. */
const ERROR_SHOWN = /^(?:#(?:N\/A|VALUE!|REF!|NAME\?|DIV\/0!|NUM!|NULL!)|Err:\d+)$/;
/** Notes and readings of Asian scripts within a cell's paragraph are not its text. */
const ASIDE = new Set(['annotation', 'ruby-text', 'note', 'frame']);
const NOTHING: Attributes = {};

/** Reads one table of content.xml. A run of equal cells or rows is one element with a count: blank ones cost nothing. */
export class OdsSheet implements XmlListener {
  private readonly rows: SheetRows;
  private readonly wanted: number;
  private readonly limits: Limits;
  private depth = 0;
  private sheetDepth = 0;
  private seen = -1;
  private active = false;
  private finished = false;
  private line = 1;
  private rowCount = 1;
  private column = 0;
  private cell: Attributes = NOTHING;
  /** 0 outside of cells; tables within a cell are not ours. */
  private cellDepth = 0;
  private covered = false;
  private asideDepth = 0;
  private paragraphs: string[] = [];
  private inParagraph = false;

  constructor(rows: SheetRows, wanted: number, limits: Limits) {
    this.rows = rows;
    this.wanted = wanted;
    this.limits = limits;
  }

  get done(): boolean {
    return this.finished || this.rows.stopped;
  }

  open(name: string, attributes: Attributes): void {
    this.depth += 1;
    if (name === 'spreadsheet') this.sheetDepth = this.depth + 1;
    else if (name === 'table' && this.depth === this.sheetDepth) {
      this.seen += 1;
      this.active = this.seen === this.wanted;
    } else if (!this.active) return;
    else if (this.cellDepth > 0) this.within(name, attributes);
    else if (name === 'table-cell' || name === 'covered-table-cell') {
      this.cell = attributes;
      this.cellDepth = this.depth;
      this.covered = name === 'covered-table-cell';
      this.paragraphs = [];
    } else if (name === 'table-row') {
      this.rowCount = count(attributes['table:number-rows-repeated'], this.limits.rows + 1);
      this.column = 0;
    }
  }

  close(name: string): void {
    if (this.active) this.leave(name);
    this.depth -= 1;
  }

  text(text: string): void {
    if (!this.inParagraph || this.asideDepth > 0) return;
    const last = this.paragraphs.length - 1;
    const before = this.paragraphs[last] ?? '';
    const single = /[\t\r\n]| {2}/.test(text) ? text.replace(/[ \t\r\n]+/g, ' ') : text;
    this.paragraphs[last] = before === '' && single.startsWith(' ') ? single.slice(1) : before + single;
  }

  private within(name: string, attributes: Attributes): void {
    if (name === 'p' && this.depth === this.cellDepth + 1) {
      this.inParagraph = true;
      this.paragraphs.push('');
    } else if (this.inParagraph && this.asideDepth === 0) {
      if (ASIDE.has(name)) this.asideDepth = this.depth;
      else if (name === 's') this.append(' '.repeat(count(attributes['text:c'], this.limits.cellChars)));
      else if (name === 'tab') this.append('\t');
      else if (name === 'line-break') this.append('\n');
    }
  }

  private append(space: string): void {
    const last = this.paragraphs.length - 1;
    this.paragraphs[last] = (this.paragraphs[last] ?? '') + space;
  }

  private leave(name: string): void {
    if (this.cellDepth > 0) {
      if (this.depth === this.asideDepth) this.asideDepth = 0;
      else if (this.depth === this.cellDepth + 1) this.inParagraph = false;
      else if (this.depth === this.cellDepth) this.endCell();
    } else if (name === 'table-row') {
      this.rows.end(this.line, this.rowCount);
      this.line += this.rowCount;
    } else if (this.depth === this.sheetDepth) {
      this.active = false;
      this.finished = true;
    }
  }

  private endCell(): void {
    this.cellDepth = 0;
    const repeated = count(this.cell['table:number-columns-repeated'], this.limits.columns + 1);
    const from = this.column;
    this.column += repeated;
    if (this.covered) return;
    const type = this.cell['office:value-type'];
    if (type === undefined && this.paragraphs.length === 0) {
      if (this.cell['table:formula'] === undefined) return;
      for (let at = from; at < this.column; at += 1) this.rows.formula(at);
      return;
    }
    const { text, number } = valueOf(this.cell, this.paragraphs.join('\n'));
    if (text === '') return;
    for (let at = from; at < this.column; at += 1) this.rows.put(at, text, number);
  }
}

function valueOf(cell: Attributes, shown: string): { text: string; number: boolean } {
  const error = cell['calcext:value-type'] === 'error';
  if (error || (cell['table:formula'] !== undefined && ERROR_SHOWN.test(shown)))
    return { text: '', number: false };
  switch (cell['office:value-type'] ?? 'string') {
    case 'float':
    case 'percentage':
    case 'currency':
      return numberOf(cell['office:value'] ?? '', shown);
    case 'date':
      return { text: isoDate(cell['office:date-value'] ?? shown), number: false };
    case 'time':
      return { text: durationTime(cell['office:time-value'] ?? shown), number: false };
    case 'boolean':
      return { text: cell['office:boolean-value'] === 'true' ? 'TRUE' : 'FALSE', number: false };
    default:
      return { text: shown === '' ? (cell['office:string-value'] ?? '') : shown, number: false };
  }
}

/** A number format of zeros only is seen by what is shown: 0001234567890 for 1234567890. */
function numberOf(value: string, shown: string): { text: string; number: boolean } {
  const plain = plainNumber(value.trim());
  if (plain === undefined) return { text: shown, number: false };
  const zeros = shown.length - plain.length;
  return { text: zeros > 0 && shown === '0'.repeat(zeros) + plain ? shown : plain, number: true };
}

/** An attribute that repeats what it stands at; what is no count is 1. */
function count(text: string | undefined, most: number): number {
  const times = Number(text ?? 1);
  return Number.isSafeInteger(times) && times > 0 ? Math.min(times, most) : 1;
}
