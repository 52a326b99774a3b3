import type { LinkModel } from '../../matchers/model/link-model.ts';
import type { Store } from './open.ts';

/** The model that weighed the run's pairs. */
export function storedModel(store: Store): LinkModel {
  const json = store.prepare<[], string>('SELECT json FROM model').pluck().get();
  if (json === undefined) throw new Error('a linked store without a model');
  return JSON.parse(json) as LinkModel;
}
