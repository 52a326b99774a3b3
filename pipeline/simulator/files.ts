import { join } from 'node:path';
import { recordOf } from './record.ts';
import { Sink } from './sink.ts';

const FILE_NAMES = ['dukcapil', 'dinsos', 'bpjs', 'jamkesda', 'tagihan', 'truth', 'persons'] as const;
export type FileName = (typeof FILE_NAMES)[number];
type SourceName = Exclude<FileName, 'truth' | 'persons'>;

const HEADERS: Readonly<Record<FileName, string>> = {
  dukcapil:
    'NO_KK,NIK,NAMA_LGKP,TMPT_LHR,TGL_LHR,JENIS_KLMIN,STAT_HBKEL,STAT_KWN,AGAMA,ALAMAT,NO_RT,NO_RW,NO_PROP,NO_KAB,NO_KEC,NO_KEL,NAMA_KEC,NAMA_KEL,NAMA_LGKP_IBU,STATUS,TGL_STATUS',
  // With a byte order mark, as Excel saves it.
  dinsos:
    '\uFEFFIDSEMESTA;ID_KELUARGA;NO_KK;NIK;NAMA;TEMPAT_LAHIR;TGL_LAHIR;JK;HUB_KELUARGA;NAMA_IBU_KANDUNG;ALAMAT;RT;RW;KELURAHAN;KECAMATAN;DESIL_NASIONAL;PKH;BPNT;PBI',
  bpjs: '"PSNOKA","NOKA","NIK","NAMA","TGLLHR","JENKEL","PISA","KDJNSPESERTA","NMJNSPESERTA","KDSTATUSPST","KETSTATUSPST","TMT","TAT","KELAS","NMPPK","ALAMAT","NMKEC","NMKEL"',
  jamkesda: 'NO;NIK;NAMA;TGL_LAHIR;JK;ALAMAT;KELURAHAN;KECAMATAN;STATUS',
  tagihan: 'PERIODE,PSNOKA,NIK,NAMA,KELAS,IURAN',
  truth: 'source,row,person',
  persons: 'person,nik,nama,tgl_lahir,jk,household,twin_of,status,status_date,desil,findings',
};

/** The seven files of a simulated regency. */
export class Files {
  readonly sinks: Readonly<Record<FileName, Sink>>;

  private constructor(sinks: Readonly<Record<FileName, Sink>>) {
    this.sinks = sinks;
  }

  static async open(folder: string): Promise<Files> {
    const opened = new Map<FileName, Sink>();
    for (const name of FILE_NAMES)
      opened.set(name, await Sink.open(join(folder, `${name}.csv`), HEADERS[name]));
    return new Files(
      recordOf(FILE_NAMES, (name) => {
        const sink = opened.get(name);
        if (sink === undefined) throw new RangeError(`${name} was not opened`);
        return sink;
      }),
    );
  }

  /** Writes a row and its truth; returns the row's number. */
  write(source: SourceName, line: string, person: string): number {
    const row = this.sinks[source].write(line);
    this.sinks.truth.write(`${source},${row},${person}`);
    return row;
  }

  /** Empties what is full, and waits for it. */
  async drain(): Promise<void> {
    for (const name of FILE_NAMES) if (this.sinks[name].full) await this.sinks[name].flush();
  }

  async close(): Promise<void> {
    for (const name of FILE_NAMES) await this.sinks[name].close();
  }

  rows(): Record<FileName, number> {
    return recordOf(FILE_NAMES, (name) => this.sinks[name].rows);
  }
}
