import type { Share } from '../../schemas/evaluation.ts';

type Value = string | number | null | Share;

/** Measures under a name, some of them with an interval. */
export interface NamedMeasures {
  readonly name: string;
}

/** A share becomes three keys: itself, and the ends of its interval. */
export const flat = (entry: object): Record<string, string | number | null> =>
  Object.fromEntries(
    (Object.entries(entry) as [string, Value][]).flatMap(([key, value]) =>
      value === null || typeof value !== 'object'
        ? [[key, value] as const]
        : [
            [key, value.value] as const,
            [`${key}_low`, value.low] as const,
            [`${key}_high`, value.high] as const,
          ],
    ),
  );

/** CSV with a line a measure: `section,name,measure,value`. */
export function measureLines(sections: readonly (readonly [string, readonly NamedMeasures[]])[]): string {
  const lines = sections.flatMap(([section, entries]) =>
    entries.flatMap(({ name, ...measures }) =>
      Object.entries(flat(measures)).map(
        ([measure, value]) => `${section},"${name.replaceAll('"', '""')}",${measure},${value ?? ''}`,
      ),
    ),
  );
  return ['section,name,measure,value', ...lines].map((line) => `${line}\n`).join('');
}
