import type { ByteSource } from './byte-source.ts';
import { openLegacy } from './legacy.ts';
import { LIMITS, type Limits } from './limits.ts';
import { openOds } from './ods.ts';
import { openXlsx } from './xlsx.ts';
import { openXml2003 } from './xml2003.ts';

import type { Workbook, WorkbookFormat } from './sheet.ts';

export type * from './sheet.ts';

/** @throws PadanError of kind `source` where the file is damaged, locked or beyond a limit, here or while it is read. */
export async function openWorkbook(
  source: ByteSource,
  format: WorkbookFormat,
  limits: Limits = LIMITS,
): Promise<Workbook> {
  const origin = { source, limits };
  switch (format) {
    case 'xlsx':
      return openXlsx(origin);
    case 'ods':
      return openOds(origin);
    case 'xml2003':
      return openXml2003(origin);
    case 'xls':
    case 'xlsb':
    case 'html':
      return openLegacy(origin, format);
  }
}
