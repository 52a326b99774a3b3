import { describe, expect, it } from '@jest/globals';
import { STAGES } from '../../pipeline/stages.ts';
import { RUN_STAGES } from '../../pipeline/store/read.ts';
import { readText, repositoryFiles } from './repository.ts';

const named = (text: string, words: string): string[] =>
  [...text.matchAll(new RegExp(`\\b(?:${words})\\s+(\\w+)`, 'g'))].map(([, table]) => table ?? '');

const WORK = readText('schemas/tables/work.sql');
/** run.ts keeps these itself, through pipeline/store. */
const OF_THE_RUN = ['stage_run', 'seen_file'];
const TABLES = named(WORK, 'CREATE TABLE').filter((table) => !OF_THE_RUN.includes(table));

/** What a view reads, by its name. */
const VIEWS = new Map(
  [...WORK.matchAll(/CREATE VIEW (\w+) AS([^;]*);/g)].map(([, view = '', body = '']) => [
    view,
    named(body, 'FROM|JOIN'),
  ]),
);

/** A view stands for the tables behind it. */
const tablesBehind = (name: string): string[] => VIEWS.get(name)?.flatMap(tablesBehind) ?? [name];

const FACTS = readText('schemas/tables/facts.sql');
const FACTS_STAGE = STAGES.find(({ name }) => name === 'reconcile');

const stages = STAGES.map((stage, i) => [stage.name, stage, i] as const);
const earlierWrites = (before: number): string[] => STAGES.slice(0, before).flatMap(({ writes }) => writes);

/** Tables that the SQL in a stage's folder names after the given words. */
function tablesInSql(position: number, words: string): string[] {
  const sources = repositoryFiles().filter(
    (path) => path.startsWith(`pipeline/${position + 1}-`) && path.endsWith('.ts'),
  );
  const tables = sources.flatMap((path) => named(readText(path), words)).flatMap(tablesBehind);
  return [...new Set(tables)].filter((table) => TABLES.includes(table));
}

describe('lineage of the work store', () => {
  it('is finished by all stages', () => {
    expect(RUN_STAGES).toEqual(STAGES.map(({ name }) => name));
  });

  it('has every table written by exactly one stage', () => {
    expect(STAGES.flatMap(({ writes }) => writes).sort()).toEqual([...TABLES].sort());
  });

  it.each(stages)('%s reads what an earlier stage writes', (_name, { reads }, position) => {
    expect(reads.filter((table) => !earlierWrites(position).includes(table))).toEqual([]);
  });

  it.each(stages)('%s declares the tables that its SQL reads', (_name, stage, position) => {
    const own = [...stage.reads, ...stage.writes];
    expect(tablesInSql(position, 'FROM|JOIN').filter((table) => !own.includes(table))).toEqual([]);
  });

  it.each(stages)('%s declares the tables that its SQL writes', (_name, { writes }, position) => {
    const written = tablesInSql(position, 'INSERT INTO|INSERT OR \\w+ INTO|UPDATE|DELETE FROM');
    expect(written.filter((table) => !writes.includes(table))).toEqual([]);
  });

  it('has no table written by a stage that works beside others', () => {
    expect(STAGES.filter(({ beside }) => beside).flatMap(({ writes }) => writes)).toEqual([]);
  });

  it('fills the facts of bills, over tables that their stage declares', () => {
    const { reads = [], writes = [] } = FACTS_STAGE ?? {};
    const own = [...reads, ...writes];
    const read = named(FACTS, 'FROM|JOIN')
      .flatMap(tablesBehind)
      .filter((table) => TABLES.includes(table));
    expect(read.filter((table) => !own.includes(table))).toEqual([]);
    const written = named(FACTS, 'CREATE TABLE|INSERT INTO|DELETE FROM');
    expect(written).toEqual(['bill_payment']);
    expect(writes).toEqual(expect.arrayContaining(written));
  });
});
