import type { Summary } from '../../schemas/summary.ts';

/** Where the rows of one file went. The five ways add up to `rows`, or `gap` says by how many they do not. */
export interface FlowRow {
  readonly rows: number;
  readonly rejected: number;
  readonly padan: number;
  readonly usulan: number;
  readonly tinjau: number;
  readonly sendiri: number;
  readonly gap: number;
}

export interface Flow {
  readonly files: readonly (FlowRow & { readonly label: string })[];
  readonly total: FlowRow;
}

type Ways = Omit<FlowRow, 'gap'>;

const EMPTY: Ways = { rows: 0, rejected: 0, padan: 0, usulan: 0, tinjau: 0, sendiri: 0 };

export function rowFlow(summary: Summary): Flow {
  const total = summary.sources.reduce<Ways>(
    (sum, source) => ({
      rows: sum.rows + source.rows,
      rejected: sum.rejected + source.rejected,
      padan: sum.padan + source.padan,
      usulan: sum.usulan + source.usulan,
      tinjau: sum.tinjau + source.tinjau,
      sendiri: sum.sendiri + source.sendiri,
    }),
    EMPTY,
  );
  return {
    files: summary.sources.map((source) => ({ label: source.label, ...withGap(source) })),
    total: withGap(total),
  };
}

function withGap({ rows, rejected, padan, usulan, tinjau, sendiri }: Ways): FlowRow {
  const gap = rows - rejected - padan - usulan - tinjau - sendiri;
  return { rows, rejected, padan, usulan, tinjau, sendiri, gap };
}
