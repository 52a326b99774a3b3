import { parentPort, workerData } from 'node:worker_threads';
import { type LinkJob, linkTask } from '../../matchers/kernel/link-task.ts';
import type { BlockRange } from '../../matchers/kernel/scan.ts';

const task = linkTask(workerData as LinkJob);

parentPort?.on('message', ({ index, range }: { index: number; range: BlockRange }) => {
  parentPort?.postMessage({ index, result: task(range) });
});
