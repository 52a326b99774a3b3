import { buffersOf } from './buffers.ts';
import { startThread } from './thread.ts';

/** Pieces of a stage's work, each done on its own. */
export interface Task<Work, Result> {
  readonly run: (work: Work) => Result;
  readonly close: () => void;
}

/** A module that exports `startTask`, as its own `import.meta.url` and the function itself. */
interface TaskModule<Job, Work, Result> {
  readonly url: string;
  readonly startTask: (job: Job) => Task<Work, Result>;
}

export interface StagePool<Work, Result> {
  /** The results in the order of the work: who did which piece, and when, leaves no trace. */
  readonly inOrder: (work: Iterable<Work>) => AsyncGenerator<Result>;
  readonly close: () => Promise<void>;
}

/** Pieces that a thread has before it: one at work and one that waits, so that it never waits for this process. */
const AHEAD = 2;

/** One thread works in this process, where tests and profilers see it. */
export function stagePool<Job, Work, Result>(
  { url, startTask }: TaskModule<Job, Work, Result>,
  job: Job,
  threads: number,
): StagePool<Work, Result> {
  if (threads <= 1) {
    const task = startTask(job);
    return {
      // eslint-disable-next-line @typescript-eslint/require-await
      inOrder: async function* inProcess(work) {
        for (const piece of work) yield task.run(piece);
      },
      close: () => {
        task.close();
        return Promise.resolve();
      },
    };
  }
  const hired = Array.from({ length: threads }, () => hire<Work, Result>(url, job));
  return {
    inOrder: async function* inThreads(work) {
      const pieces = work[Symbol.iterator]();
      const results: Promise<Result>[] = [];
      for (let given = 0, taken = 0; ; taken += 1) {
        while (given < taken + AHEAD * threads) {
          const piece = pieces.next();
          if (piece.done === true) break;
          const worker = hired[given % threads];
          if (worker !== undefined) results.push(awaited(worker.give(piece.value)));
          given += 1;
        }
        const result = results.shift();
        if (result === undefined) return;
        yield await result;
      }
    },
    close: async () => void (await Promise.all(hired.map(({ end }) => end()))),
  };
}

/** A failure is told where the result is taken; of those behind it nobody hears. */
function awaited<Result>(result: Promise<Result>): Promise<Result> {
  result.catch(() => undefined);
  return result;
}

interface Hired<Work, Result> {
  readonly give: (work: Work) => Promise<Result>;
  readonly end: () => Promise<unknown>;
}

interface Waiting<Result> {
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/** A thread does its pieces one after the other, so results come in the order in which they were given. */
function hire<Work, Result>(module: string, job: unknown): Hired<Work, Result> {
  const worker = startThread('stage-worker', { module, job });
  const waiting: Waiting<Result>[] = [];
  let failed: Error | undefined;
  worker.on('message', (result: Result) => waiting.shift()?.resolve(result));
  worker.on('error', (error: Error) => {
    failed = error;
    for (const { reject } of waiting.splice(0)) reject(error);
  });
  return {
    give: (work) =>
      new Promise((resolve, reject) => {
        if (failed !== undefined) {
          reject(failed);
          return;
        }
        waiting.push({ resolve, reject });
        worker.postMessage(work, buffersOf(work));
      }),
    end: () => worker.terminate(),
  };
}
