import { parentPort, workerData } from 'node:worker_threads';
import { buffersOf } from './buffers.ts';
import type { Task } from './stage-pool.ts';

interface Hired {
  /** URL of the module that exports `startTask`. */
  readonly module: string;
  readonly job: unknown;
}

const { module, job } = workerData as Hired;
const { startTask } = (await import(module)) as { startTask: (job: unknown) => Task<unknown, unknown> };
const task = startTask(job);

parentPort?.on('message', (work: unknown) => {
  const result = task.run(work);
  parentPort?.postMessage(result, buffersOf(result));
});
