import { availableParallelism } from 'node:os';

/** The one place where the clock and the machine are asked. */
export function surroundings(): { today: string; threads: number } {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return {
    today: `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`,
    threads: availableParallelism(),
  };
}
