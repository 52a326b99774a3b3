import { describe, expect, it } from '@jest/globals';
import type { Stage } from '../../pipeline/context.ts';
import { STAGES } from '../../pipeline/stages.ts';
import { readText, repositoryFiles } from './repository.ts';

const tablesOf = (file: string): string[] =>
  [...readText(`schemas/tables/${file}`).matchAll(/CREATE TABLE (\w+)/g)].map(([, table]) => table ?? '');

/** run.ts keeps stage_run itself, through pipeline/store. */
const TABLES = tablesOf('work.sql').filter((table) => table !== 'stage_run');
/** Facts are not declared: reconcile drops and makes them, a table that may not exist cannot be emptied first. */
const FACTS = tablesOf('facts.sql');
const FACTS_STAGE = 'reconcile';

const stages = STAGES.map((stage, i) => [stage.name, stage, i] as const);
const earlierWrites = (before: number): string[] => STAGES.slice(0, before).flatMap(({ writes }) => writes);

/** Tables that the SQL in a stage's folder names after the given words. */
function tablesInSql(position: number, words: string): string[] {
  const sources = repositoryFiles().filter(
    (path) => path.startsWith(`pipeline/${position + 1}-`) && path.endsWith('.ts'),
  );
  const named = new RegExp(`\\b(?:${words})\\s+(\\w+)`, 'g');
  const tables = sources.flatMap((path) =>
    [...readText(path).matchAll(named)].map(([, table]) => table ?? ''),
  );
  return [...new Set(tables)].filter((table) => TABLES.includes(table) || FACTS.includes(table));
}

describe('lineage of the work store', () => {
  it('has every table written by exactly one stage', () => {
    expect(STAGES.flatMap(({ writes }) => writes).sort()).toEqual([...TABLES].sort());
  });

  it.each(stages)('%s reads what an earlier stage writes', (_name, { reads }, position) => {
    expect(reads.filter((table) => !earlierWrites(position).includes(table))).toEqual([]);
  });

  it.each(stages)('%s declares the tables that its SQL reads', (_name, stage, position) => {
    const own = [...stage.reads, ...stage.writes, ...factsReadableBy(stage, position)];
    expect(tablesInSql(position, 'FROM|JOIN').filter((table) => !own.includes(table))).toEqual([]);
  });

  it.each(stages)('%s declares the tables that its SQL writes', (_name, { writes }, position) => {
    const written = tablesInSql(position, 'INSERT INTO|INSERT OR \\w+ INTO|UPDATE|DELETE FROM');
    expect(written.filter((table) => !writes.includes(table))).toEqual([]);
  });

  it('builds facts over tables that their stage declares', () => {
    const stage = STAGES.find(({ name }) => name === FACTS_STAGE);
    const read = [...readText('schemas/tables/facts.sql').matchAll(/\b(?:FROM|JOIN)\s+(\w+)/g)].map(
      ([, table]) => table,
    );
    expect(TABLES.filter((table) => read.includes(table) && stage?.reads.includes(table) !== true)).toEqual(
      [],
    );
  });
});

function factsReadableBy({ name }: Stage, position: number): readonly string[] {
  const made = STAGES.findIndex((stage) => stage.name === FACTS_STAGE);
  return name === FACTS_STAGE || position > made ? FACTS : [];
}
