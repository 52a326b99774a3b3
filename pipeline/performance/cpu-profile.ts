import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { dirname, join } from 'node:path';
import { profileThreads } from '../workers/thread.ts';

const INTERVAL_US = 1000;

/**
 * Profiles this process and every thread that it starts while it does the work, a file each in the folder, which Chrome's
 * developer tools and VS Code open. A profile holds names of functions and paths of the program, no value it worked on.
 */
export async function profiled<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  rmSync(folder, { recursive: true, force: true });
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: INTERVAL_US });
  await session.post('Profiler.start');
  profileThreads({ folder, intervalUs: INTERVAL_US });
  try {
    return await work();
  } finally {
    profileThreads(undefined);
    const { profile } = await session.post('Profiler.stop');
    session.disconnect();
    // a fault that was found before the output folder was made makes none
    if (existsSync(dirname(folder))) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'padan.cpuprofile'), JSON.stringify(profile));
    }
  }
}
