import { z } from 'zod';
import { loadYaml } from '../../schemas/load.ts';
import type { CoverageSummary, DistrictCoverage } from '../../schemas/summary.ts';
import type { Store } from '../store/open.ts';

export const TargetsSchema = z.strictObject({ coverage: z.number(), active: z.number() });
export type Targets = z.infer<typeof TargetsSchema>;
export const loadTargets = (overlay: string | undefined): Targets =>
  loadYaml('targets.yaml', TargetsSchema, overlay);

type Counts = Pick<DistrictCoverage, 'population' | 'members' | 'active'>;

const COUNTS =
  'count(*) AS population, coalesce(sum(members > 0), 0) AS members, coalesce(sum(active > 0), 0) AS active';

/** Coverage = members / residents; active rate = active / members; residents only, each person once. After makeDistricts. */
export function summariseCoverage(store: Store, targets: Targets): CoverageSummary {
  const total = store.prepare<[], Counts>(`SELECT ${COUNTS} FROM person_fact WHERE resident`).get();
  const districts = store
    .prepare<[], Counts & { code: string; name: string }>(
      `SELECT coalesce(d.code, '') AS code, coalesce(d.name, '') AS name, ${COUNTS}
       FROM person_fact f LEFT JOIN temp.district d ON d.place = f.place WHERE f.resident GROUP BY 1, 2 ORDER BY code, name`,
    )
    .all();
  const segments = store
    .prepare<[], CoverageSummary['segments'][number]>(
      `SELECT CASE k.segment_group WHEN '' THEN 'lainnya' ELSE k.segment_group END AS segment, count(*) AS members,
         sum(k.active) AS active
       FROM source s CROSS JOIN record_mark k ON k.source = s.ordinal JOIN person_fact f ON f.person = k.person
       WHERE s.role = 'bpjs' AND f.resident GROUP BY 1 ORDER BY members DESC, segment`,
    )
    .all();
  return {
    ...(total ?? { population: 0, members: 0, active: 0 }),
    coverage_target: targets.coverage,
    active_target: targets.active,
    districts: districts.map((district) => ({
      ...district,
      registrations_needed: needed(targets.coverage, district.population, district.members),
      activations_needed: needed(targets.active, district.members, district.active),
    })),
    segments,
  };
}

/** How many more reach the target share of the whole. */
const needed = (target: number, whole: number, part: number): number =>
  Math.max(0, Math.ceil(target * whole - 1e-9) - part);
