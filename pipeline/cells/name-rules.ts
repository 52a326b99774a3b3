import { z } from 'zod';
import { type NameRuleData, type NameRules, compileNameRules } from '../../matchers/indonesia/name-rules.ts';
import { loadYaml } from '../../schemas/load.ts';

export const NAME_FILES = [
  'names/titles.yaml',
  'names/spellings.yaml',
  'names/classes.yaml',
  'names/markers.yaml',
] as const;
const Words = z.array(z.string());

const Titles = z.object({
  titles: z.object({ front: Words, end: Words, afterComma: Words, degrees: Words, degreesMarked: Words }),
});
const Spellings = z.object({
  spellings: z.array(z.object({ from: z.string(), to: z.string(), when: z.string().exactOptional() })),
});
const Classes = z.object({
  classes: z.array(z.object({ key: z.string(), variants: Words, front: Words.exactOptional() })),
  guttural: Words,
  glottal: Words,
});
const Markers = z.object({
  markers: z.object({
    patronym: Words,
    alias: Words,
    dottedAlias: Words,
    baby: Words,
    babyFillers: Words,
    missing: Words,
  }),
});

/** The four files as data: what a search keeps beside its index, so that a query is read as the names were. */
export function nameRuleData(overlay: string | undefined): NameRuleData {
  const [titles, spellings, classes, markers] = NAME_FILES;
  return {
    ...loadYaml(titles, Titles, overlay),
    ...loadYaml(spellings, Spellings, overlay),
    ...loadYaml(classes, Classes, overlay),
    ...loadYaml(markers, Markers, overlay),
  };
}

export const loadNameRules = (overlay: string | undefined): NameRules =>
  compileNameRules(nameRuleData(overlay));
