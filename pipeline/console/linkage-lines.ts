import { count, decimal } from '../../reports/parts/number.ts';
import { reach, refusal } from '../../reports/words/id/blocking.ts';
import { leftOut } from '../../reports/words/id/lain.ts';
import type { LinkageSummary, RuleSummary } from '../../schemas/summary.ts';

/** Of all stored rows: of a rule that leaves more because they are alike, an officer should know. */
const ALIKE_SHARE = 0.01;

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

/**
 * What an officer should know of the linkage of so many rows: rules that had to leave blocks, weights that were not learned
 * or not settled.
 */
export function linkageWarnings(linkage: LinkageSummary, stored: number): string[] {
  const { models, pinned_model: isPinned, left_out_fields: fields } = linkage;
  const shipped = models
    .filter(({ origin }) => origin === 'default')
    .map(({ group, pairs }) => (isPinned ? group : `${group} (${count(pairs)} pasangan)`))
    .join(', ');
  const why = isPinned ? 'model yang diberikan tidak memuatnya' : 'pasangan terlalu sedikit untuk belajar';
  return [
    ...ruleLines(linkage, stored),
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

/** To leave the largest blocks is how pairs are kept in proportion to the rows: told once for all rules, as a matter of course. */
function ruleLines({ rules, recall }: LinkageSummary, stored: number): string[] {
  const refusing = rules.filter(({ refused_blocks: blocks }) => blocks > 0);
  const isAlike = ({ reason, refused_rows: rows }: RuleSummary): boolean =>
    reason === 'ukuran' && rows > stored * ALIKE_SHARE;
  const held = refusing.filter((rule) => !isAlike(rule));
  const rows = held.reduce((sum, { refused_rows: left }) => sum + left, 0);
  const cost = recall.sampled_unlinked === 0 ? '' : ', yang terlewat sudah dihitung dalam jangkauan di atas';
  return [
    ...refusing
      .filter(isAlike)
      .map(
        (rule) =>
          `Perhatian: aturan ${refusal(rule)} Periksa isian yang sama di banyak baris, atau beri aturan itu kunci tambahan.\n`,
      ),
    ...(held.length === 0
      ? []
      : [
          `Catatan: ${count(held.length)} dari ${count(rules.length)} aturan pencarian dijaga dalam anggarannya: kelompok besar dilewatkan (${count(rows)} baris, dijumlah per aturan)${cost}. Tabelnya di laporan.html dan summary.json.\n`,
        ]),
  ];
}
