import type { Argv } from 'yargs';
import type { HelpWords } from '../console/help.ts';
import { doctorCommand } from './doctor.ts';
import { evaluateCommand } from './evaluate.ts';
import { explainCommand } from './explain.ts';
import { framedCommand } from './framed.ts';
import { generateCommand } from './generate.ts';
import { initCommand } from './init.ts';
import { profileCommand } from './profile.ts';
import { runCommand } from './run.ts';
import { sampleCommand } from './sample.ts';
import { searchCommand } from './search.ts';

/** Every command, in the order in which an officer meets them; a new one adds its line here. */
export function withCommands<Options>(yargs: Argv<Options>, words: HelpWords): Argv<Options> {
  const { exitCodes } = words;
  return yargs
    .command(framedCommand(generateCommand(words.generate), { ...words.generate, exitCodes }))
    .command(framedCommand(doctorCommand(words.doctor), { ...words.doctor, exitCodes }))
    .command(framedCommand(profileCommand(words.profile), { ...words.profile, exitCodes }))
    .command(framedCommand(initCommand(words.init), { ...words.init, exitCodes }))
    .command(framedCommand(runCommand(words.run), { ...words.run, exitCodes }))
    .command(framedCommand(searchCommand(words.search), { ...words.search, exitCodes }))
    .command(framedCommand(explainCommand(words.explain), { ...words.explain, exitCodes }))
    .command(framedCommand(evaluateCommand(words.evaluate), { ...words.evaluate, exitCodes }))
    .command(framedCommand(sampleCommand(words.sample), { ...words.sample, exitCodes }));
}
