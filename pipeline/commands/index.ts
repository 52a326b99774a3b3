import type { Argv } from 'yargs';
import type { HelpWords } from '../console/help.ts';
import { doctorCommand } from './doctor.ts';
import { evaluateCommand } from './evaluate.ts';
import { framedCommand } from './framed.ts';
import { generateCommand } from './generate.ts';
import { runCommand } from './run.ts';

/** Every command, in the order in which an officer meets them; a new one adds its line here. */
export function withCommands<Options>(yargs: Argv<Options>, words: HelpWords): Argv<Options> {
  const { exitCodes } = words;
  return yargs
    .command(framedCommand(generateCommand(words.generate), { ...words.generate, exitCodes }))
    .command(framedCommand(doctorCommand(words.doctor), { ...words.doctor, exitCodes }))
    .command(framedCommand(runCommand(words.run), { ...words.run, exitCodes }))
    .command(framedCommand(evaluateCommand(words.evaluate), { ...words.evaluate, exitCodes }));
}
