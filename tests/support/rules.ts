/** The shipped rules as the pipeline reads them; compiled once a test file. */
import type { NameRules } from '../../matchers/indonesia/name-rules.ts';
import { loadNameRules } from '../../pipeline/cells/name-rules.ts';

export const AS_OF = 20260630;
export const nameRules: NameRules = loadNameRules(undefined);

/** Invented regions: one regency with two districts. */
export const REGIONS = {
  provinces: new Set(['32', '91']),
  regencies: new Set(['3275', '3276', '9101']),
  districts: new Set(['327501', '327502', '327601', '910101']),
};
