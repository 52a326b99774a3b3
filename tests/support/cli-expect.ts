import { expect } from '@jest/globals';
import type { Ended } from './cli.ts';

/** A fault as an operator should see it: the exit code, what is wrong, the next step, and nothing of the program's inside. */
export function expectFault(ended: Ended, status: number, words: RegExp): void {
  const lines = ended.stderr
    .split('\n')
    .filter((line) => !/^[A-Z][a-z]+( [a-z]+)?: (selesai|tidak berubah)/.test(line));
  const messages = lines.filter((line) => line.startsWith('padan: '));
  const steps = lines.filter((line) => line.startsWith('  → '));
  expect({ told: ended.told, status: ended.status }).toEqual({ told: ended.told, status });
  expect({ told: ended.told, clear: words.test(messages.join('\n')) }).toEqual({
    told: ended.told,
    clear: true,
  });
  expect({ told: ended.told, steps: steps.length }).toEqual({ told: ended.told, steps: messages.length });
  expect({ told: ended.told, stack: /^\s+at |node:internal|Error:/m.test(ended.stderr) }).toEqual({
    told: ended.told,
    stack: false,
  });
  expect({ told: ended.told, numbers: /\d{13,}/.test(ended.stdout + ended.stderr) }).toEqual({
    told: ended.told,
    numbers: false,
  });
}

/** How many faults were told. */
export const faultsTold = ({ stderr }: Ended): number =>
  stderr.split('\n').filter((line) => line.startsWith('padan: ')).length;
