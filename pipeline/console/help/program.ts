import { bilingual } from './bilingual.ts';

export const program = bilingual(
  {
    usage: 'padan: memadankan data kependudukan Dukcapil, Dinsos, dan BPJS Kesehatan\n\n$0 <perintah> [opsi]',
    whichCommand: 'Sebutkan perintahnya, misalnya: padan run --help',
    lang: 'Bahasa pesan bantuan',
    exitCodes:
      'Kode keluar: 0 selesai · 1 selesai tetapi tidak diterbitkan · 2 perintah salah · 3 berkas sumber bermasalah · 4 penyimpanan bermasalah · 70 cacat program',
  },
  {
    usage:
      'padan: links the population data of Dukcapil, Dinsos and BPJS Kesehatan\n\n$0 <command> [options]',
    whichCommand: 'Name the command, for example: padan run --help',
    lang: 'Language of the help',
    exitCodes:
      'Exit codes: 0 done · 1 done, but not published · 2 a mistake in the command · 3 a source file is at fault · 4 the store is at fault · 70 a bug',
  },
);
