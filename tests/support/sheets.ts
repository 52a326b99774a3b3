import { CFB, utils, write } from '@e965/xlsx';

export type SheetCells = readonly (readonly (string | number | null)[])[];

/** A workbook of these sheets, text as text and numbers as numbers. */
export function workbook(
  sheets: Readonly<Record<string, SheetCells>>,
  bookType: 'xlsx' | 'xls' | 'ods' = 'xlsx',
): Buffer {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets))
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  return Buffer.from(write(book, { type: 'buffer', bookType }) as Uint8Array);
}

/** What of the library's own container tools is used; it does not type them. */
interface Containers {
  readonly utils: {
    readonly cfb_new: () => unknown;
    readonly cfb_add: (container: unknown, name: string, content: Uint8Array) => void;
  };
  readonly write: (
    container: unknown,
    form: { readonly type: 'buffer'; readonly fileType: 'zip' },
  ) => Uint8Array;
}

/** A ZIP of these files. */
export function archive(files: Readonly<Record<string, string>>): Buffer {
  const { utils: tools, write: pack } = CFB as Containers;
  const container = tools.cfb_new();
  for (const [name, content] of Object.entries(files))
    tools.cfb_add(container, `/${name}`, Buffer.from(content));
  return Buffer.from(pack(container, { type: 'buffer', fileType: 'zip' }));
}
