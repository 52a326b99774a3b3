import type { KindOfField } from './field.ts';
import { wholeValue } from './whole-value.ts';

/** Kilometres, level by level. */
const WITHIN = [0.1, 1, 10, 50] as const;
const FIRST = 2;
const EARTH_RADIUS = 6371;
const RADIANS = Math.PI / 180;

/** Points on the earth: great-circle distance by the haversine formula (Sinnott 1984). */
export const place: KindOfField = {
  levels: ['kosong', 'sama', 'dalam 100 meter', 'dalam 1 km', 'dalam 10 km', 'dalam 50 km', 'lain'],
  ordered: [['sama', 'dalam 100 meter', 'dalam 1 km', 'dalam 10 km', 'dalam 50 km', 'lain']],
  frequency: ['sama'],
  start: { same: [0.6, 0.15, 0.1, 0.07, 0.03, 0.05], kin: [0.3, 0.1, 0.1, 0.1, 0.1, 0.3] },
  bind: (field, { own }) =>
    wholeValue(field, own, (x, y) => {
      const { numbers } = field;
      const apart = kilometres(numbers, x, y);
      let level = FIRST;
      while (level - FIRST < WITHIN.length && apart > WITHIN[level - FIRST]) level += 1;
      return level;
    }),
};

/** Between two points of a list of latitudes and longitudes by turns. */
function kilometres(points: Float64Array, x: number, y: number): number {
  const latA = points[2 * x];
  const latB = points[2 * y];
  const north = Math.sin(((latB - latA) * RADIANS) / 2);
  const east = Math.sin(((points[2 * y + 1] - points[2 * x + 1]) * RADIANS) / 2);
  const chord = north * north + Math.cos(latA * RADIANS) * Math.cos(latB * RADIANS) * east * east;
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(chord)));
}
