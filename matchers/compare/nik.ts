import type { LinkColumns, NikTable } from '../kernel/columns.ts';
import {
  FAR,
  endsInZero,
  nikBirth,
  nikDigitsApart,
  nikFirst15,
  nikOneEdit,
  nikRegion,
  nikSerial,
} from '../kernel/nik-distance.ts';
import type { Comparison } from './comparison.ts';

const LEVEL = {
  missing: 0,
  exact: 1,
  excel: 2,
  edit: 3,
  edits: 4,
  stem: 5,
  twin: 6,
  moved: 7,
  another: 8,
  other: 9,
} as const;

/**
 * NIK as a noisy key (DOMAIN, NIK). `seri lain milik orang` and `milik orang lain` are NIK that the register holds on
 * somebody else: evidence for a relative, not for a typing error. `wilayah lain` is one birth date and serial under
 * two regions: a person who was given a second NIK.
 */
export const nik: Comparison = {
  name: 'nik',
  levels: [
    'kosong',
    'sama',
    'excel 15 digit',
    'satu ketikan',
    'dua ketikan',
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
  const { nik: ids, niks } = columns;
  const x = ids[a];
  const y = ids[b];
  if (x < 0 || y < 0) return LEVEL.missing;
  return x === y ? LEVEL.exact : differing(niks, x, y);
}

function differing(niks: NikTable, x: number, y: number): number {
  const bothHeld = niks.registered[x] === 1 && niks.registered[y] === 1;
  if (nikDigitsApart(niks, x, y) === FAR) return farApart(niks, [x, y], bothHeld);
  if (nikFirst15(niks, x, y) && (endsInZero(niks, x) || endsInZero(niks, y)) && !bothHeld) return LEVEL.excel;
  if (nikBirth(niks, x, y)) {
    if (nikRegion(niks, x, y))
      return bothHeld ? LEVEL.twin : nikOneEdit(niks, x, y) ? LEVEL.edit : LEVEL.stem;
    if (nikSerial(niks, x, y)) return bothHeld || nikDigitsApart(niks, x, y) > 1 ? LEVEL.moved : LEVEL.edit;
  }
  if (bothHeld) return LEVEL.another;
  if (nikOneEdit(niks, x, y)) return LEVEL.edit;
  return nikDigitsApart(niks, x, y) <= 2 ? LEVEL.edits : LEVEL.other;
}

/** Two NIK of 16 digits that differ in three and more: no slip of a key; most pairs of strangers end here. */
function farApart(niks: NikTable, [x, y]: readonly [number, number], bothHeld: boolean): number {
  if (nikBirth(niks, x, y)) {
    if (nikRegion(niks, x, y)) return bothHeld ? LEVEL.twin : LEVEL.stem;
    if (nikSerial(niks, x, y)) return LEVEL.moved;
  }
  return bothHeld ? LEVEL.another : LEVEL.other;
}
