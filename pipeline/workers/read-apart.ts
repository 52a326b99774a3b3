import { Worker } from 'node:worker_threads';
import { type Fault, PadanError } from '../../schemas/faults.ts';
import type { PackedRows } from '../extract/packed-rows.ts';
import type { RowsOfFile } from '../extract/read-rows.ts';

/** Reads a text in a thread of its own: what is handed on is what readTextRows hands on. */
export async function readTextApart(file: RowsOfFile, onRows: (rows: PackedRows) => void): Promise<void> {
  const worker = new Worker(new URL('./read-worker.js', import.meta.url), { workerData: file });
  try {
    await new Promise<void>((resolve, reject) => {
      worker.on('message', (rows: PackedRows | null) => {
        if (rows === null) {
          resolve();
          return;
        }
        try {
          onRows(rows);
          worker.postMessage(null);
        } catch (error) {
          reject(asError(error));
        }
      });
      worker.on('error', (error) => {
        reject(asError(error));
      });
      worker.on('exit', () => {
        reject(new Error('the thread that reads ended before its file'));
      });
    });
  } finally {
    await worker.terminate();
  }
}

/** Between threads a fault keeps what it says and loses what it is. */
function asError(error: unknown): Error {
  const told = error instanceof Object && 'faults' in error ? (error.faults as readonly Fault[]) : [];
  const [first, ...rest] = told;
  if (first !== undefined) return new PadanError(first, ...rest);
  return error instanceof Error ? error : new Error(String(error));
}
