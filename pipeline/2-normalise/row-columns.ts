import type { Field, SourceSchema } from '../../schemas/source.ts';
import type { CodeTables } from '../cells/codes.ts';
import { birthDates, comingDates } from './dates.ts';
import type { LocalText } from './local-texts.ts';
import { type CellPlaces, LocalValues, cellPlaces } from './local-values.ts';
import {
  type ByTextKind,
  CODE_COLUMNS,
  type CodeColumn,
  type Meaning,
  TEXT_COLUMNS,
  type TextColumn,
} from './record-columns.ts';
import type { FileReading } from './rules.ts';

interface ReadColumn<Name, Value> {
  readonly name: Name;
  readonly local: LocalValues<Value>;
  readonly byPart: readonly CellPlaces[];
  /** No file has any of its fields. */
  readonly isConstant: boolean;
}
export type ReadText = ReadColumn<TextColumn, LocalText>;
export type ReadCode = ReadColumn<CodeColumn, Meaning>;

export const textColumns = (
  files: readonly FileReading[],
  kinds: ByTextKind<LocalValues<LocalText>>,
): ReadText[] =>
  (Object.keys(TEXT_COLUMNS) as TextColumn[]).map((name) => ({
    name,
    local: kinds[TEXT_COLUMNS[name].kind],
    ...placed(files, TEXT_COLUMNS[name].fields, (file) => suffix(name, file)),
  }));

export const codeColumns = (
  files: readonly FileReading[],
  schema: SourceSchema,
  codes: CodeTables,
): ReadCode[] =>
  (Object.keys(CODE_COLUMNS) as CodeColumn[]).map((name) => ({
    name,
    local: new LocalValues<Meaning>({ parse: (cells) => CODE_COLUMNS[name].read(cells, codes, schema) }),
    ...placed(files, CODE_COLUMNS[name].fields, () => undefined),
  }));

function placed(
  files: readonly FileReading[],
  fields: readonly Field[],
  suffixIn: (file: FileReading) => string | undefined,
): Pick<ReadText, 'byPart' | 'isConstant'> {
  const byPart = files.map((file) =>
    cellPlaces(
      fields.map((field) => file.columns[field] ?? -1),
      suffixIn(file),
    ),
  );
  return { byPart, isConstant: byPart.every(({ cells }) => cells.every((cell) => cell < 0)) };
}

/** What a text means besides its letters depends on the file. */
function suffix(name: TextColumn, { dateOrder, regionCodes }: FileReading): string | undefined {
  if (name === 'birth') return birthDates(dateOrder);
  if (name === 'statusDay' || name === 'startDay') return comingDates(dateOrder);
  return name === 'place' ? regionCodes : undefined;
}
