import { bilingual } from './bilingual.ts';

export const init = bilingual(
  {
    what: 'Menyusun padan.yaml: menanyakan berkas, menunjukkan apa yang dikenali',
    files: 'Berkas atau folder ekstrak; bila kosong, ditanyakan',
    config: 'Berkas proyek yang ditulis',
    force: 'Timpa berkas proyek yang sudah ada',
    examples: [
      ['$0 init data/', 'Susun proyek dari semua daftar dalam folder data'],
      ['$0 init dukcapil.csv dtsen.xlsx bpjs.csv', 'Sebutkan berkasnya satu per satu'],
    ],
  },
  {
    what: 'Make padan.yaml: asks for the files and shows what it understood',
    files: 'Files or folders of the extracts; asked for when none is given',
    config: 'Project file to write',
    force: 'Overwrite a project file that is there',
    examples: [
      ['$0 init data/', 'A project of all lists in the folder data'],
      ['$0 init dukcapil.csv dtsen.xlsx bpjs.csv', 'Name the files one by one'],
    ],
  },
);
