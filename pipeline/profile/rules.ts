import { type Codes, CodesSchema } from '../../schemas/codes.ts';
import { PadanError } from '../../schemas/faults.ts';
import { loadYaml } from '../../schemas/load.ts';
import { codeTables } from '../cells/codes.ts';
import { loadNameRules } from '../cells/name-rules.ts';
import { loadRegions } from '../cells/rules.ts';
import { dayNumber } from '../project.ts';
import { isCalendarDate } from '../project-yaml.ts';
import { roles } from './guess-role.ts';
import type { ProfileRules } from './profile.ts';

/** The rules by which a run reads cells, on this as-of date (yyyy-mm-dd). */
export async function profileRules(asOf: string, overlay?: string): Promise<ProfileRules> {
  if (!isCalendarDate(asOf))
    throw new PadanError({
      kind: 'usage',
      code: 'tanggal-salah',
      message: `--as-of "${asOf.slice(0, 20)}" bukan tanggal YYYY-MM-DD yang ada`,
      next: 'Contoh: --as-of 2026-06-30',
    });
  const codes: Codes = loadYaml('codes.yaml', CodesSchema, overlay);
  return {
    roles: roles(overlay),
    names: loadNameRules(overlay),
    regions: (await loadRegions()).nik,
    codes: codeTables(codes),
    asOf: dayNumber(asOf),
    asOfText: asOf,
  };
}
