import { describe, expect, test } from '@jest/globals';
import { thresholdCurve } from '../../../../reports/ambang/curve.ts';
import { logOddsScale, shareAxis } from '../../../../reports/ambang/scale.ts';
import { CURVE_WORDS } from '../../../../reports/words/ambang.ts';
import type { ThresholdScore } from '../../../../schemas/evaluation.ts';

const point = (threshold: number, wrong: number, missed: number): ThresholdScore => {
  const right = 1000 - missed;
  const share = (bad: number): ThresholdScore['precision'] => ({
    value: right / (right + bad),
    low: (right - 5) / (right + bad),
    high: 1,
  });
  return {
    threshold,
    claims: right + wrong,
    right,
    wrong,
    missed,
    expected_wrong: 1,
    precision: share(wrong),
    recall: share(missed),
  };
};
const POINTS = [point(0.6, 4, 1), point(0.9, 2, 20), point(0.99999, 0, 80), point(1, 0, 300)];

describe('the picture of the thresholds', () => {
  const svg = thresholdCurve(POINTS, CURVE_WORDS.id);

  test('needs nothing else, and its text is text', () => {
    expect(svg).toMatch(/^<svg\s[^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(svg.match(/https?:\/\/[^"]+/g)).toEqual(['http://www.w3.org/2000/svg']);
    expect(svg).not.toMatch(/<script|<image|@import|url\(/);
    expect(svg).toContain(
      '>Ambang lebih tinggi: lebih sedikit yang keliru, lebih banyak yang terlewat</text>',
    );
    expect(svg.replace(/\s+/g, ' ')).toContain('1.003 baris dinyatakan orang tertentu di register, 4 keliru');
    expect(svg).toContain('0,9</text');
  });

  test('draws a point a threshold, those that are off the scale left out', () => {
    const [precision = '', recall = ''] = [...svg.matchAll(/<polyline[^>]*points="([^"]+)"/g)].map(
      ([, points]) => points ?? '',
    );
    expect(precision.split(' ')).toHaveLength(3);
    expect(precision.split(' ').map((pair) => Number(pair.split(',')[0]))).toEqual(
      recall.split(' ').map((pair) => Number(pair.split(',')[0])),
    );
    const heights = recall.split(' ').map((pair) => Number(pair.split(',')[1]));
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
  });

  test('in English when asked', () => {
    const english = thresholdCurve(POINTS, CURVE_WORDS.en);
    expect(english).toContain('>A higher threshold: fewer wrong, more missed</text>');
    expect(english).not.toContain('Ambang');
  });

  test('never says 100 % of what is not all', () => {
    const nearly: ThresholdScore = { ...point(0.6, 0, 0), recall: { value: 0.99996, low: 0.9, high: 1 } };
    expect(thresholdCurve([nearly, point(0.9, 2, 80)], CURVE_WORDS.id)).toMatch(/>\s*99,996 %/);
  });

  test('one threshold is no curve', () => {
    expect(thresholdCurve([point(0.6, 1, 1)], CURVE_WORDS.id)).toBe('');
  });
});

test('log-odds: .5, .9 and .99 as far apart as their odds, beyond the ends on them', () => {
  const x = logOddsScale(0.5, 0.99, [0, 100]);
  expect(x(0.5)).toBe(0);
  expect(x(0.99)).toBeCloseTo(100, 9);
  expect(x(0.9)).toBeCloseTo((100 * Math.log(9)) / Math.log(99), 9);
  expect([x(0), x(1)]).toEqual([0, 100]);
});

test.each([
  [[0.99973], [1, 0.9999, 0.9998, 0.9997], 2],
  [[0.945], [1, 0.98, 0.96, 0.94], 0],
  [[1], [1, 0.99999], 3],
  [[0.3], [1, 0.8, 0.6, 0.4, 0.2], 0],
])('ticks for shares from %j', (shares, ticks, places) => {
  const axis = shareAxis(shares);
  expect(axis.ticks.map((tick) => Number(tick.toFixed(6)))).toEqual(ticks);
  expect(axis.places).toBe(places);
});
