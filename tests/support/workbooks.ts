import type { Limits } from '../../pipeline/extract/formats/limits.ts';
import { LIMITS } from '../../pipeline/extract/formats/limits.ts';
import { openWorkbook, type SheetRow, type WorkbookFormat } from '../../pipeline/extract/formats/workbook.ts';
import { PadanError } from '../../schemas/faults.ts';

/** Every row of a sheet of a workbook in memory. */
export async function rowsOf(
  bytes: Buffer,
  format: WorkbookFormat,
  { sheet = 0, limits = {} }: { sheet?: number; limits?: Partial<Limits> } = {},
): Promise<SheetRow[]> {
  const book = await openWorkbook({ bytes, name: 'berkas' }, format, { ...LIMITS, ...limits });
  const rows: SheetRow[] = [];
  try {
    await book.read(sheet, (batch) => void rows.push(...batch));
  } finally {
    book.close();
  }
  return rows;
}

export const cellsOf = async (bytes: Buffer, format: WorkbookFormat): Promise<(readonly string[])[]> =>
  (await rowsOf(bytes, format)).map(({ cells }) => cells);

/** `code: message` of the fault that is thrown, or `tidak ada`. */
export async function faultOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof PadanError)) throw error;
    return error.faults.map(({ kind, code, message }) => `${kind} ${code}: ${message}`).join('\n');
  }
  return 'tidak ada';
}
