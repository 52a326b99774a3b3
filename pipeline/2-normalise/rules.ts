import type { NameRules } from '../../matchers/indonesia/nama.ts';
import type { NikRegions } from '../../matchers/indonesia/nik.ts';
import type { DateOrder } from '../../matchers/indonesia/tanggal.ts';
import type { ByField, SourceSchema } from '../../schemas/source.ts';
import type { CodeTables } from '../cells/codes.ts';
import type { RegionCodes } from '../reading.ts';

/** What texts and codes are read by. */
export interface Rules {
  readonly names: NameRules;
  readonly regions: NikRegions;
  readonly codes: CodeTables;
  /** yyyymmdd */
  readonly asOf: number;
}

/** One file of a source: where its fields stand and how it writes dates and region codes. */
export interface FileReading {
  readonly columns: ByField<number>;
  readonly dateOrder: DateOrder;
  readonly regionCodes: RegionCodes;
}

export interface SourceReading {
  readonly schema: SourceSchema;
  /** By part. */
  readonly files: readonly FileReading[];
}
