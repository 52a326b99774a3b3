import type { GateResult, SourceSummary, Summary } from '../../schemas/summary.ts';

/** What a publication leaves behind for the next one's gates. */
export interface GateFigures {
  readonly sources: Readonly<
    Record<
      string,
      { readonly rows: number; readonly rejected: number; readonly matched: number; readonly stored: number }
    >
  >;
}

export function gateFigures({ sources }: Pick<Summary, 'sources'>): GateFigures {
  return {
    sources: Object.fromEntries(
      sources.map(({ source, rows, rejected, padan, usulan, stored }) => [
        source,
        { rows, rejected, matched: padan + usulan, stored },
      ]),
    ),
  };
}

const ROWS_LOST = 0.5;
const RATE_MOVED = 0.2;
const REJECTED_MOST = 0.2;
const MATCHED_LEAST = 0.5;
const MATCH_RATE = 'tingkat padan';

/**
 * Does this run look like a real state of affairs? Held against the previous publication, a gate stops; without one,
 * absolute limits only warn. Without a register there is no match rate.
 */
export function judge(sources: readonly SourceSummary[], previous: GateFigures | undefined): GateResult[] {
  const hasRegister = sources.some(({ kind }) => kind === 'register');
  return sources.flatMap((source) => {
    const before = previous?.sources[source.source];
    const gates = before === undefined ? absoluteGates(source) : comparedGates(source, before);
    return gates.filter(({ gate }) => hasRegister || !gate.endsWith(MATCH_RATE));
  });
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
const percent = (value: number): string => `${(value * 100).toFixed(1).replace('.', ',')} %`;

function absoluteGates(source: SourceSummary): GateResult[] {
  const rejected = share(source.rejected, source.rows);
  const matched = share(source.padan + source.usulan, source.stored);
  const gate = (name: string, ok: boolean, message: string): GateResult => ({
    gate: `${source.source}: ${name}`,
    ok,
    severity: 'warn',
    message,
  });
  const gates = [
    gate(
      'baris ditolak',
      rejected <= REJECTED_MOST,
      `${percent(rejected)} baris ditolak, batas ${percent(REJECTED_MOST)}`,
    ),
  ];
  if (source.kind !== 'register') {
    gates.push(
      gate(
        MATCH_RATE,
        matched >= MATCHED_LEAST,
        `${percent(matched)} baris padan, batas ${percent(MATCHED_LEAST)}`,
      ),
    );
  }
  return gates;
}

function comparedGates(source: SourceSummary, before: GateFigures['sources'][string]): GateResult[] {
  const rejected = share(source.rejected, source.rows) - share(before.rejected, before.rows);
  const matched = share(source.padan + source.usulan, source.stored) - share(before.matched, before.stored);
  const gate = (name: string, ok: boolean, message: string): GateResult => ({
    gate: `${source.source}: ${name}`,
    ok,
    severity: 'stop',
    message,
  });
  return [
    gate(
      'jumlah baris',
      source.rows >= before.rows * ROWS_LOST,
      `${source.rows} baris, publikasi sebelumnya ${before.rows}`,
    ),
    gate('baris ditolak', rejected <= RATE_MOVED, `bagian baris ditolak berubah ${percent(rejected)}`),
    gate(
      MATCH_RATE,
      source.kind === 'register' || matched >= -RATE_MOVED,
      `tingkat padan berubah ${percent(matched)}`,
    ),
  ];
}
