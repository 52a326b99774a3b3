import { Worker } from 'node:worker_threads';

interface Profiling {
  readonly folder: string;
  readonly intervalUs: number;
}

/** Of the process, like the profiler itself: a thread is profiled from its first instruction or not at all. */
let profiling: Profiling | undefined;
let started = 0;

/** Threads started from now on write a CPU profile when they end. */
export function profileThreads(wanted: Profiling | undefined): void {
  profiling = wanted;
}

/** Starts a thread on a file of this folder. */
export const startThread = (name: string, workerData?: unknown): Worker =>
  new Worker(new URL(`./${name}.js`, import.meta.url), {
    workerData,
    name,
    ...(profiling === undefined ? {} : { execArgv: profilerOptions(name, profiling) }),
  });

const profilerOptions = (name: string, { folder, intervalUs }: Profiling): string[] => [
  '--cpu-prof',
  `--cpu-prof-name=${name}-${(started += 1)}.cpuprofile`,
  `--cpu-prof-dir=${folder}`,
  `--cpu-prof-interval=${intervalUs}`,
];
