import { count, decimal } from '../../reports/parts/number.ts';
import { reach, refusal } from '../../reports/words/id/blocking.ts';
import { leftOut } from '../../reports/words/id/lain.ts';
import type { LinkageSummary, RuleSummary } from '../../schemas/summary.ts';

/** How much the rules reach, in a line. */
export function recallLine({ recall }: LinkageSummary): string {
  if (recall.sampled_unlinked === 0) return '';
  const { sampled_unlinked: sampled, unlinked_rows: unlinked } = recall;
  const tested =
    sampled === unlinked
      ? `semua ${count(unlinked)} baris`
      : `selang 95 %; ${count(sampled)} dari ${count(unlinked)} baris`;
  return `Aturan pencarian menjangkau ${reach(recall)} baris yang punya pasangan (${tested} tanpa pasangan diuji terhadap semua baris).\n`;
}

/** What an officer should know of the linkage: rules that had to leave rows, weights that were not learned or not settled. */
export function linkageWarnings({
  rules,
  models,
  pinned_model: isPinned,
  left_out_fields: fields,
}: LinkageSummary): string[] {
  const shipped = models
    .filter(({ origin }) => origin === 'default')
    .map(({ group, pairs }) => (isPinned ? group : `${group} (${count(pairs)} pasangan)`))
    .join(', ');
  const why = isPinned ? 'model yang diberikan tidak memuatnya' : 'pasangan terlalu sedikit untuk belajar';
  return [
    ...rules.filter(isRefused).map((rule) => `Perhatian: aturan ${refusal(rule)}\n`),
    ...fields.map((field) => `Catatan: ${leftOut(field)}\n`),
    ...(isPinned
      ? ['Catatan: bobot diambil dari model yang diberikan, tidak dipelajari dari berkas ini\n']
      : []),
    ...(shipped === '' ? [] : [`Catatan: bobot bawaan padan dipakai, karena ${why}: ${shipped}\n`]),
    ...models
      .filter(({ origin, converged }) => origin === 'trained' && !converged)
      .map(
        ({ group, rounds, change }) =>
          `Catatan: bobot ${group} belum mantap setelah ${count(rounds)} putaran (perubahan terakhir ${decimal(change, 4)})\n`,
      ),
  ];
}

const isRefused = ({ refused_blocks: blocks, dropped_rows: rows }: RuleSummary): boolean => blocks + rows > 0;
