import { bilingual } from './bilingual.ts';

export const program = bilingual(
  {
    usage: 'padan: memadankan data kependudukan Dukcapil, Dinsos, dan BPJS Kesehatan\n\n$0 <perintah> [opsi]',
    whichCommand: 'Sebutkan perintahnya, misalnya: padan run --help',
    lang: 'Bahasa pesan bantuan',
    completion: 'Cetak naskah pelengkap perintah untuk bash atau zsh',
    exitCodes:
      'Kode keluar: 0 selesai · 1 selesai tetapi tidak diterbitkan · 2 perintah salah · 3 berkas sumber bermasalah · 4 penyimpanan bermasalah · 70 cacat program',
    examples: [
      ['$0 generate --out contoh', 'Buat data rekaan untuk mencoba'],
      ['$0 run --dukcapil d.csv --dinsos s.csv --bpjs b.csv --out hasil', 'Padankan tiga berkas'],
      ['$0 run --help', 'Semua opsi satu perintah'],
    ],
    kinds: { string: 'teks', boolean: 'sakelar', number: 'angka', array: 'daftar' },
  },
  {
    usage:
      'padan: links the population data of Dukcapil, Dinsos and BPJS Kesehatan\n\n$0 <command> [options]',
    whichCommand: 'Name the command, for example: padan run --help',
    lang: 'Language of the help',
    completion: 'Print a script that completes commands in bash or zsh',
    exitCodes:
      'Exit codes: 0 done · 1 done, but not published · 2 a mistake in the command · 3 a source file is at fault · 4 the store is at fault · 70 a bug',
    examples: [
      ['$0 generate --out contoh', 'Make invented data to try with'],
      ['$0 run --dukcapil d.csv --dinsos s.csv --bpjs b.csv --out hasil', 'Link three files'],
      ['$0 run --help', 'All options of a command'],
    ],
    kinds: { string: 'text', boolean: 'switch', number: 'number', array: 'list' },
  },
);
