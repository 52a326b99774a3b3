/** What a piece of work took of the machine. */
export interface Usage {
  readonly durationMs: number;
  /** Of all threads, also those that worked on something else meanwhile. */
  readonly cpuMs: number;
  /** The most memory that the process ever held up to its end, by the operating system's account. */
  readonly peakMb: number;
  /** From and to the disk, by the same account: what the system kept in memory is not read again. Linux alone counts bytes. */
  readonly readMb?: number;
  readonly writtenMb?: number;
}

const BLOCK_BYTES = 512;

/** Starts counting; call the answer at the end. */
export function counting(): () => Usage {
  const begun = performance.now();
  const before = process.resourceUsage();
  return () => {
    const after = process.resourceUsage();
    const since = (figure: 'userCPUTime' | 'systemCPUTime' | 'fsRead' | 'fsWrite'): number =>
      after[figure] - before[figure];
    const megabytes = (blocks: number): number => Math.round((blocks * BLOCK_BYTES) / 2 ** 20);
    return {
      durationMs: Math.round(performance.now() - begun),
      cpuMs: Math.round((since('userCPUTime') + since('systemCPUTime')) / 1000),
      peakMb: Math.round(after.maxRSS / 1024),
      ...(process.platform === 'linux'
        ? { readMb: megabytes(since('fsRead')), writtenMb: megabytes(since('fsWrite')) }
        : {}),
    };
  };
}
