import { bilingual } from './bilingual.ts';

export const search = bilingual(
  {
    what: 'Mencari orang dalam hasil yang sudah jadi: nama, NIK, kartu, KK, tanggal lahir, kelurahan',
    words: 'Yang dicari; boleh digabung, urutannya bebas, salah ketik dan ejaan lama dimaklumi',
    out: 'Folder hasil padan run',
    limit: 'Jumlah orang yang ditampilkan',
    source: 'Hanya orang yang ada dalam sumber ini',
    json: 'Keluaran JSON',
    buka: 'Tampilkan data pribadi tanpa disamarkan; alasannya dicatat',
    examples: [
      ['$0 search siti aminah 1985 --out hasil', 'Nama dan tahun lahir'],
      ['$0 search 32750145 --out hasil', 'Sebagian NIK, KK, atau nomor kartu'],
      [
        '$0 search aminah harapan jaya --out hasil --buka "verval kelurahan"',
        'Nama dan kelurahan, tanpa samaran',
      ],
    ],
  },
  {
    what: 'Find people in finished results: name, NIK, card, KK, birth date, village',
    words: 'What to look for; may be mixed, in any order, typing errors and old spelling forgiven',
    out: 'Folder of the results of padan run',
    limit: 'How many people to show',
    source: 'Only people who are in this source',
    json: 'Output as JSON',
    buka: 'Show personal data unmasked, for a reason that is recorded',
    examples: [
      ['$0 search siti aminah 1985 --out hasil', 'Name and year of birth'],
      ['$0 search 32750145 --out hasil', 'Part of a NIK, KK or card number'],
      ['$0 search aminah harapan jaya --out hasil --buka "verval kelurahan"', 'Name and village, unmasked'],
    ],
  },
);
