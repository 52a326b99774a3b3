import { parentPort } from 'node:worker_threads';
import { type RangeResult, linkTask } from '../../matchers/kernel/link-task.ts';
import type { BlockRange } from '../../matchers/kernel/scan.ts';
import type { Order } from './pool.ts';

let task: (range: BlockRange) => RangeResult = () => {
  throw new Error('a range before its job');
};

parentPort?.on('message', (order: Order) => {
  if ('job' in order) {
    task = linkTask(order.job);
    return;
  }
  const result = task(order.range);
  parentPort?.postMessage({ index: order.index, result }, buffersOf(result));
});

/** Columns are handed over, not copied. */
function buffersOf(result: RangeResult): ArrayBuffer[] {
  const columns = 'weighed' in result ? result.weighed : result;
  return Object.values(columns).flatMap((column: unknown) =>
    ArrayBuffer.isView(column) && column.buffer instanceof ArrayBuffer ? [column.buffer] : [],
  );
}
