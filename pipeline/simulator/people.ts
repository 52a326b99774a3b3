import type { Origin } from './catalogue.ts';
import type { Village } from './gazetteer.ts';

export type Sex = 1 | 2;
/** LUAR: never in this register. */
type Status = 'HIDUP' | 'MENINGGAL' | 'PINDAH' | 'LUAR';
export type FileSource = 'dinsos' | 'bpjs';

/** STAT_HBKEL of SIAK. */
export const RELATION = { head: 1, husband: 2, wife: 3, child: 4, parent: 7, relative: 9 } as const;

export interface Person {
  readonly id: string;
  readonly sex: Sex;
  birth: number;
  name: string;
  mother: string;
  /** For BIN and BINTI; empty where unknown. */
  readonly father: string;
  readonly relation: number;
  readonly origin: Origin;
  readonly religion: string;
  readonly married: number;
  twin: Person | undefined;
  birthplace: string;
  /** The NIK written by agencies that write it rightly; empty for an outsider without one. */
  nik: string;
  /** A second NIK, both in the register. */
  secondNik: string;
  status: Status;
  statusDay: number;
  readonly written: WrittenRows;
}

export interface Address {
  readonly village: Village;
  readonly kind: 'street' | 'lane' | 'hamlet' | 'estate';
  readonly name: string;
  readonly house: number;
  readonly rt: number;
  readonly rw: number;
}

export interface Household {
  readonly id: string;
  readonly noKk: string;
  readonly issued: number;
  readonly address: Address;
  readonly members: readonly Person[];
  readonly decile: number;
  readonly outside: boolean;
}

/** What a file says of a person, after its defects. */
export interface WrittenRow {
  readonly row: number;
  readonly nik: string;
  readonly birth: number;
  /** False where the written name is another one altogether. */
  readonly ownName: boolean;
  readonly sex: Sex;
}

export interface DinsosRow extends WrittenRow {
  /** 0: not determined. */
  readonly decile: number;
}

export interface BpjsRow extends WrittenRow {
  readonly segment: number;
  readonly active: boolean;
  readonly baby: boolean;
}

interface RegisterRow {
  readonly row: number;
  readonly nik: string;
}

interface BillRow {
  readonly row: number;
  readonly amount: number;
}

/** Row numbers as they were given out: all that the oracle needs, kept for one household at a time. */
interface WrittenRows {
  readonly dukcapil: RegisterRow[];
  readonly dinsos: DinsosRow[];
  readonly bpjs: BpjsRow[];
  readonly jamkesda: number[];
  readonly tagihan: BillRow[];
}

export const nothingWritten = (): WrittenRows => ({
  dukcapil: [],
  dinsos: [],
  bpjs: [],
  jamkesda: [],
  tagihan: [],
});
