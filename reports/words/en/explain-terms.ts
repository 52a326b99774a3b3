import type { Mark, VerdictWord } from '../../../schemas/explanation.ts';
import { FIGURES } from '../../parts/figures.ts';
import type { ContextWords, ExplainTerms } from '../id/explain-terms.ts';

type Named = Readonly<Record<string, string>>;

const FIELDS: Named = {
  nik: 'NIK',
  name: 'Name',
  birth_date: 'Birth date',
  sex: 'Sex',
  mother: "Mother's name",
  kk: 'Family card',
  address: 'Address',
  rt: 'RT/RW',
  village: 'Village',
  district: 'District',
  birth_place: 'Birth place',
  card: 'Card number',
};

const CLASSES: Named = {
  sama: 'the same person',
  kembar: 'twins',
  kerabat: 'two people of one family',
  'asing setanggal': 'strangers who happen to be born on one day',
  asing: 'two strangers',
  'asing senama': 'strangers who happen to have like names',
};

const KEYS: Named = {
  sex: 'sex',
  village: 'village',
  'birth-year': 'year of birth',
  'birth-month-day': 'day and month of birth',
  'rt-rw': 'RT/RW',
};

/** Blocking rules of schemas/model/blocking.yaml; others keep the name that they have there. */
const RULES: Named = {
  nik: 'NIK',
  kartu: 'card',
  'nik 15 digit': 'NIK, 15 digits',
  'tanggal lahir + potongan nama': 'birth date + piece of the name',
  'tanggal lahir + potongan nama ibu': "birth date + piece of the mother's name",
  'KK + potongan nama': 'KK + piece of the name',
  'nama + kelurahan': 'name + village',
  'kelurahan + tahun + potongan nama': 'village + year + piece of the name',
  'nama + tahun lahir': 'name + year of birth',
  'awal NIK + potongan nama': 'start of the NIK + piece of the name',
  'akhir NIK + huruf awal': 'end of the NIK + first letter',
  KK: 'KK',
  alamat: 'address',
  'tanggal lahir + kelurahan': 'birth date + village',
  'tanggal lahir + huruf awal': 'birth date + first letter',
  'potongan nama ibu + kelurahan + tahun': "piece of the mother's name + village + year",
  'RT/RW + kata terlangka': 'RT/RW + rarest word',
  'nama + tanggal dan bulan': 'name + day and month',
  'kelurahan + kata terlangka': 'village + rarest word',
  'nama + potongan nama ibu': "name + piece of the mother's name",
  'huruf awal + tanggal dan bulan + kelurahan': 'first letter + day and month + village',
  'awal nama + kelurahan': 'start of the name + village',
};

const MARKS: Readonly<Record<Mark['name'], string>> = {
  tinjau: 'reviewed',
  terima: 'linked',
  lewat: 'linked through a row that is placed',
  satukan: 'joined',
  rerata: 'joined if the mean of all pairs of the two groups is',
};

const CONTEXTS: Readonly<Record<string, readonly [title: string, words: (part: ContextWords) => string]>> = {
  'baris dicari': [
    'This file',
    ({ share }) =>
      `about ${FIGURES.en.chance(share)} of the rows of this file are of somebody in the register`,
  ],
  'anggota keluarga': [
    'Household',
    ({ bits }) =>
      bits > 0
        ? "other members of this household are linked to that person's family"
        : 'other members of this household are linked to another family',
  ],
  'baris lain orang ini': [
    'Other rows',
    ({ count, rows }) =>
      count === 1
        ? `${rows[0] ?? ''} of the same file is like that person too`
        : `${FIGURES.en.count(count)} other rows of the same file are like that person too, the strongest ${rows[0] ?? ''}`,
  ],
  'calon lain': [
    'Others',
    ({ count, rows }) =>
      count === 1
        ? `${rows[0] ?? ''} is a candidate for this row too`
        : `${FIGURES.en.count(count)} other candidates for this row, the strongest ${rows[0] ?? ''}`,
  ],
};

/** The verdicts keep the names that they have in every list, explained once. */
const VERDICTS: Readonly<Record<VerdictWord, string>> = {
  padan: 'PADAN (match)',
  usulan: 'USULAN (proposed correction)',
  tinjau: 'TINJAU (to be reviewed)',
  sendiri: 'SENDIRI (no match)',
};

const STRENGTHS = [
  [5, 'speaks strongly for it', 'speaks strongly against it'],
  [2, 'speaks for it', 'speaks against it'],
  [0.5, 'speaks a little for it', 'speaks a little against it'],
] as const;

const REJECTED: Named = {
  'baris nomor kolom': 'it holds column numbers (1, 2, 3 …), not a person',
  'baris judul berulang': 'it holds the column titles again, not a person',
  'baris penutup atau catatan': 'it holds a note, a total or a signature, not a person',
  'kekurangan kolom': 'it has fewer columns than the titles, so it is not certain which cell is which',
  'kelebihan kolom': 'it has more columns than the titles, so it is not certain which cell is which',
  'tanda kutip tidak ditutup': 'a quotation mark is opened and not closed',
};

const REJECT_NEXT: Named = {
  'kekurangan kolom':
    'Ask the agency to mend the row (often it was broken in the middle), then run padan run again.',
  'kelebihan kolom':
    'Ask the agency to mend the row (often a comma stands in a cell without quotes), then run padan run again.',
  'tanda kutip tidak ditutup': 'Ask the agency to close the quotation mark, then run padan run again.',
};

export const explainTerms: ExplainTerms = {
  numberCell: '(number cell)',
  field: (field) => FIELDS[field] ?? field,
  class: (name) => CLASSES[name] ?? name,
  key: (name) => KEYS[name] ?? name,
  mark: (name) => MARKS[name],
  contextTitle: (name) => CONTEXTS[name]?.[0] ?? name,
  context: (name, part) => CONTEXTS[name]?.[1](part) ?? part.rows.join(', '),
  calibrationTitle: 'Calibration',
  calibration: (from, to) =>
    `pairs like this turned out right ${FIGURES.en.chance(to)} of the time, not ${FIGURES.en.chance(from)}`,
  rule: (name) => RULES[name] ?? name,
  verdict: (verdict) => VERDICTS[verdict],
  strength: (bits) => {
    for (const [least, forIt, against] of STRENGTHS)
      if (Math.abs(bits) >= least) return bits > 0 ? forIt : against;
    return 'hardly matters';
  },
  rejected: (reason) => REJECTED[reason] ?? reason,
  rejectedNext: (reason) => REJECT_NEXT[reason] ?? 'Nothing to do if it is no row of data indeed.',
  outcome: {
    padan: "The NIK of this row is that person's NIK in the register.",
    tinjau: 'padan does not decide. An officer has to look and choose.',
    sendiri: 'This row was linked to nobody in the register.',
  },
  proposal: {
    kosong:
      'The NIK of this row is missing or broken. So this is a proposal: check it first, then take the NIK from the register.',
    beda: "The NIK of this row is not that person's NIK in the register. So this is a proposed correction: check and approve it first.",
    sama: 'The NIK is the same, but it is not one that can be used. So this is a proposal: check and approve it first.',
    unknown:
      "The NIK of this row is missing, broken, or not that person's NIK in the register. So this is a proposed correction: check and approve it first.",
  },
  reason: {
    'putusan petugas': 'An officer decided it; the weights below were not used.',
    'tautan ini': 'This very pair joins the two rows.',
    'lewat baris lain': 'The two rows are joined through another row, not by this pair.',
    'calon tinjau':
      'This person is one of the candidates, but the evidence does not suffice to decide without an officer.',
    'calon lain lebih kuat': 'Another candidate fits better.',
    'di bawah ambang': 'The evidence is not strong enough.',
    ditarik:
      'The evidence suffices, but the link was taken back: a row that is even likelier to be the same person fits nobody in the register.',
    'orang lain': 'The two are linked to different persons.',
    'rerata kelompok':
      'This pair speaks for it, but their groups were not joined: the mean weight of all pairs between them is not above 0 bits, or a source without duplicates would be there twice.',
    membantah: 'The evidence points to two different people.',
    'terlalu lemah': 'The evidence plainly points to two different people, so the pair is not kept.',
    'tidak bertemu':
      'No rule brings these two rows together, so padan never compared them. The weight below was worked out now, for this explanation only.',
    'tidak dibandingkan': 'Rows of these two files are never compared with one another.',
  },
};
