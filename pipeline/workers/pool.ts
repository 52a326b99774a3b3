import type { Worker } from 'node:worker_threads';
import { type LinkJob, type RangeResult, linkTask } from '../../matchers/kernel/link-task.ts';
import type { BlockRange } from '../../matchers/kernel/scan.ts';
import { startThread } from './thread.ts';

export interface PoolOptions {
  readonly threads: number;
  readonly onDone: (done: number) => void;
}

/**
 * Works through the ranges on so many threads and returns the results in the order of the ranges: who took which range,
 * and when, leaves no trace. One thread works in this process, where tests and profilers see it.
 */
export async function runRanges(
  job: LinkJob,
  ranges: readonly BlockRange[],
  options: PoolOptions,
): Promise<RangeResult[]> {
  const workers = Math.min(options.threads, ranges.length);
  if (workers <= 1) {
    const task = linkTask(job);
    return ranges.map((range, index) => {
      const result = task(range);
      options.onDone(index + 1);
      return result;
    });
  }
  const results: RangeResult[] = [];
  const hired: Worker[] = [];
  let next = 0;
  let done = 0;
  const hire = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = startThread('link-worker', job);
      hired.push(worker);
      const give = (): void => {
        const range = ranges[next];
        if (range === undefined) {
          resolve();
          return;
        }
        worker.postMessage({ index: next, range });
        next += 1;
      };
      worker.on('message', ({ index, result }: { index: number; result: RangeResult }) => {
        results[index] = result;
        done += 1;
        options.onDone(done);
        give();
      });
      worker.on('error', reject);
      give();
    });
  try {
    await Promise.all(Array.from({ length: workers }, hire));
    return results;
  } finally {
    await Promise.all(hired.map((worker) => worker.terminate()));
  }
}
