import type { Check, CheckState } from '../doctor/check.ts';

const STATES: Readonly<Record<CheckState, string>> = { ok: 'OK', perhatian: 'PERHATIAN', gagal: 'GAGAL' };
const STATE_WIDTH = 11;

/** A line a check; below it what to do, where something is to be done. */
export function checkList(checks: readonly Check[]): string {
  const width = Math.max(...checks.map(({ title }) => title.length)) + 2;
  const lines = checks.map(({ state, title, found, next }) => {
    const line = `${STATES[state].padEnd(STATE_WIDTH)}${title.padEnd(width)}${found}\n`;
    return next === '' ? line : `${line}${' '.repeat(STATE_WIDTH)}→ ${next}\n`;
  });
  const count = (wanted: CheckState): number => checks.filter(({ state }) => state === wanted).length;
  const [failed, noted] = [count('gagal'), count('perhatian')];
  const end =
    failed > 0
      ? `Ada ${failed} yang GAGAL: perbaiki itu lebih dahulu.\n`
      : noted > 0
        ? `padan dapat dijalankan; ${noted} hal perlu perhatian.\n`
        : 'Semua baik: padan dapat dijalankan.\n';
  return `${lines.join('')}\n${end}`;
}

export const checksJson = (checks: readonly Check[]): string =>
  `${JSON.stringify({ schema: 'padan-doctor-1', ok: checks.every(({ state }) => state !== 'gagal'), checks }, null, 2)}\n`;
