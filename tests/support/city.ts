import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Row, cells, crosswalk } from './cli-files.ts';
import { SOURCES, type Source } from './cli.ts';

/** A row of a list as it is written anew: which row of the generated list it was, none for a row that is nobody's. */
export interface Line {
  readonly was: number | undefined;
  readonly cells: readonly string[];
}

/** The three lists of a generated city, the header first. */
export class City {
  private readonly lists = new Map<Source, readonly (readonly string[])[]>();

  constructor(folder: string) {
    for (const source of SOURCES) this.lists.set(source, cells(join(folder, `${source}.csv`)));
  }

  header(source: Source): readonly string[] {
    return this.lists.get(source)?.[0] ?? [];
  }

  rows(source: Source): readonly (readonly string[])[] {
    return this.lists.get(source)?.slice(1) ?? [];
  }

  lines(source: Source): Line[] {
    return this.rows(source).map((row, at) => ({ was: at + 1, cells: row }));
  }
}

/** `source row` of each record of a person, in terms of the generated lists; one text a person, with their verdicts. */
export function links(out: string, was: (row: Row) => number | undefined): string[] {
  const people = new Map<string, string[]>();
  for (const row of crosswalk(out)) {
    const person = row['person_id'] ?? '';
    const name = `${row['source'] ?? ''} ${was(row) ?? '?'} ${row['verdict'] ?? ''}`;
    people.set(person, [...(people.get(person) ?? []), name]);
  }
  return [...people.values()].map((names) => names.sort().join(', ')).sort();
}

export const put = (folder: string, name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return name;
};
