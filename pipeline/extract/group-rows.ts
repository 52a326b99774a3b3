import type { ByField, Field } from '../../schemas/source.ts';

/** What a row above a family says of all its members. */
export type Group = Readonly<ByField<string>>;

/** The fields that a family's row can lend to its members, in this order, where the file has no column for them. */
export const GROUP_FIELDS = ['kk', 'address'] as const satisfies readonly Field[];

const KK = /^(?:NO(?:MOR)?\.?\s*(?:BLANGKO\s*)?)?(?:KK|KARTU\s+KELUARGA)\b/i;
const HEAD =
  /^(?:NAMA\s*\.?\s*(?:KK|KEP(?:ALA)?\.?\s*KEL(?:UARGA)?\.?)|KEPALA\s+KELUARGA|ALAMAT|DUSUN|KODE\s*POS)\b/i;
const ADDRESS = /^ALAMAT\b/i;
const NUMBER = /\d[\d. ]{14,22}\d/;
/** Labels and values of a family: number, head, address, RT, RW, village, postcode. */
const MOST_FILLED = 16;

/** A row above a family, of its labels (`NO. KK : 3275…`, `Alamat :`) and their values; undefined for any other row. */
export function groupOf(cells: readonly string[]): Group | undefined {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const [first = ''] = filled;
  if (filled.length > MOST_FILLED || !isFamilyLabel(first)) return undefined;
  const kk = valueOf(filled, KK);
  const digits = NUMBER.exec(kk)?.[0].replace(/\D/g, '') ?? '';
  // a title (`NO KK` above a column) has no value; a head's row without a number has its label's colon
  if (digits.length !== 16 && (KK.test(first) || !filled.slice(0, 2).join(' ').includes(':')))
    return undefined;
  const address = valueOf(filled, ADDRESS);
  return { ...(digits.length === 16 ? { kk: digits } : {}), ...(address === '' ? {} : { address }) };
}

/** The label with which a row above a family begins. */
export const isFamilyLabel = (cell: string): boolean => KK.test(cell) || HEAD.test(cell);

/** The value behind a label: after its colon, or in the cells that follow. */
function valueOf(filled: readonly string[], label: RegExp): string {
  const at = filled.findIndex((cell) => label.test(cell));
  if (at < 0) return '';
  const own = (filled[at] ?? '').replace(label, '').replace(/^\s*:?\s*/, '');
  if (own !== '') return own;
  const next = (filled[at + 1] ?? '').replace(/^:\s*/, '');
  return next === '' && filled[at + 1] === ':' ? (filled[at + 2] ?? '') : next;
}
