import type { ByteSource } from './byte-source.ts';
import { damaged } from './faults.ts';
import { formatted, type NumberFormat } from './number-format.ts';
import { isoDate } from './date-text.ts';
import type { SheetRows } from './sheet-rows.ts';
import { unescaped } from './xlsx-texts.ts';
import type { Attributes, XmlListener } from './xml.ts';

/** What the cells of a sheet refer to. */
export interface XlsxContext {
  readonly source: ByteSource;
  readonly texts: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly epoch1904: boolean;
}

const GENERAL: NumberFormat = { kind: 'plain' };
const A = 64;

/** Reads a worksheet part. Cells and rows without a reference stand after the one before; `dimension` is not believed. */
export class XlsxSheet implements XmlListener {
  private readonly rows: SheetRows;
  private readonly context: XlsxContext;
  private inData = false;
  private inReading = false;
  private line = 0;
  private column = -1;
  private type = '';
  private style = '';
  private formula = false;
  private stored = false;
  private collecting = false;
  private value = '';

  constructor(rows: SheetRows, context: XlsxContext) {
    this.rows = rows;
    this.context = context;
  }

  get done(): boolean {
    return this.rows.stopped;
  }

  open(name: string, attributes: Attributes): void {
    if (!this.inData) this.inData = name === 'sheetData';
    else if (name === 'c') this.beginCell(attributes);
    else if (name === 'v' || name === 't') {
      this.collecting = !this.inReading;
      this.stored = true;
    } else if (name === 'row') this.beginRow(attributes['r']);
    else if (name === 'f') this.formula = true;
    else if (name === 'rPh') this.inReading = true;
  }

  close(name: string): void {
    if (!this.inData) return;
    if (name === 'v' || name === 't') this.collecting = false;
    else if (name === 'c') this.endCell();
    else if (name === 'row') this.rows.end(this.line);
    else if (name === 'rPh') this.inReading = false;
    else if (name === 'sheetData') this.inData = false;
  }

  text(text: string): void {
    if (this.collecting) this.value += text;
  }

  private beginRow(reference: string | undefined): void {
    const line = Number(reference);
    this.line = Number.isSafeInteger(line) && line > 0 ? line : this.line + 1;
    this.column = -1;
  }

  private beginCell(attributes: Attributes): void {
    const { r, t, s } = attributes;
    this.column = r === undefined ? this.column + 1 : columnOf(r, this.column + 1);
    this.type = t ?? 'n';
    this.style = s ?? '';
    this.formula = false;
    this.stored = false;
    this.value = '';
  }

  private endCell(): void {
    const { column, value, type } = this;
    if (this.formula && (!this.stored || (value === '' && type !== 'str'))) this.rows.formula(column);
    else if (value === '') return;
    else if (type === 's') this.rows.put(column, this.shared(value), false);
    else if (type === 'n') this.number(value.trim());
    else this.rows.put(column, textOf(type, value), false);
  }

  private shared(index: string): string {
    const text = this.context.texts[Number(index)];
    if (text === undefined) throw damaged(this.context.source, 'sel menunjuk teks yang tidak ada');
    return text;
  }

  private number(digits: string): void {
    const format = this.style === '' ? GENERAL : (this.context.formats[Number(this.style)] ?? GENERAL);
    const { text, number } = formatted(digits, format, this.context.epoch1904);
    this.rows.put(this.column, text, number);
  }
}

/** Errors (#N/A, #REF!) are cells without a value: nobody's NIK. */
function textOf(type: string, value: string): string {
  if (type === 'e') return '';
  if (type === 'b') return value.trim() === '1' || value.trim() === 'true' ? 'TRUE' : 'FALSE';
  return type === 'd' ? isoDate(value) : unescaped(value);
}

/** 0 for A1, 26 for AA7. */
function columnOf(reference: string, otherwise: number): number {
  let column = 0;
  for (let at = 0; at < reference.length && at < 5; at += 1) {
    const letter = reference.charCodeAt(at) & ~0x20;
    if (letter <= A || letter > A + 26) break;
    column = column * 26 + letter - A;
  }
  return column === 0 ? otherwise : column - 1;
}
