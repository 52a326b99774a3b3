import type { SourceSchema } from '../../schemas/source.ts';
import { type Alignment, align } from './alignment.ts';
import { type ColumnHabit, isFreeText, isUsual } from './column-habits.ts';
import type { ColumnMap } from './header.ts';
import type { RejectReason, RepairReason, Remark } from './reasons.ts';

/** The columns of a text file, and how its rows usually are. */
export interface RowShape {
  readonly titles: readonly string[];
  readonly width: number;
  readonly columns: ColumnMap;
  readonly habits: readonly ColumnHabit[];
  /** Cells of most rows of the file. */
  readonly usualLength: number;
  readonly delimiter: string;
}

export type Mended =
  | { readonly cells: readonly string[]; readonly repairs: readonly Remark<RepairReason>[] }
  | { readonly rejection: Remark<RejectReason> };

/** Lays rows of another width over the columns; kept where the fields that matter can be told apart. */
export function raggedRows(shape: RowShape, schema: SourceSchema): (cells: readonly string[]) => Mended {
  const { titles, width, columns, habits, usualLength, delimiter } = shape;
  const matters = [...schema.required, ...schema.vital].filter((group) =>
    group.some((field) => columns[field] !== undefined),
  );
  const named = (at: readonly number[]): string =>
    [...at]
      .sort((a, b) => a - b)
      .map((column) => titles[column] ?? '')
      .join(', ');

  /** Nothing is said where the file's rows are all that short. */
  const repairsOf = (
    { cells, emptied, joined, hasTail }: Alignment,
    length: number,
  ): readonly Remark<RepairReason>[] => {
    const untold = cells.flatMap((cell, column) => (cell === undefined ? [column] : []));
    if (length < width)
      return length === usualLength && untold.length === 0
        ? []
        : [{ reason: 'baris pendek: kolom dikosongkan', column: named([...untold, ...emptied]) }];
    const mixed: Remark<RepairReason>[] =
      joined.length + untold.length === 0
        ? []
        : [{ reason: 'baris panjang: sel digabung', column: named([...joined, ...untold]) }];
    return hasTail
      ? [...mixed, { reason: 'baris panjang: isi di belakang kolom terakhir diabaikan', column: '' }]
      : mixed;
  };

  return (cells) => {
    const isShort = cells.length < width;
    const refused = (column: number): Mended => ({
      rejection: {
        reason: isShort ? 'kekurangan kolom' : 'kelebihan kolom',
        column: titles[column] ?? '',
      },
    });
    const laid = align(cells, habits, delimiter);
    if (laid === undefined) return refused(isShort ? cells.length : -1);
    // what looks like nothing in its column is not believed to belong there
    const told = laid.cells.map((cell, column) =>
      isBelieved(cell, habits[column], isShort) ? cell : undefined,
    );
    const missing = matters.find((fields) =>
      fields.every((field) => {
        const at = columns[field];
        return at === undefined || told[at] === undefined || laid.lost.includes(at);
      }),
    );
    if (missing !== undefined)
      return refused(columns[missing.find((field) => columns[field] !== undefined) ?? 'nik'] ?? -1);
    return {
      cells: told.map((cell) => cell ?? ''),
      repairs: repairsOf({ ...laid, cells: told }, cells.length),
    };
  };
}

const isBelieved = (cell: string | undefined, habit: ColumnHabit | undefined, isShort: boolean): boolean =>
  cell === undefined ||
  cell.trim() === '' ||
  (habit !== undefined && (isUsual(habit, cell) || (isFreeText(habit) && !isShort)));
