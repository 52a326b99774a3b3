import { isoDate } from './date-text.ts';
import { formatted, type NumberFormat } from './number-format.ts';
import type { SheetRows } from './sheet-rows.ts';
import type { Attributes, XmlListener } from './xml.ts';

const GENERAL: NumberFormat = { kind: 'plain' };

/** Reads one Worksheet element. Rows and cells stand after the one before unless an Index says where. */
export class Xml2003Sheet implements XmlListener {
  private readonly rows: SheetRows;
  private readonly wanted: number;
  private readonly formats: ReadonlyMap<string, NumberFormat>;
  private seen = -1;
  private active = false;
  private finished = false;
  private line = 0;
  private span = 0;
  private rowStyle = '';
  private column = -1;
  private merged = 0;
  private style = '';
  private formula = false;
  private inComment = false;
  private inData = false;
  private type = '';
  private value = '';

  constructor(rows: SheetRows, wanted: number, formats: ReadonlyMap<string, NumberFormat>) {
    this.rows = rows;
    this.wanted = wanted;
    this.formats = formats;
  }

  get done(): boolean {
    return this.finished || this.rows.stopped;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'Worksheet') {
      this.seen += 1;
      this.active = this.seen === this.wanted;
    } else if (!this.active) return;
    else if (name === 'Cell') this.beginCell(attributes);
    else if (name === 'Data' && !this.inComment) {
      this.inData = true;
      this.type = named(attributes, 'Type') ?? 'String';
    } else if (name === 'Row') this.beginRow(attributes);
    else if (name === 'Comment') this.inComment = true;
  }

  close(name: string): void {
    if (!this.active) return;
    if (name === 'Data') this.inData = false;
    else if (name === 'Cell') this.endCell();
    else if (name === 'Row') this.rows.end(this.line);
    else if (name === 'Comment') this.inComment = false;
    else if (name === 'Worksheet') {
      this.active = false;
      this.finished = true;
    }
  }

  text(text: string): void {
    if (this.inData) this.value += text;
  }

  private beginRow(attributes: Attributes): void {
    this.line = index(attributes, this.line + this.span + 1);
    this.span = whole(named(attributes, 'Span'));
    this.rowStyle = named(attributes, 'StyleID') ?? '';
    this.column = -1;
    this.merged = 0;
  }

  private beginCell(attributes: Attributes): void {
    this.column = index(attributes, this.column + this.merged + 2) - 1;
    this.merged = whole(named(attributes, 'MergeAcross'));
    this.style = named(attributes, 'StyleID') ?? this.rowStyle;
    this.formula = named(attributes, 'Formula') !== undefined;
    this.type = '';
    this.value = '';
  }

  private endCell(): void {
    const { column, value, type } = this;
    if (this.formula && (type === '' || (value === '' && type !== 'String'))) this.rows.formula(column);
    else if (type === 'Number') {
      const { text, number } = formatted(value.trim(), this.formats.get(this.style) ?? GENERAL, false);
      this.rows.put(column, text, number);
    } else this.rows.put(column, textOf(type, value), false);
  }
}

/** Errors (#N/A, #REF!) are cells without a value: nobody's NIK. */
function textOf(type: string, value: string): string {
  if (type === 'Error') return '';
  if (type === 'Boolean' && value.trim() !== '') return value.trim() === '1' ? 'TRUE' : 'FALSE';
  return type === 'DateTime' ? timeOfDay(isoDate(value)) : value;
}

/** A time without a day is written as one of Excel's day 0. */
const timeOfDay = (text: string): string => text.replace(/^1899-12-31 /, '');

const named = (attributes: Attributes, name: string): string | undefined =>
  attributes[`ss:${name}`] ?? attributes[name];

const whole = (text: string | undefined): number => {
  const number = Number(text ?? 0);
  return Number.isSafeInteger(number) && number > 0 ? number : 0;
};

const index = (attributes: Attributes, otherwise: number): number =>
  whole(named(attributes, 'Index')) || otherwise;
