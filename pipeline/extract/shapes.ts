/** What a cell looks like, without what it says. */
export type Shape = number;

export const SHAPES = [
  'kosong', 'angka 1', 'angka 2', 'angka 3', 'angka 4-6', 'angka 7-12', 'angka 13', 'angka 14-17', 'angka 18+',
  'tanggal', 'huruf', 'kata', 'kata-kata', 'kode', 'campuran',
] as const; // prettier-ignore
export const SHAPE_COUNT = SHAPES.length;
const shape = (name: (typeof SHAPES)[number]): Shape => SHAPES.indexOf(name);

const EMPTY = shape('kosong');
const DATE = shape('tanggal');
const LETTER = shape('huruf');
const WORD = shape('kata');
const WORDS = shape('kata-kata');
const CODE = shape('kode');
const MIXED = shape('campuran');

const DIGITS = /^['"]?\d+(?:[.,]0+)?['"]?$/;
const DATES = /^(?:\d{1,4}[-/. ]\d{1,2}[-/. ]\d{1,4}|\d{1,2}[- ][A-Za-z]{3,9}[- ]\d{2,4})(?:[ T]\d.*)?$/;
/** NIK, KK, card as clerks write them: `32.75.01.020385.9001`. */
const GROUPED = /^['"]?(?:\d+[-. ])+\d+['"]?$/;
const NOTHING = /^[\s.–—-]*$/;

export function shapeOf(cell: string): Shape {
  const text = cell.trim();
  if (NOTHING.test(text)) return EMPTY;
  if (DIGITS.test(text)) return digitShape(text.replace(/[.,]0+$/, '').replace(/\D/g, '').length);
  if (DATES.test(text)) return DATE;
  if (GROUPED.test(text)) return digitShape(text.replace(/\D/g, '').length);
  if (!/\d/.test(text)) return text.length <= 2 ? LETTER : /\s/.test(text) ? WORDS : WORD;
  return /\s/.test(text) ? MIXED : CODE;
}

function digitShape(length: number): Shape {
  if (length <= 3) return length;
  if (length <= 6) return shape('angka 4-6');
  if (length <= 12) return shape('angka 7-12');
  if (length === 13) return shape('angka 13');
  return length <= 17 ? shape('angka 14-17') : shape('angka 18+');
}

export const isTextShape = (value: Shape): boolean => value === WORD || value === WORDS || value === MIXED;

/** Of a text cut in two, either half has a shape of its own; it stays no number and no date. */
export const kindOfShape = (value: Shape): 'kosong' | 'angka' | 'tanggal' | 'teks' =>
  value === EMPTY ? 'kosong' : value === DATE ? 'tanggal' : value < DATE ? 'angka' : 'teks';

export const isEmptyShape = (value: Shape): boolean => value === EMPTY;
