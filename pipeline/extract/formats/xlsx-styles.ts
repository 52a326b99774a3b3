import { builtInFormat, formatOfCode, type NumberFormat } from './number-format.ts';
import type { Attributes, XmlListener } from './xml.ts';

/** Reads styles.xml: the number format that each cell style (`s` of a cell) stands for. */
export class XlsxStyles implements XmlListener {
  readonly formats: NumberFormat[] = [];
  private readonly custom = new Map<string, NumberFormat>();
  private inCellFormats = false;

  open(name: string, attributes: Attributes): void {
    if (name === 'numFmt')
      this.custom.set(attributes['numFmtId'] ?? '', formatOfCode(attributes['formatCode'] ?? ''));
    else if (name === 'cellXfs') this.inCellFormats = true;
    else if (name === 'xf' && this.inCellFormats)
      this.formats.push(this.formatOf(attributes['numFmtId'] ?? '0'));
  }

  close(name: string): void {
    if (name === 'cellXfs') this.inCellFormats = false;
  }

  text(): void {
    // styles are attributes
  }

  private formatOf(id: string): NumberFormat {
    return this.custom.get(id) ?? builtInFormat(Number(id));
  }
}
