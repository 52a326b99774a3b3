import type { Store } from '../store/open.ts';
import { holding, nearly } from './digits.ts';
import { Postings } from './postings.ts';

/** Persons with the numbers of theirs that were found. */
export type NumberOwners = ReadonlyMap<number, readonly string[]>;

/** Digits that may be a whole card number, a whole NIK or KK, with a digit more or less than theirs. */
const WHOLE_CARD = { least: 12, most: 14 };
const WHOLE_NIK = { least: 15, most: 17 };

/** As many as anybody would look through. */
const PLENTY = 150;

/**
 * Who has these digits anywhere in a NIK, a card or a KK number, in this order until there are plenty. In a whole number
 * one typing error is forgiven, even if the number as typed is somebody's: it may be another's.
 */
export function numberOwners(index: Store, digits: string, limit: number): NumberOwners {
  const owners = new Map<number, string[]>();
  const add = (person: number, number: string): void =>
    void owners.set(person, [...(owners.get(person) ?? []), number]);
  for (const kind of ['nik', 'card', 'kk'] as const) {
    if (owners.size >= PLENTY) break;
    const whole = kind === 'card' ? WHOLE_CARD : WHOLE_NIK;
    if (digits.length > whole.most) continue;
    const found = (digits.length < whole.least ? holding : nearly)(index, { kind, digits, limit });
    if (kind === 'kk') addFamilies(index, found, { limit, owners, add });
    else for (const [person, number] of found) add(person, number);
  }
  return owners;
}

function addFamilies(
  index: Store,
  found: ReadonlyMap<number, string>,
  {
    limit,
    owners,
    add,
  }: { limit: number; owners: NumberOwners; add: (person: number, number: string) => void },
): void {
  const families = new Postings(index, 'kk');
  for (const [id, number] of found) {
    if (owners.size >= limit) return;
    for (const person of new Set(families.of(id + 1))) add(person, number);
  }
}
