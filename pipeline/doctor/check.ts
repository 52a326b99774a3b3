/** What one look at the machine, the folder or the store found. */
export interface Check {
  /** Stable, for scripts. */
  readonly id: string;
  readonly state: CheckState;
  /** What was looked at, in a few words. */
  readonly title: string;
  /** What was found and what it means. */
  readonly found: string;
  /** What to do; '' where nothing is to be done. */
  readonly next: string;
}

/** gagal: a run would fail or be wrong. perhatian: a run works, but something is worth a look. */
export type CheckState = 'ok' | 'perhatian' | 'gagal';

export const ok = (id: string, title: string, found: string): Check => ({
  id,
  state: 'ok',
  title,
  found,
  next: '',
});

type Found = Omit<Check, 'state'>;
export const warns = (check: Found): Check => ({ ...check, state: 'perhatian' });
export const fails = (check: Found): Check => ({ ...check, state: 'gagal' });

const GIB = 2 ** 30;
const MIB = 2 ** 20;
const oneDecimal = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 1 });

/** Bytes as people say them. */
export const size = (bytes: number): string =>
  bytes >= GIB ? `${oneDecimal.format(bytes / GIB)} GiB` : `${oneDecimal.format(bytes / MIB)} MiB`;

/** The words of an error of the system, its code where it has one. */
export const codeOf = (error: unknown): string =>
  error instanceof Object && 'code' in error ? String(error.code) : String(error).slice(0, 120);
