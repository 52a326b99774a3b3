import type { DecisionSummary } from '../../../schemas/summary.ts';
import { count } from '../../parts/number.ts';

/** What of the officers' decisions was followed, in a sentence or two; nothing where nobody decided. */
export function decisions({ same, different, absent }: DecisionSummary): string[] {
  const followed =
    same + different === 0
      ? []
      : [
          `Putusan petugas diikuti mendahului bobot: ${count(same)} pasangan baris disatukan, ${count(different)} dipisahkan.`,
        ];
  const left =
    absent === 0
      ? []
      : [`${count(absent)} putusan tidak dipakai karena barisnya tidak ada di berkas kali ini.`];
  return [...followed, ...left];
}
