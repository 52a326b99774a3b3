import type { Explanation, FieldCell, FieldRow, PairExplanation } from '../../schemas/explanation.ts';
import { maskName, maskNumber, maskText } from '../parts/mask.ts';

const HIDDEN = '•';
/** A hidden character that is not that of the other row. */
const DIFFERS = '×';

/** The same explanation with numbers, names, dates and addresses masked; where two values differ stays visible. */
export function maskedExplanation(explanation: Explanation): Explanation {
  switch (explanation.kind) {
    case 'baris':
      return {
        ...explanation,
        masked: true,
        fields: explanation.fields.map(maskedField),
        pairs: explanation.pairs.map(maskedPair),
      };
    case 'pasangan':
      return { ...explanation, masked: true, pair: maskedPair(explanation.pair) };
    case 'ditolak':
      return { ...explanation, masked: true };
  }
}

const maskedPair = (pair: PairExplanation): PairExplanation => ({
  ...pair,
  fields: pair.fields.map(maskedField),
});

const maskedField = (row: FieldRow): FieldRow => ({
  ...row,
  cells: row.cells.map((cell, i) => ({ ...cell, ...maskedCell(row, cell, row.places[i] ?? []) })),
});

/** What is shown of a cell. */
type CellText = Pick<FieldCell, 'written' | 'read'>;

function maskedCell({ kind }: FieldRow, { written, read }: CellText, places: readonly number[]): CellText {
  switch (kind) {
    case 'nomor':
      return both(written, read, { mask: maskNumber, places });
    case 'nama':
      return both(written, read, { mask: maskName, places });
    case 'tanggal':
      return both(written, read, { mask: maskWrittenDay, places });
    case 'alamat':
      return { written: maskText(written), read: maskText(read) };
    case 'terbuka':
      return { written, read };
  }
}

/** What is written as it is read is marked alike, so that masks do not tell two apart that were one. */
function both(
  written: string,
  read: string,
  { mask, places }: { readonly mask: (text: string) => string; readonly places: readonly number[] },
): CellText {
  const shown = marked(mask(read), places);
  return { written: written.trim().toUpperCase() === read ? shown : mask(written), read: shown };
}

const marked = (text: string, places: readonly number[]): string =>
  [...text].map((char, i) => (char === HIDDEN && places.includes(i + 1) ? DIFFERS : char)).join('');

/** Only a year in four digits is left of a date in whatever order. */
const maskWrittenDay = (text: string): string =>
  text
    .trim()
    .split(/(?<!\d)((?:19|20)\d\d)(?!\d)/)
    .map((part, i) => (i % 2 === 1 ? part : part.replace(/[\p{L}\p{N}]/gu, HIDDEN)))
    .join('');
