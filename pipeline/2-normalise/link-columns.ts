import { epochDay } from '../../matchers/indonesia/tanggal.ts';
import { NIK_STRIDE } from '../../matchers/kernel/columns.ts';
import type { Column } from '../store/columns.ts';
import type { LinkField, LinkRows } from './link-rows.ts';
import type { NormalForms } from './normal-forms.ts';
import type { Places } from './places.ts';

/**
 * A NIK that more rows of one file than this carry is nobody's, a filler that no list of placeholders knows; not so in a
 * file that names one person on many rows.
 */
const MOST_ROWS_OF_ONE_NIK = 5;

/** What the records stand in; the flags are by source ordinal. */
interface Scene {
  readonly places: Pick<Places, 'village' | 'district'>;
  readonly isRegister: readonly boolean[];
  /** Sources that name one person on many rows, as a year of bills does: there a frequent NIK is no filler. */
  readonly manyRowsPerPerson?: readonly boolean[];
}

/** Lays the records out for linking (matchers/kernel/columns.ts), one typed column a field, each made when it is asked for. */
export function* linkColumns(
  rows: LinkRows,
  forms: NormalForms,
  scene: Scene,
): Generator<[name: string, column: Column]> {
  const { places, isRegister } = scene;
  const mapped = (field: LinkField, value: (id: number) => number | undefined): Int32Array =>
    rows.columns[field].map((id) => (id < 0 ? -1 : (value(id) ?? -1)));
  const { days, says } = forms;
  const epochs = days.map((day) => (day === 0 ? 0 : epochDay(day)));
  yield ['source', rows.source];
  yield ['isRegister', Uint8Array.from(isRegister, Number)];
  yield* nikColumns(rows, forms, scene);
  yield ['birthDate', mapped('birth', (id) => days[id])];
  yield ['birthEpoch', mapped('birth', (id) => epochs[id])];
  yield ['sex', rows.sex];
  yield ['name', mapped('name', (id) => (says[id] === 1 ? id : -1))];
  yield ['mother', mapped('mother', (id) => (says[id] === 1 ? id : -1))];
  yield ['kk', mapped('kk', (id) => forms.kk.numbers[id])];
  yield ['card', mapped('card', (id) => forms.card.numbers[id])];
  yield ['familyCard', mapped('familyCard', (id) => forms.card.numbers[id])];
  yield ['street', mapped('address', (id) => forms.street[id])];
  yield ['rtRw', mapped('address', (id) => forms.rtRw[id])];
  yield ['village', mapped('place', places.village)];
  yield ['district', mapped('place', places.district)];
  yield ['birthPlace', mapped('birthPlace', (id) => forms.birthPlace.numbers[id])];
}

function* nikColumns(
  rows: LinkRows,
  forms: NormalForms,
  { isRegister, manyRowsPerPerson = [] }: Scene,
): Generator<[name: string, column: Column]> {
  const { evidence } = forms;
  const sources = isRegister.length;
  const held = new Uint8Array(evidence.size);
  const uses = new Int32Array(evidence.size * sources);
  const niks = rows.columns.nik.map((original) => evidence.numbers[original] ?? -1);
  niks.forEach((nik, record) => {
    if (nik < 0) return;
    const source = rows.source[record] ?? 0;
    if (isRegister[source] === true && forms.usable[rows.columns.nik[record] ?? 0] === 1) held[nik] = 1;
    const slot = nik * sources + source;
    uses[slot] = (uses[slot] ?? 0) + 1;
  });
  const digits = new Uint8Array(Math.max(1, evidence.size) * NIK_STRIDE);
  const length = new Uint8Array(evidence.size);
  for (let nik = 0; nik < evidence.size; nik += 1) {
    const size = evidence.length(nik);
    length[nik] = size;
    for (let at = 0; at < size; at += 1) digits[nik * NIK_STRIDE + at] = evidence.byteAt(nik, at) - 48;
    // two sources that make the same slip are rare; one that Excel made ends in 0
    let users = 0;
    for (let source = 0; source < sources; source += 1)
      if ((uses[nik * sources + source] ?? 0) > 0) users += 1;
    if (users > 1 && size === 16 && digits[nik * NIK_STRIDE + 15] !== 0) held[nik] = 1;
  }
  const isFiller = (record: number, nik: number): boolean => {
    const source = rows.source[record] ?? 0;
    return manyRowsPerPerson[source] !== true && (uses[nik * sources + source] ?? 0) > MOST_ROWS_OF_ONE_NIK;
  };
  yield ['nik', niks.map((nik, record) => (nik >= 0 && isFiller(record, nik) ? -1 : nik))];
  yield ['niks.digits', digits];
  yield ['niks.length', length];
  yield ['niks.held', held];
  yield ['ownNik', ownNiks(rows, forms)];
}

/** A number for each NIK that is usable as it stands, by record, -1 for another one: equal numbers, equal NIK. */
function ownNiks(rows: LinkRows, { usable, evidence, padded }: NormalForms): Int32Array {
  return rows.columns.nik.map((nik) => {
    if (usable[nik] !== 1) return -1;
    const number = evidence.numbers[nik] ?? -1;
    return number >= 0 ? number : evidence.size + (padded[nik] ?? 0);
  });
}
