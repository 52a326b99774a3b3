import { type NameRuleData, compileNameRules } from '../../matchers/indonesia/name-rules.ts';
import { dayNumber } from '../project.ts';
import type { Store } from '../store/open.ts';
import { candidates } from './candidates.ts';
import { personReader } from './people.ts';
import { placesOf } from './places.ts';
import { type Query, parseQuery } from './query.ts';
import { type Ranked, rank } from './rank.ts';
import { Vocabulary } from './vocabulary.ts';

export interface Found {
  readonly query: Query;
  /** Best first. */
  readonly people: readonly Ranked[];
}

/** Opens what every query needs once; the way in for one query after the other. */
export function searcher(work: Store, index: Store): (text: string) => Found {
  const meta = index.prepare<[string], string>('SELECT value FROM meta WHERE key = ?').pluck();
  const rules = compileNameRules(JSON.parse(meta.get('rules') ?? '') as NameRuleData);
  const asOf = dayNumber(meta.get('as_of') ?? '');
  const vocabulary = new Vocabulary(index);
  const read = personReader(work, index);
  return (text) => {
    const query = parseQuery(text, rules, asOf);
    const places = placesOf(index, query.words);
    const { persons, owners } = candidates(query, places, { index, vocabulary, rules });
    const people = rank(
      [...persons].sort((a, b) => a - b).map((person) => read(person)),
      { query, places, owners, rules },
    );
    return { query, people };
  };
}
