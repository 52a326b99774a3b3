import { REJECTIONS, REPAIRS } from '../pipeline/extract/reasons.ts';
import { AGENCY_LIST, CROSSWALK, FINDING, REJECT } from '../schemas/published-columns.ts';
import { HELP } from '../pipeline/console/help.ts';
import { commandsPart } from './commands.ts';
import { configPart } from './config.ts';
import { findingsPart, tariffsPart } from './findings.ts';
import { code, table } from './markdown.ts';
import { sourcesPart } from './sources.ts';

const columns = (list: Readonly<Record<string, string>>): string =>
  table(
    ['kolom', 'arti'],
    Object.entries(list).map(([name, meaning]) => [code(name), meaning]),
  );

/** docs/referensi.md: everything that can be looked up, from the code and the data it describes. */
export const reference = (): string =>
  [
    '# Referensi',
    'Ditulis oleh program (`npm run referensi`) dari kode dan schemas/: jangan disunting dengan tangan. Cara kerja dan cara memakai: [operations.md](operations.md), [sources.md](sources.md), [model.md](model.md).',
    '## Perintah',
    commandsPart(),
    '## Kode keluar',
    exitCodes(),
    '## padan.yaml',
    'Jalur dihitung dari letak padan.yaml. NAMA adalah nama sumber.',
    configPart(),
    '## Kolom hasil',
    'Semua CSV: UTF-8, koma, judul kolom di baris pertama.',
    '### terbatas/crosswalk.csv',
    columns(CROSSWALK),
    '### terbatas/findings.csv',
    columns(FINDING),
    '### terbatas/rejects.csv',
    columns(REJECT),
    '### terbatas/instansi/*/daftar-kerja.csv',
    columns(AGENCY_LIST),
    '## Alasan baris ditolak',
    reasons(REJECTIONS),
    '## Alasan baris dibetulkan',
    'Baris-baris ini diterima; berkasnya terbatas/repairs.csv, kolomnya seperti rejects.csv.',
    reasons(REPAIRS),
    '## Kelas temuan',
    findingsPart(),
    '## Tarif',
    tariffsPart(),
    '## Sumber dan judul kolom',
    'Judul dibandingkan tanpa membedakan huruf besar, spasi, dan tanda baca.',
    sourcesPart(),
  ].join('\n\n') + '\n';

function exitCodes(): string {
  const [, list = ''] = HELP.id.exitCodes.split(/: (.*)/s);
  return table(
    ['kode', 'arti'],
    list.split(' · ').map((part) => {
      const [, number = '', meaning = ''] = /^(\d+) (.*)$/.exec(part) ?? [];
      return [number, meaning];
    }),
  );
}

const reasons = (advice: Readonly<Record<string, string>>): string =>
  table(
    ['alasan', 'cara memperbaiki'],
    Object.entries(advice).map(([reason, how]) => [reason, how]),
  );
