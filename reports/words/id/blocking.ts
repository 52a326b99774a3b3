import type { RecallSummary, RuleSummary } from '../../../schemas/summary.ts';
import { count, decimal } from '../../parts/number.ts';

/** "99,98 %": four figures, as the share is near one; rounded away from what would be claimed too much. */
function recallPercent(value: number, side: 'down' | 'up' = 'down'): string {
  const points = side === 'up' ? Math.ceil(value * 10_000) : Math.floor(value * 10_000);
  if (points === 10_000) return '100\u00a0%';
  return `${decimal(points / 100, 2)}\u00a0%`;
}

/** Why blocks of a rule were refused, in numbers. */
export function refusal(rule: RuleSummary): string {
  const { refused_blocks: blocks, refused_rows: rows, dropped_rows: dropped, block_limit: limit } = rule;
  const why =
    rule.reason === 'anggaran'
      ? `pasangannya melebihi anggaran aturan, sehingga hanya kelompok sampai ${count(limit)} baris diperiksa`
      : `lebih dari ${count(limit)} baris sekelompok`;
  const parts = [
    ...(blocks > 0 ? [`${count(blocks)} kelompok (${count(rows)} baris) ditolak: ${why}`] : []),
    ...(dropped > 0 ? [`${count(dropped)} baris tidak punya isian pemecah kelompok`] : []),
  ];
  return `${rule.rule}: ${parts.join('; ')}.`;
}

function recall(estimate: RecallSummary): string {
  const { missed_rows: missed, sampled_unlinked: sampled, unlinked_rows: unlinked } = estimate;
  if (unlinked === 0) return 'Setiap baris menemukan calonnya lewat aturan-aturan ini.';
  const found =
    estimate.missed_in_sample === 0
      ? 'tidak satu pun punya calon layak yang terlewat'
      : `${count(estimate.missed_in_sample)} punya calon layak yang terlewat`;
  const better =
    estimate.sampled_linked === 0
      ? ''
      : ` Dari ${count(estimate.sampled_linked)} baris terpadankan yang diuji dengan cara sama, ${count(estimate.better_in_sample)} punya calon yang lebih baik.`;
  return `Aturan-aturan ini menjangkau ${reach(estimate)} baris yang punya pasangan (selang 95\u00a0%); ${count(missed.low)} sampai ${count(missed.high)} baris terlewat. Cara: ${count(sampled)} dari ${count(unlinked)} baris tanpa pasangan diambil acak dan dibandingkan dengan semua baris yang mungkin; ${found}.${better}`;
}

/** "99,98 % sampai 100 %" */
export const reach = ({ recall: { low, high } }: RecallSummary): string =>
  low === high ? recallPercent(low) : `${recallPercent(low)} sampai ${recallPercent(high, 'up')}`;

export const blocking = {
  caption: 'Aturan pencarian calon pasangan',
  rule: 'Aturan',
  pairs: 'Pasangan',
  newPairs: 'Pasangan baru',
  keptPairs: 'Disimpan',
  links: 'Tautan',
  linksAlone: 'Hanya olehnya',
  split: 'Kelompok dipecah',
  refused: 'Kelompok ditolak',
  note: 'Pasangan: dihitung dari besar kelompok sebelum aturan berjalan. Pasangan baru: belum ditemukan aturan sebelumnya. Disimpan: cukup berbobot untuk menjadi calon. Tautan: pasangan yang diterima dan dijangkau aturan ini. Hanya olehnya: tautan yang tidak dijangkau aturan lain.',
  refusal,
  recall,
};
