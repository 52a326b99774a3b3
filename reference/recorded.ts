import type { Argv } from 'yargs';

interface Call {
  readonly name: string;
  readonly args: readonly unknown[];
}

/** What a builder asks of yargs, call by call: however it is written, its options are found. */
export function recorded(build: (yargs: Argv) => unknown): Call[] {
  const calls: Call[] = [];
  const yargs: Argv = new Proxy({} as Argv, {
    get:
      (_, name) =>
      (...args: unknown[]): Argv => {
        calls.push({ name: String(name), args });
        return yargs;
      },
  });
  build(yargs);
  return calls;
}
