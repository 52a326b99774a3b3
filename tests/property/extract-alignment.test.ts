import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { join } from 'node:path';
import type { FileStamp } from '../../pipeline/extract/file-stamp.ts';
import { type Verdict, rowJudge } from '../../pipeline/extract/odd-rows.ts';
import { readTable } from '../../pipeline/extract/table.ts';
import type { Field } from '../../schemas/source.ts';
import { ROOT } from '../contract/repository.ts';
import { stampOf } from '../support/extract.ts';
import { sourceOf } from '../support/files.ts';
import { runs } from '../support/properties.ts';

/** Rows of the five generated lists, damaged: no cell may land in another column than its own. */

interface List {
  readonly stamp: FileStamp;
  readonly rows: readonly (readonly string[])[];
  readonly judge: (cells: readonly string[]) => Verdict;
}

const lists = new Map<string, List>();
const SOURCES = ['dukcapil', 'dinsos', 'bpjs', 'jamkesda', 'tagihan'] as const;

beforeAll(async () => {
  for (const source of SOURCES) {
    const path = join(ROOT, 'data-samples', `${source}.csv`);
    const stamp = await stampOf(source, path);
    const rows: (readonly string[])[] = [];
    await readTable(path, stamp.form, (records) => {
      for (const { cells, line } of records)
        if (line > stamp.head.lastLine && cells.length > 1) rows.push(cells);
      return true;
    });
    const judgeRecord = rowJudge(
      { ...stamp.head, delimiter: stamp.form.delimiter, format: 'text' },
      sourceOf(source).schema,
    );
    lists.set(source, { stamp, rows, judge: (cells) => judgeRecord({ cells, line: 9 }) });
  }
});

const listOf = (source: string): List => {
  const list = lists.get(source);
  if (list === undefined) throw new Error(source);
  return list;
};

/** Without blanks and delimiters at its ends. */
const plain = (text: string): string => text.replace(/^[\s,;]+|[\s,;]+$/g, '');

/** What the verdict changed of the row: fields whose text is another one, and fields emptied without a word. */
function shifted(list: List, row: readonly string[], verdict: Verdict): string[] {
  if ('rejection' in verdict) return [];
  const { titles, columns } = list.stamp.head;
  const told = new Set(verdict.repairs.flatMap(({ column }) => column.split(', ')));
  return (Object.entries(columns) as [Field, number][]).flatMap(([field, at]) => {
    const [was = '', is = ''] = [row[at], verdict.cells[at]];
    if (plain(is) === plain(was)) return [];
    return is === '' && told.has(titles[at] ?? '')
      ? []
      : [`${field}: ${is === '' ? 'emptied untold' : 'wrong'}`];
  });
}

/** Laws hold for every row; a share of rows is to be saved. */
async function damage(
  source: string,
  how: (
    row: readonly string[],
    list: List,
    pick: number,
  ) => { cells: readonly string[]; row?: readonly string[] } | undefined,
): Promise<{ stored: number; tried: number }> {
  const list = listOf(source);
  let stored = 0;
  let tried = 0;
  await fc.assert(
    fc.asyncProperty(fc.nat(list.rows.length - 1), fc.nat(1_000_000), (at, pick) => {
      const row = list.rows[at] ?? [];
      const damaged = how(row, list, pick);
      if (damaged === undefined) return Promise.resolve();
      const verdict = list.judge(damaged.cells);
      tried += 1;
      if ('cells' in verdict) stored += 1;
      expect(shifted(list, damaged.row ?? row, verdict)).toEqual([]);
      return Promise.resolve();
    }),
    runs(300),
  );
  return { stored, tried };
}

/** How much is saved at least; a column without which a row says nothing (STATUS, IURAN) costs the row. */
const LEAST_CUT: Readonly<Record<string, readonly number[]>> = {
  dukcapil: [1, 0, 0],
  dinsos: [1, 1, 1],
  bpjs: [1, 1, 1],
  jamkesda: [1, 1, 1],
  tagihan: [0, 0, 0],
};

describe.each(SOURCES)('%s', (source) => {
  const atLeast = async (least: number, how: Parameters<typeof damage>[1]): Promise<void> => {
    const { stored, tried } = await damage(source, how);
    expect(stored).toBeGreaterThanOrEqual(tried * least);
  };

  test('a whole row is stored as it is', () => atLeast(1, (row) => ({ cells: row })));

  test.each([1, 2, 3])('cut before its last %i cells', (count) =>
    atLeast(LEAST_CUT[source]?.[count - 1] ?? 0, (row) => ({ cells: row.slice(0, -count) })),
  );

  test('without one of its cells', () =>
    atLeast(0.6, (row, _list, pick) => ({ cells: row.toSpliced(pick % row.length, 1) })));

  test('with a cell too many', () =>
    atLeast(0.85, (row, _list, pick) => ({ cells: row.toSpliced(pick % (row.length + 1), 0, '') })));

  test.each(['name', 'address'] as const)('with the delimiter in its %s', (field) =>
    atLeast(0.9, (row, list, pick) => {
      const at = list.stamp.head.columns[field];
      const words = at === undefined ? [] : (row[at] ?? '').split(' ');
      if (at === undefined || words.length < 2) return undefined;
      const cut = 1 + (pick % (words.length - 1));
      const parts = [words.slice(0, cut).join(' '), words.slice(cut).join(' ')];
      return {
        cells: row.toSpliced(at, 1, ...parts),
        row: row.with(at, parts.join(list.stamp.form.delimiter)),
      };
    }),
  );

  test('with a note behind its last cell', () =>
    atLeast(1, (row, _list, pick) => ({
      cells: [...row, ...(pick % 2 === 0 ? ['ket: sudah dicek'] : ['', 'OK'])],
    })));
});
