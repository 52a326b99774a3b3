import type { LinkColumns, NikTable } from '../kernel/columns.ts';
import {
  FAR,
  endsInZero,
  nikBirth,
  nikBirthsFar,
  nikDigitsApart,
  nikFirst15,
  nikHolds,
  nikOneEdit,
  nikOppositeSex,
  nikRegion,
  nikSerial,
  nikSerialsApart,
  nikSex,
} from '../kernel/nik-distance.ts';
import type { Comparison } from './comparison.ts';

const LEVEL = {
  missing: 0,
  exact: 1,
  excel: 2,
  edit: 3,
  edits: 4,
  neighbour: 5,
  stem: 6,
  twin: 7,
  moved: 8,
  another: 9,
  other: 10,
} as const;

/** Twins and triplets registered together. */
const TWIN_SERIALS = 3;

/**
 * NIK as a noisy key (DOMAIN, NIK). `seri berurutan`: serials up to three apart, as twins have that are registered
 * together, whether or not it could be one wrong digit. `seri lain milik orang` and `milik orang lain` are NIK that the
 * register holds on somebody else: evidence for a relative, not for a typing error. `wilayah lain` is one birth date and
 * serial under two regions, no slip of the hand: a person who was given a second NIK.
 */
export const nik: Comparison = {
  name: 'nik',
  levels: [
    'kosong',
    'sama',
    'excel 15 digit',
    'satu ketikan',
    'dua ketikan',
    'seri berurutan',
    'seri lain',
    'seri lain milik orang',
    'wilayah lain',
    'milik orang lain',
    'lain',
  ],
  ordered: [['sama', 'excel 15 digit', 'satu ketikan', 'dua ketikan', 'lain']],
  frequency: [],
  bind: (columns) => ({ level: (a, b) => nikLevel(columns, a, b) }),
};

function nikLevel(columns: LinkColumns, a: number, b: number): number {
  const { nik: ids, niks, birthDate } = columns;
  const x = ids[a];
  const y = ids[b];
  if (x < 0 || y < 0) return LEVEL.missing;
  if (x === y) return LEVEL.exact;
  // most pairs of strangers end here: of the levels below each has at least four digits of the birth date alike
  if (nikBirthsFar(niks, x, y)) return niks.held[x] === 1 && niks.held[y] === 1 ? LEVEL.another : LEVEL.other;
  if (areBoyAndGirl(columns, a, b)) return LEVEL.neighbour;
  const level = differing(niks, x, y);
  if (level !== LEVEL.edit && level !== LEVEL.edits) return level;
  // each NIK holds its own row's birth date, and the dates differ: no slip of the hand changes both alike
  // (a NIK has no century, so that 1925 and 2025 do not differ in it)
  const ownDates =
    birthDate[a] !== birthDate[b] &&
    !nikBirth(niks, x, y) &&
    nikHolds(niks, x, birthDate[a]) &&
    nikHolds(niks, y, birthDate[b]);
  return ownDates ? LEVEL.other : level;
}

/** NIK that differ as those of twins of two sexes do, each with the sex of its own row: 40 in the day, serials close by. */
function areBoyAndGirl({ nik: ids, niks, sex }: LinkColumns, a: number, b: number): boolean {
  const x = ids[a];
  const y = ids[b];
  if (sex[a] === 0 || sex[b] === 0 || sex[a] === sex[b]) return false;
  if (niks.held[x] === 1 && niks.held[y] === 1) return false;
  return (
    nikOppositeSex(niks, x, y) &&
    nikSex(niks, x) === sex[a] &&
    nikSex(niks, y) === sex[b] &&
    nikSerialsApart(niks, x, y) <= TWIN_SERIALS
  );
}

function differing(niks: NikTable, x: number, y: number): number {
  const bothHeld = niks.held[x] === 1 && niks.held[y] === 1;
  if (nikDigitsApart(niks, x, y) === FAR) return farApart(niks, [x, y], bothHeld);
  if (nikFirst15(niks, x, y) && (endsInZero(niks, x) || endsInZero(niks, y)) && !bothHeld) return LEVEL.excel;
  if (nikBirth(niks, x, y)) {
    if (nikRegion(niks, x, y)) return bothHeld ? LEVEL.twin : sameStem(niks, x, y);
    if (nikSerial(niks, x, y)) return bothHeld || !nikOneEdit(niks, x, y) ? LEVEL.moved : LEVEL.edit;
  }
  if (bothHeld) return LEVEL.another;
  if (nikOneEdit(niks, x, y)) return LEVEL.edit;
  return nikDigitsApart(niks, x, y) <= 2 ? LEVEL.edits : LEVEL.other;
}

/** One region and birth date: a serial close by is a twin's as likely as a typing error. */
function sameStem(niks: NikTable, x: number, y: number): number {
  if (nikSerialsApart(niks, x, y) <= TWIN_SERIALS) return LEVEL.neighbour;
  return nikOneEdit(niks, x, y) ? LEVEL.edit : LEVEL.stem;
}

/** Two NIK of 16 digits that differ in three and more: no slip of a key; most pairs of strangers end here. */
function farApart(niks: NikTable, [x, y]: readonly [number, number], bothHeld: boolean): number {
  if (nikBirth(niks, x, y)) {
    if (nikRegion(niks, x, y)) return bothHeld ? LEVEL.twin : sameStem(niks, x, y);
    if (nikSerial(niks, x, y)) return LEVEL.moved;
  }
  return bothHeld ? LEVEL.another : LEVEL.other;
}
