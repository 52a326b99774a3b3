import { placeKey } from '../../matchers/indonesia/wilayah.ts';
import type { Store } from '../store/open.ts';

/** A name of fewer rows is not published: one cell that holds a person's name would be a district of its own. */
const NAMED_ROWS = 5;
/** Of a register without codes only the names that many rows share are districts. */
const UNCODED_ROWS = 25;
const UNCODED_SHARE = 0.01;

interface PlaceRows {
  readonly place: number;
  readonly code: string;
  readonly name: string;
  readonly how: string;
  readonly register_rows: number;
  readonly rows: number;
}

/**
 * Makes the table `district` (place, code, name): what may be published of a place. A cell under KECAMATAN may hold
 * anything, where columns have shifted a name or an address, so a name is taken only where a district's code vouches
 * for it. Places of no known district have code and name ''. Temporary: it is of this connection, not of the store.
 */
export function makeDistricts(store: Store): void {
  const places = store
    .prepare<[], PlaceRows>(
      `SELECT p.id AS place, iif(length(p.district_code) = 6, p.district_code, '') AS code, p.district AS name, p.how,
         coalesce(c.register_rows, 0) AS register_rows, coalesce(c.rows, 0) AS rows
       FROM place p LEFT JOIN (
         SELECT r.place, sum(s.kind = 'register') AS register_rows, count(*) AS rows
         FROM record r JOIN source s ON s.ordinal = r.source GROUP BY r.place
       ) c ON c.place = p.id ORDER BY p.id`,
    )
    .all();
  const isCoded = places.some(({ code, register_rows: rows }) => code !== '' && rows > 0);
  const keyOf = isCoded ? ({ code }: PlaceRows) => code : ({ name }: PlaceRows) => placeKey(name);
  const names = isCoded ? codedNames(places) : uncodedNames(places);
  store.exec(
    'DROP TABLE IF EXISTS temp.district; CREATE TEMP TABLE district (place INTEGER PRIMARY KEY, code TEXT, name TEXT)',
  );
  const insert = store.prepare('INSERT INTO temp.district VALUES (?, ?, ?)');
  store.transaction(() => {
    for (const place of places) {
      const key = keyOf(place);
      const name = names.get(key);
      insert.run(place.place, isCoded || name !== undefined ? key : '', name ?? '');
    }
  })();
}

/** By code: the spelling of most rows, of those that a code or the region table vouches for. */
const codedNames = (places: readonly PlaceRows[]): ReadonlyMap<string, string> =>
  commonest(
    places.filter(({ code, how }) => code !== '' && (how === 'kode' || how === 'nama')),
    { keyOf: ({ code }) => code, rowsOf: ({ rows }) => rows, least: NAMED_ROWS },
  );

/** By the letters of the name: names that many rows of the register share. */
function uncodedNames(places: readonly PlaceRows[]): ReadonlyMap<string, string> {
  const total = places.reduce((sum, { register_rows: rows }) => sum + rows, 0);
  const least = Math.max(UNCODED_ROWS, UNCODED_SHARE * total);
  return commonest(places, {
    keyOf: ({ name }) => placeKey(name),
    rowsOf: ({ register_rows: rows }) => rows,
    least,
  });
}

interface Counting {
  readonly keyOf: (place: PlaceRows) => string;
  readonly rowsOf: (place: PlaceRows) => number;
  readonly least: number;
}

/** The spelling of most rows by key, the first in the alphabet among equals; none below `least` rows. */
function commonest(
  places: readonly PlaceRows[],
  { keyOf, rowsOf, least }: Counting,
): ReadonlyMap<string, string> {
  const spellings = new Map<string, Map<string, number>>();
  for (const place of places) {
    const key = keyOf(place);
    if (key === '' || place.name === '') continue;
    const rows = spellings.get(key) ?? new Map<string, number>();
    rows.set(place.name, (rows.get(place.name) ?? 0) + rowsOf(place));
    spellings.set(key, rows);
  }
  const names = new Map<string, string>();
  for (const [key, counts] of spellings) {
    const [best] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    if (best !== undefined && best[1] >= least) names.set(key, best[0]);
  }
  return names;
}
