import type { SourceSchema } from '../../schemas/source.ts';
import type { Reading } from '../reading.ts';

/** What a file's header is looked for with. */
export interface HeadRules {
  readonly schema: SourceSchema;
  readonly reading: Reading;
  readonly isSheet: boolean;
  /** yyyymmdd. */
  readonly asOf: number;
}
