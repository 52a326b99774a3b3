import { parentPort } from 'node:worker_threads';
import { type Fault, PadanError } from '../../schemas/faults.ts';
import { translated } from '../store/faults.ts';
import { startThread } from './thread.ts';

/** What a thread has to say at its end: a class does not survive the way between threads, so faults travel as data. */
type Answer = { readonly result: unknown } | { readonly faults: readonly [Fault, ...Fault[]] };

/**
 * Runs a whole piece of work in a thread of its own: `name` is a file beside this one, `job` its workerData. Its faults
 * arrive as a PadanError, anything else that it throws as itself.
 */
export function inThread<Result>(name: string, job: unknown): Promise<Result> {
  return new Promise((resolve, reject) => {
    const worker = startThread(name, job);
    worker.on('message', (answer: Answer) => {
      if ('faults' in answer) reject(new PadanError(...answer.faults));
      else resolve(answer.result as Result);
    });
    worker.on('error', reject);
    worker.on('exit', (code) => {
      reject(new Error(`${name} ended with ${code} and no answer`));
    });
  });
}

/** The thread's side of inThread. */
export function answer(work: () => unknown): void {
  parentPort?.postMessage(answerOf(work));
}

function answerOf(work: () => unknown): Answer {
  try {
    return { result: work() };
  } catch (thrown) {
    const error = translated(thrown);
    const [first, ...others] = error instanceof PadanError ? error.faults : [];
    if (first === undefined) throw error;
    return { faults: [first, ...others] };
  }
}
