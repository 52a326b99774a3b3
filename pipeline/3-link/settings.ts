import type { LinkModel } from '../../matchers/model/link-model.ts';
import type { AnyFields, Blocking, DefaultModel } from '../../schemas/model.ts';

/** What the link stage is set to, all of which its result depends on. */
export interface Settings {
  readonly anyFields: AnyFields;
  readonly blocking: Blocking;
  readonly model: DefaultModel;
  readonly accept: number;
  readonly pinned: LinkModel | null;
}
