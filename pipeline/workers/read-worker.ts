import { parentPort, workerData } from 'node:worker_threads';
import { type RowsOfFile, readTextRows } from '../extract/read-rows.ts';

/** Blocks on their way: beyond them reading waits, so that a slow disk fills no memory. */
const MOST_UNDERWAY = 32;

let underway = 0;
let goOn = (): void => undefined;
parentPort?.on('message', () => {
  underway -= 1;
  goOn();
});

await readTextRows(workerData as RowsOfFile, (rows) => {
  parentPort?.postMessage(rows, [rows.ends.buffer as ArrayBuffer, rows.cells.buffer as ArrayBuffer]);
  underway += 1;
  return underway < MOST_UNDERWAY
    ? undefined
    : new Promise((resolve) => {
        goOn = resolve;
      });
});
parentPort?.postMessage(null);
parentPort?.close();
