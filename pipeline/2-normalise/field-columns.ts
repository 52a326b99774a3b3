import type { ByField } from '../../schemas/source.ts';
import { loadNameRules } from '../cells/name-rules.ts';
import type { RunContext } from '../context.ts';
import { dayNumber } from '../project.ts';
import { saveColumns } from '../store/columns.ts';
import { cellsAt, rawBlocks } from '../store/raw-rows.ts';
import { type Cell, FieldCells } from './fields.ts';
import { type SourceMeta, fileReadings, insertUnread } from './queries.ts';

/** Lays out the fields of a project with `link:`; none without. */
export function layFields({ store, project }: RunContext, metas: readonly SourceMeta[]): void {
  if (project.link === undefined) return;
  const stored = metas.reduce((sum, meta) => sum + meta.stored, 0);
  const fields = project.link.fields.map((field) => new FieldCells(field, stored));
  for (const { ordinal } of metas) {
    const files = fileReadings(store, ordinal);
    for (const block of rawBlocks(store, ordinal)) {
      for (let at = 0; at < block.ends.length; at += 1) {
        const cells = cellsAt(block, at);
        if (cells === undefined) continue;
        const cell = cellReader(files[block.part]?.columns ?? {}, cells);
        for (const field of fields) field.push(ordinal, cell);
      }
    }
  }
  const rules = {
    names: loadNameRules(project.overlay),
    asOf: dayNumber(project.asOf),
    sources: project.sources.map(({ name, reading }) => ({ name, dateOrder: reading.dateOrder })),
  };
  fields.forEach((field, at) => {
    const { columns, unread } = field.columns(at, rules);
    saveColumns(store, 'link_column', columns);
    for (const [source, cells] of unread) insertUnread(store, source, new Map([[field.field.name, cells]]));
  });
}

const cellReader =
  (columns: ByField<number>, cells: readonly string[]): Cell =>
  (field) => {
    const at = columns[field];
    return at === undefined ? '' : (cells[at] ?? '');
  };
