import type { LinkRows } from './link-rows.ts';
import type { NormalForms } from './normal-forms.ts';
import type { NamedPlace } from './vocabulary.ts';

/** The regency that most register rows live in, by their region codes, else by where their NIK were issued; '' unknown. */
export function homeRegency(
  { source, columns, count }: LinkRows,
  { regency }: NormalForms,
  { places, isRegister }: { readonly places: readonly NamedPlace[]; readonly isRegister: readonly boolean[] },
): string {
  const ofPlace = places.map(({ code }) => (code.length < 4 ? 0 : Number(code.slice(0, 4))));
  const counts = new Int32Array(10_000);
  for (let record = 0; record < count; record += 1) {
    if (isRegister[source[record] ?? 0] !== true) continue;
    const place = ofPlace[columns.place[record] ?? -1] ?? 0;
    const code = place > 0 ? place : (regency[columns.nik[record] ?? 0] ?? 0);
    if (code > 0) counts[code] = (counts[code] ?? 0) + 1;
  }
  const most = counts.reduce((best, uses, code) => (uses > (counts[best] ?? 0) ? code : best), 0);
  return most === 0 ? '' : String(most).padStart(4, '0');
}
