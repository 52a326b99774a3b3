import type { Worker } from 'node:worker_threads';
import { type LinkJob, type RangeResult, linkTask } from '../../matchers/kernel/link-task.ts';
import type { BlockRange } from '../../matchers/kernel/scan.ts';
import { collect } from './collect.ts';
import { startThread } from './thread.ts';

/** What is told to a worker: a job, and then its ranges. */
export type Order = { readonly job: LinkJob } | { readonly index: number; readonly range: BlockRange };

/**
 * Threads that work through one job after the other. Results come in the order of the ranges: who took which range, and
 * when, leaves no trace. One thread works in this process, where tests and profilers see it.
 */
export class Pool {
  private readonly hired: Worker[] = [];
  private readonly threads: number;

  constructor(threads: number) {
    this.threads = threads;
  }

  async run(
    job: LinkJob,
    ranges: readonly BlockRange[],
    onDone: (done: number) => void,
  ): Promise<RangeResult[]> {
    if (Math.min(this.threads, ranges.length) <= 1) {
      const task = linkTask(job);
      return ranges.map((range, index) => {
        const result = task(range);
        onDone(index + 1);
        return result;
      });
    }
    collect();
    while (this.hired.length < this.threads) this.hired.push(startThread('link-worker'));
    const queue = new Queue(ranges, onDone);
    await Promise.all(this.hired.map((worker) => queue.workedBy(worker, job)));
    return queue.results;
  }

  async close(): Promise<void> {
    await Promise.all(this.hired.map((worker) => worker.terminate()));
  }
}

/** The ranges of one job, each taken by whoever is free. */
class Queue {
  readonly results: RangeResult[] = [];
  private next = 0;
  private done = 0;
  private readonly ranges: readonly BlockRange[];
  private readonly onDone: (done: number) => void;

  constructor(ranges: readonly BlockRange[], onDone: (done: number) => void) {
    this.ranges = ranges;
    this.onDone = onDone;
  }

  workedBy(worker: Worker, job: LinkJob): Promise<void> {
    return new Promise((resolve, reject) => {
      const give = (): void => {
        const range = this.ranges[this.next];
        if (range === undefined) {
          worker.off('message', take);
          worker.off('error', reject);
          resolve();
          return;
        }
        worker.postMessage({ index: this.next, range } satisfies Order);
        this.next += 1;
      };
      const take = ({ index, result }: { index: number; result: RangeResult }): void => {
        this.results[index] = result;
        this.done += 1;
        this.onDone(this.done);
        give();
      };
      worker.on('message', take);
      worker.on('error', reject);
      worker.postMessage({ job } satisfies Order);
      give();
    });
  }
}
