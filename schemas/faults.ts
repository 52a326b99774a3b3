/**
 * A mistake of the operator, told in one message with the next step. Anything else that is thrown is a bug.
 * Exit codes: 2 command or project file, 3 a source, 4 the store (DESIGN: public interface).
 */
export type FaultKind = 'usage' | 'source' | 'store';

const EXIT_CODES: Readonly<Record<FaultKind, number>> = { usage: 2, source: 3, store: 4 };

export interface Fault {
  readonly kind: FaultKind;
  /** Stable, for scripts: `berkas-kosong`, `tanggal-salah` … */
  readonly code: string;
  /** What is wrong and where; never a NIK, a name or an address. */
  readonly message: string;
  /** The next step, an imperative sentence. */
  readonly next: string;
}

export class PadanError extends Error {
  readonly faults: readonly Fault[];

  constructor(...faults: readonly [Fault, ...Fault[]]) {
    super(faults.map((fault) => fault.message).join('\n'));
    this.name = 'PadanError';
    this.faults = faults;
  }

  get exitCode(): number {
    return Math.max(...this.faults.map((fault) => EXIT_CODES[fault.kind]));
  }
}
