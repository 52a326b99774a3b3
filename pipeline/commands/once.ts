import { PadanError } from '../../schemas/faults.ts';

/** Refuses an option that is given twice: yargs makes a list of it, and which of the two was meant nobody knows. */
export function once(given: Readonly<Record<string, unknown>>): true {
  const [first, ...rest] = Object.entries(given)
    .filter(([name, value]) => Array.isArray(value) && name !== '_')
    .map(([name]) => ({
      kind: 'usage' as const,
      code: 'opsi-berulang',
      message: `--${name} disebut lebih dari sekali`,
      next: 'Sebutkan sekali saja',
    }));
  if (first !== undefined) throw new PadanError(first, ...rest);
  return true;
}
