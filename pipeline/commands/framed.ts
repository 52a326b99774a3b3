import type { Argv, CommandModule } from 'yargs';

export interface Frame {
  /** Command line and what it does. */
  readonly examples: readonly (readonly [command: string, meaning: string])[];
  /** Last of all: the exit codes. */
  readonly exitCodes: string;
}

export const framed = <Arguments>(yargs: Argv<Arguments>, { examples, exitCodes }: Frame): Argv<Arguments> =>
  examples.reduce((told, [line, meaning]) => told.example(line, meaning), yargs).epilogue(exitCodes);

/** A command whose help ends with examples and exit codes: yargs forgets the program's own inside a command. */
export function framedCommand<Arguments>(
  command: CommandModule<object, Arguments>,
  frame: Frame,
): CommandModule<object, Arguments> {
  const { builder } = command;
  if (typeof builder !== 'function') return command;
  return { ...command, builder: ((yargs: Argv) => builder(framed(yargs, frame))) as typeof builder };
}
