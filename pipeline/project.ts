import type { PlanSpec } from '../matchers/kernel/plan.ts';
import type { LinkProject } from './link-project.ts';
import type { SourceSchema } from '../schemas/source.ts';
import type { Reading } from './reading.ts';

/** What a run is asked to do: from the command line or a project file, checked, paths absolute. */
export interface Project {
  readonly sources: readonly ProjectSource[];
  /** What linking compares. */
  readonly plan: PlanSpec;
  /** The fields of a project of any columns; undefined where population registers are linked. */
  readonly link: LinkProject | undefined;
  readonly out: string;
  /** yyyy-mm-dd; the day on which ages, months and "still active" are judged. */
  readonly asOf: string;
  readonly threads: number;
  /** Publish even where a gate says no: a person has looked and knows why. */
  readonly ignoreGates: boolean;
  /** The project's own schemas/ folder, whose files go before padan's. */
  readonly overlay: string | undefined;
}

export interface ProjectSource {
  /** The flag's name, or the key in the project file. */
  readonly name: string;
  /** The file under schemas/sources/ that describes it. */
  readonly role: string;
  readonly schema: SourceSchema;
  /** Read one after the other as one list. */
  readonly files: readonly string[];
  readonly reading: Reading;
  readonly extractDate: string;
  /** The count in the cover letter, when there is one. */
  readonly controlTotal: number | null;
}

/** The flags of `padan run` and the files under schemas/sources/ they stand for, in the order of the crosswalk. */
export const SOURCE_FLAGS = ['dukcapil', 'dinsos', 'bpjs', 'jamkesda', 'tagihan'] as const;

/** yyyy-mm-dd as the integer yyyymmdd. */
export const dayNumber = (isoDate: string): number => Number(isoDate.replaceAll('-', ''));
