import type { Comparison } from '../../matchers/compare/comparison.ts';
import { name } from '../../matchers/compare/name.ts';
import { ratcliffObershelp } from '../../matchers/text/ratcliff-obershelp.ts';
import type { PersonId } from '../../schemas/ids.ts';
import { Batch } from '../store/batch.ts';
import type { Store } from '../store/open.ts';
import { isDecided } from './decided.ts';
import { type Links, otherEnd } from './links.ts';
import { PADAN, type Placements, TINJAU } from './placement.ts';

/** What is told of each record beside its place. */
interface Told {
  readonly placements: Placements;
  readonly links: Links;
  readonly comparisons: readonly Comparison[];
  readonly numberOf: (person: number) => PersonId;
  /** Name of each record, -1 for none, and what it is without titles. */
  readonly names: { readonly of: Int32Array; readonly clean: readonly string[] };
}

/** Writes down whose each record is. */
export function insertMembers(store: Store, { placements, links, comparisons, numberOf, names }: Told): void {
  const agreements = new Agreements(links, comparisons);
  const scoreOf = nameScores(links, names);
  // by what a row has to say: 2.45 million rows in 1.1 s, with all columns of each in 1.5
  const plain = new Batch(store, 'placed', { columns: ['record', 'person', 'probability', 'verdict'] });
  const found = ['record', 'person', 'probability', 'margin', 'agreement', 'name_score', 'partner'];
  const exact = new Batch(store, 'placed', { columns: found, fixed: { verdict: 'padan' } });
  const others = new Batch(store, 'placed', {
    columns: [...found, 'verdict', 'candidate_1', 'candidate_2'],
  });
  store.transaction(() => {
    for (let record = 0; record < placements.count; record += 1) {
      const person = numberOf(placements.person[record] ?? record);
      const verdict = placements.verdict[record];
      const probability = placements.probability[record] ?? 0;
      const link = placements.link[record] ?? -1;
      const bits = placements.margin[record] ?? NaN;
      const margin = Number.isNaN(bits) ? null : bits;
      if (link < 0 && margin === null && verdict !== TINJAU) {
        plain.add([record, person, probability, placements.verdictOf(record)]);
        continue;
      }
      const score = scoreOf(link);
      const partner = link < 0 ? null : otherEnd(links, link, record);
      const agreement = agreements.of(link);
      if (verdict === PADAN) {
        exact.add([record, person, probability, margin, agreement, score, partner]);
        continue;
      }
      const [first = null, second = null] = placements.candidatesOf(record).map(numberOf);
      // prettier-ignore
      others.add([
        record, person, probability, margin, agreement, score, partner,
        placements.verdictOf(record), first, second,
      ]);
    }
    exact.end();
    others.end();
    plain.end();
    const agreement = store.prepare('INSERT INTO agreement VALUES (?, ?, ?)');
    agreements.all.forEach(({ how, nameLevel }, id) => agreement.run(id, how, nameLevel));
  })();
}

/** Every person with the first of its register rows. */
export function insertPersons(
  store: Store,
  { person }: Placements,
  {
    isRegister,
    numberOf,
  }: { isRegister: (record: number) => boolean; numberOf: (person: number) => PersonId },
): void {
  const persons = new Batch(store, 'person', { columns: ['id', 'register_record'] });
  let highest = 0;
  for (let record = 0; record < person.length; record += 1)
    highest = Math.max(highest, numberOf(person[record] ?? record));
  /** By number: 0 nobody, 1 somebody without a register row, else the row and two more. */
  const rows = new Int32Array(highest + 1);
  for (let record = 0; record < person.length; record += 1) {
    const number = numberOf(person[record] ?? record);
    const known = rows[number] ?? 0;
    if (known < 2) rows[number] = isRegister(record) ? record + 2 : 1;
  }
  store.transaction(() => {
    rows.forEach((row, number) => {
      if (row > 0) persons.add([number, row === 1 ? null : row - 2]);
    });
    persons.end();
  })();
}

interface Agreement {
  readonly how: string;
  readonly nameLevel: string;
}

/** How the rows of links agree, each way once: a few thousand among a million links. */
class Agreements {
  readonly all: Agreement[] = [{ how: '', nameLevel: '' }];
  private readonly ids = new Map<string, number>();
  private readonly links: Links;
  private readonly comparisons: readonly Comparison[];
  private readonly bytes: Buffer;
  private readonly nameAt: number;

  constructor(links: Links, comparisons: readonly Comparison[]) {
    this.links = links;
    this.comparisons = comparisons;
    const { buffer, byteOffset, byteLength } = links.levels;
    this.bytes = Buffer.from(buffer, byteOffset, byteLength);
    this.nameAt = comparisons.indexOf(name);
  }

  /** Number of a link's agreement, 0 without a link. */
  of(link: number): number {
    if (link < 0) return 0;
    const { width } = this.links;
    const decided = isDecided(this.links, link);
    const key = this.bytes.toString('latin1', link * width, (link + 1) * width) + (decided ? '!' : '');
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    this.ids.set(key, this.all.length);
    return this.all.push(this.agreement(link, decided)) - 1;
  }

  /** Every field that was compared, with its level; the level of the names, '' where one is missing. */
  private agreement(link: number, decided: boolean): Agreement {
    const { levels, width } = this.links;
    const own = levels.subarray(link * width, (link + 1) * width);
    const words = this.comparisons.flatMap(({ name, levels: words }, c) => {
      const level = own[c] ?? 0;
      return level === 0 ? [] : [`${name} ${words[level] ?? ''}`];
    });
    const ofNames = own[this.nameAt] ?? 0;
    return {
      how: [...(decided ? ['putusan sama'] : []), ...words].join('; '),
      nameLevel: ofNames === 0 ? '' : (name.levels[ofNames] ?? ''),
    };
  }
}

/** The centre's own measure of a link's two names, Ratcliff/Obershelp in per cent (DOMAIN, section 5); null without a link or a name. */
function nameScores({ a, b }: Links, { of, clean }: Told['names']): (link: number) => number | null {
  const textOf = (record = -1): string => clean[of[record] ?? -1] ?? '';
  return (link) => {
    const one = textOf(a[link]);
    const other = textOf(b[link]);
    if (one === '' || other === '') return null;
    return one === other ? 100 : Math.round(ratcliffObershelp(one, other) * 100);
  };
}
