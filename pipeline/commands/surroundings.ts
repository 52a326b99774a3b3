import { availableParallelism } from 'node:os';
import { today } from './today.ts';

/** The one place where the clock and the machine are asked. */
export const surroundings = (): { today: string; threads: number } => ({
  today: today(new Date()),
  threads: availableParallelism(),
});
