import { parseNik } from '../../matchers/indonesia/nik.ts';
import { parseNoka } from '../../matchers/indonesia/noka.ts';
import { composeRegionCode } from '../../matchers/indonesia/wilayah.ts';
import { LocalValues } from './local-values.ts';
import { dateOf } from './dates.ts';
import { BETWEEN } from './packed.ts';
import { type ByTextKind, says } from './record-columns.ts';
import type { Rules } from './rules.ts';

/** What has to be known of a text at once; the rest is read when all are known, each text once. */
export interface LocalText {
  /** It has no number among the texts of its kind: the record has none. */
  readonly isBlank: boolean;
  /** The source's own key of a record with this NIK or card; '' none. */
  readonly key: string;
  /** yyyymmdd, 0 for none. */
  readonly day: number;
  readonly isUnread: boolean;
  /** What it is numbered by, where that is another text than the cells. */
  readonly text: string;
}

const PLAIN: LocalText = { isBlank: false, key: '', day: 0, isUnread: false, text: '' };
const BLANK: LocalText = { ...PLAIN, isBlank: true };

export const localTexts = ({ regions, asOf }: Rules): ByTextKind<LocalValues<LocalText>> => ({
  nik: new LocalValues(([text = '']) => {
    const { usable, cleaned } = parseNik(text, regions, asOf);
    return usable ? { ...PLAIN, key: `nik:${cleaned}` } : PLAIN;
  }),
  kk: new LocalValues(blankOrPlain),
  card: new LocalValues(([text = '']) => {
    if (text.trim() === '') return BLANK;
    const card = parseNoka(text);
    return card === '' ? PLAIN : { ...PLAIN, key: `kartu:${card}` };
  }),
  name: new LocalValues(blankOrPlain),
  date: new LocalValues((cells) => {
    const { day, missing } = dateOf(cells, asOf);
    return { ...PLAIN, day, isUnread: day === 0 && !missing && says(cells[0] ?? '') };
  }),
  birthPlace: new LocalValues(blankOrPlain),
  address: new LocalValues(() => PLAIN),
  place: new LocalValues(placeOf),
});

const blankOrPlain = ([text = '']: readonly string[]): LocalText => (text.trim() === '' ? BLANK : PLAIN);

/** A place by its code, district and village; codes of BPS name other places: there the names decide. */
function placeOf(cells: readonly string[]): LocalText {
  const [province = '', regency = '', inRegency = '', inDistrict = '', district = '', village = '', codes] =
    cells;
  const code = codes === 'bps' ? '' : composeRegionCode(province, regency, inRegency, inDistrict);
  if (code === '' && district === '' && village === '') return BLANK;
  return { ...PLAIN, text: [code, district, village].join(BETWEEN) };
}
