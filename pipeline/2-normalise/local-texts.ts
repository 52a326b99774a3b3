import { parseNik } from '../../matchers/indonesia/nik.ts';
import { parseNoka } from '../../matchers/indonesia/noka.ts';
import { composeRegionCode } from '../../matchers/indonesia/wilayah.ts';
import { LocalValues, type TextReader } from './local-values.ts';
import { dateOf } from './dates.ts';
import { BETWEEN } from './packed.ts';
import { type ByTextKind, says } from './record-columns.ts';
import type { Rules } from './rules.ts';

/** What has to be known of a text at once; the rest is read when all are known, each text once. */
export interface LocalText {
  /** It has no number among the texts of its kind: the record has none. */
  readonly isBlank: boolean;
  /** A NIK or card that names the record in its source; '' none. */
  readonly own: string;
  /** yyyymmdd, 0 for none. */
  readonly day: number;
  readonly isUnread: boolean;
  /** What it is numbered by, where that is another text than the cells. */
  readonly text: string;
}

const PLAIN: LocalText = { isBlank: false, own: '', day: 0, isUnread: false, text: '' };
const BLANK: LocalText = { ...PLAIN, isBlank: true };
const PLAINLY = (): LocalText => PLAIN;

const owning = (own: string): LocalText =>
  own === '' ? PLAIN : { isBlank: false, own, day: 0, isUnread: false, text: '' };

export const localTexts = ({ regions, asOf }: Rules): ByTextKind<LocalValues<LocalText>> => ({
  nik: new LocalValues({
    parse: ([text = '']) => {
      const { usable, cleaned } = parseNik(text, regions, asOf);
      return usable ? owning(cleaned) : PLAIN;
    },
  }),
  kk: new LocalValues(SAYING),
  card: new LocalValues({ parse: ([text = '']) => (text.trim() === '' ? BLANK : owning(parseNoka(text))) }),
  name: new LocalValues(SAYING),
  date: new LocalValues({
    parse: (cells) => {
      const { day, missing } = dateOf(cells, asOf);
      const isUnread = day === 0 && !missing && says(cells[0] ?? '');
      return { isBlank: false, own: '', day, isUnread, text: '' };
    },
  }),
  birthPlace: new LocalValues(SAYING),
  address: new LocalValues({ parse: PLAINLY, quick: PLAINLY }),
  place: new LocalValues({ parse: placeOf }),
});

/** A text that does not begin with a blank says something; of one that does it has to be seen. */
const SAYING: TextReader<LocalText> = {
  parse: ([text = '']) => (text.trim() === '' ? BLANK : PLAIN),
  quick: (first) => (first > 32 && first < 127 ? PLAIN : undefined),
};

/** A place by its code, district and village; codes of BPS name other places: there the names decide. */
function placeOf(cells: readonly string[]): LocalText {
  const [province = '', regency = '', inRegency = '', inDistrict = '', district = '', village = '', codes] =
    cells;
  const code = codes === 'bps' ? '' : composeRegionCode(province, regency, inRegency, inDistrict);
  if (code === '' && district === '' && village === '') return BLANK;
  return { ...PLAIN, text: [code, district, village].join(BETWEEN) };
}
