import type { Lang } from './help/bilingual.ts';
import { doctor } from './help/doctor.ts';
import { evaluate } from './help/evaluate.ts';
import { explain } from './help/explain.ts';
import { generate } from './help/generate.ts';
import { init } from './help/init.ts';
import { profile } from './help/profile.ts';
import { program } from './help/program.ts';
import { run } from './help/run.ts';
import { sample } from './help/sample.ts';
import { search } from './help/search.ts';

export type { Lang } from './help/bilingual.ts';

/** The words of `--help`, a file a command under help/. A new command adds its file and one line here. */
const words = (lang: Lang) => ({
  ...program[lang],
  profile: profile[lang],
  init: init[lang],
  run: run[lang],
  search: search[lang],
  explain: explain[lang],
  evaluate: evaluate[lang],
  sample: sample[lang],
  generate: generate[lang],
  doctor: doctor[lang],
});

export const HELP = { id: words('id'), en: words('en') } as const;
export type HelpWords = (typeof HELP)['id'];
