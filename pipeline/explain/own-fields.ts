import type { FieldSpec } from '../../matchers/compare/fields/field.ts';
import { isNothing, plainCode } from '../../matchers/plain/words.ts';
import type { FieldCell, FieldKind, FieldRow } from '../../schemas/explanation.ts';
import { MOST_COLUMNS, ownField } from '../link-project.ts';
import { besideOneAnother } from './fields.ts';
import type { RecordPlace } from './place.ts';
import { type RecordText, textOf } from './queries.ts';
import type { Scene } from './scene.ts';

/** How a kind of field is masked: free text and numbers may be anybody's address. */
const SHOWN_AS: Readonly<Record<FieldSpec['kind'], FieldKind>> = {
  name: 'nama',
  text: 'alamat',
  tokens: 'alamat',
  date: 'tanggal',
  number: 'alamat',
  code: 'nomor',
  place: 'alamat',
};

/** Fields of a project with `link:` that at least one of the rows fills. */
export function ownFieldRows(scene: Scene, records: readonly RecordPlace[]): FieldRow[] {
  const texts = records.map(({ id }) => [id, textOf(scene.store, id)] as const);
  return (scene.fields ?? [])
    .map((field, at) =>
      besideOneAnother(
        { field: field.name, comparison: field.name, kind: SHOWN_AS[field.kind] },
        texts.map(([id, text]) => cellOf(scene, { field, at, id, text })),
      ),
    )
    .filter(({ cells }) => cells.some(({ written }) => written !== ''));
}

interface OneCell {
  readonly field: FieldSpec;
  /** Which of the fields. */
  readonly at: number;
  readonly id: number;
  readonly text: RecordText;
}

function cellOf({ columns }: Scene, { field, at, id, text }: OneCell): FieldCell {
  const places = Array.from(
    { length: MOST_COLUMNS },
    (_, part) => text.columns[ownField(field.name, part)] ?? -1,
  );
  const cells = places.map((place) => text.cells[place]?.trim() ?? '');
  const written = cells.filter((cell) => cell !== '').join(' ');
  const said = cells.filter((cell) => cell !== '' && !isNothing(cell)).join(' ');
  const own = columns.fields[at];
  const date = field.kind === 'date' ? (own?.numbers[own.ids[id] ?? -1] ?? 0) : 0;
  return {
    written,
    read:
      field.kind === 'date' ? dayTold(date) : field.kind === 'code' ? plainCode(said) : said.toUpperCase(),
    isNumber: places.some((place) => text.numbers.includes(place)),
  };
}

/** yyyy-mm-dd, or what is known of it. */
function dayTold(date: number): string {
  if (date === 0) return '';
  const [, year = '', month = '', day = ''] = /^(\d{4})(\d\d)(\d\d)$/.exec(String(date)) ?? [];
  return [year, month, day].filter((part) => part !== '' && part !== '00').join('-');
}
