/** The shipped name rules, read as the pipeline reads them: the four files merged into one object. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { compileNameRules } from '../../../../matchers/indonesia/nama.ts';
import type { NameRuleData, NameRules } from '../../../../matchers/indonesia/nama.ts';

const FOLDER = new URL('../../../../schemas/names/', import.meta.url);

export function nameRuleData(): NameRuleData {
  const files = ['titles', 'spellings', 'classes', 'markers'];
  const parts = files.map((file) => parse(readFileSync(new URL(`${file}.yaml`, FOLDER), 'utf8')) as object);
  return Object.assign({}, ...parts) as NameRuleData;
}

export function nameRules(): NameRules {
  return compileNameRules(nameRuleData());
}
