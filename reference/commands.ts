import type { CommandModule, Options } from 'yargs';
import { withCommands } from '../pipeline/commands/index.ts';
import { HELP } from '../pipeline/console/help.ts';
import { block, code, table } from './markdown.ts';
import { recorded } from './recorded.ts';

/** Every command with its options and examples, from the definitions that yargs gets. */
export const commandsPart = (): string =>
  [
    `Opsi yang dikenal setiap perintah: ${code('--help')}, ${code('--version')}, ${code('--lang id|en')} (bahasa bantuan).`,
    ...recorded((yargs) => withCommands(yargs, HELP.id))
      .filter(({ name }) => name === 'command')
      .map(({ args: [module] }) => commandPart(module as CommandModule)),
    `### padan completion\n\n${HELP.id.completion}.`,
  ].join('\n\n');

function commandPart({ command, describe, builder }: CommandModule): string {
  const calls = typeof builder === 'function' ? recorded(builder) : [];
  const options = calls
    .filter(({ name }) => ['option', 'options', 'positional'].includes(name))
    .flatMap(({ args: [first, second] }) =>
      typeof first === 'string'
        ? [[first, second as Options] as const]
        : Object.entries(first as Readonly<Record<string, Options>>),
    );
  const examples = calls
    .filter(({ name }) => name === 'example')
    .map(({ args: [line, meaning] }) => `${String(line).replace('$0', 'padan')}   # ${String(meaning)}`);
  return [
    `### padan ${String(command)}`,
    `${String(describe)}.`,
    table(['opsi', 'isi', 'bawaan', 'arti'], options.map(optionRow)),
    ...(examples.length > 0 ? [block('', examples.join('\n'))] : []),
  ].join('\n\n');
}

const KINDS: Readonly<Record<string, string>> = HELP.id.kinds;

function optionRow([name, option]: readonly [string, Options]): string[] {
  const { choices, type, describe, demandOption } = option;
  const kind = choices === undefined ? (KINDS[type ?? 'string'] ?? '') : choices.map(String).join(', ');
  return [
    code(`--${name}`),
    demandOption === true ? `${kind}, wajib` : kind,
    told(option.default),
    // the machine's own count stands there
    (describe ?? '').replace(/(bawaan:) \d+$/, '$1 sebanyak inti prosesor'),
  ];
}

const told = (value: unknown): string =>
  value === undefined || value === false || (Array.isArray(value) && value.length === 0)
    ? ''
    : code(typeof value === 'string' ? value : JSON.stringify(value));
