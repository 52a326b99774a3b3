import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { thresholdCurve } from '../../reports/ambang/curve.ts';
import { CURVE_WORDS } from '../../reports/words/ambang.ts';
import type { ThresholdScore } from '../../schemas/evaluation.ts';
import { PadanError } from '../../schemas/faults.ts';
import { unwritable } from './unwritable.ts';

const COLUMNS = ['threshold', 'claims', 'right', 'wrong', 'missed', 'expected_wrong'] as const;
const SHARES = ['precision', 'recall'] as const;

/** Writes ambang.csv and ambang.svg into a folder, which is made if it is not there. */
export function writeThresholds(
  folder: string,
  thresholds: readonly ThresholdScore[] | null,
  lang: 'id' | 'en',
): void {
  if (thresholds === null || thresholds.length < 2) throw nothingToDraw();
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'ambang.csv'), thresholdCsv(thresholds));
    writeFileSync(join(folder, 'ambang.svg'), thresholdCurve(thresholds, CURVE_WORDS[lang]));
  } catch (error) {
    throw unwritable(error, folder);
  }
}

function thresholdCsv(thresholds: readonly ThresholdScore[]): string {
  const head = [...COLUMNS, ...SHARES.flatMap((share) => [share, `${share}_low`, `${share}_high`])];
  const lines = thresholds.map((point) =>
    [
      ...COLUMNS.map((column) => point[column]),
      ...SHARES.flatMap((share) => {
        const { value, low, high } = point[share] ?? { value: '', low: '', high: '' };
        return [value, low, high];
      }),
    ].join(','),
  );
  return [head.join(','), ...lines].map((line) => `${line}\r\n`).join('');
}

const nothingToDraw = (): PadanError =>
  new PadanError({
    kind: 'usage',
    code: 'tanpa-ambang',
    message: 'Tidak ada kurva ambang: hasil ini tidak punya register, status, atau peluang',
    next: 'Hilangkan --curve',
  });
