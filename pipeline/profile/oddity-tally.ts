import type { ParsedName } from '../../matchers/indonesia/nama.ts';
import type { ParsedDate } from '../../matchers/indonesia/tanggal.ts';
import { maskName } from '../../reports/parts/mask.ts';
import type { Example } from '../../schemas/profile.ts';
import { maskDate } from './column-tally.ts';

const OLD_YEARS = 110;
/** Lengths at which programs cut names; a pile of names there was cut. */
const CUT_AT: readonly number[] = [20, 25, 30, 35, 40, 50, 60];
const CUT_SHARE = 3;

/** Counts by kind with the first example. */
class Kinds {
  private readonly counts = new Map<string, { count: number; example: string }>();

  add(reason: string, example: string): void {
    const known = this.counts.get(reason);
    if (known === undefined) this.counts.set(reason, { count: 1, example });
    else known.count += 1;
  }

  list(order: readonly string[]): Example[] {
    return order.flatMap((reason) => {
      const found = this.counts.get(reason);
      return found === undefined ? [] : [{ reason, ...found }];
    });
  }
}

const DATE_KINDS = [
  'terbaca',
  'kosong',
  'tak terbaca',
  'bisa dibaca dua cara',
  'tanggal isian (1 Jan, 1 Jul, 31 Des)',
  'di masa depan',
  'umur di atas 110',
] as const;

/** Birth dates, counted row by row; a date may be of several kinds. */
export class DateTally {
  private readonly kinds = new Kinds();

  see(date: ParsedDate, original: string, asOf: number): void {
    const example = maskDate(original);
    if (date.missing) this.kinds.add('kosong', '');
    else if (date.day === 0) this.kinds.add('tak terbaca', example);
    else this.kinds.add('terbaca', example);
    if (date.ambiguous) this.kinds.add('bisa dibaca dua cara', example);
    if (date.heaped) this.kinds.add('tanggal isian (1 Jan, 1 Jul, 31 Des)', example);
    if (date.day > asOf) this.kinds.add('di masa depan', example);
    if (date.day > 0 && asOf - date.day > OLD_YEARS * 10_000) this.kinds.add('umur di atas 110', example);
  }

  list = (): Example[] => this.kinds.list(DATE_KINDS);
}

const NAME_KINDS = [
  'kosong',
  'satu kata',
  'berisi angka',
  'bayi tanpa nama',
  'beralias',
  'huruf kecil semua',
  'bukan huruf Latin biasa',
] as const;

/** Names, counted row by row; a name may be of several kinds. */
export class NameTally {
  private readonly kinds = new Kinds();
  private readonly lengths = new Map<number, number>();

  see(name: ParsedName | undefined, original: string): void {
    const text = original.trim();
    if (name === undefined || text === '') {
      this.kinds.add('kosong', '');
      return;
    }
    this.lengths.set(text.length, (this.lengths.get(text.length) ?? 0) + 1);
    const example = maskName(text.replace(/\d/g, '•'));
    if (!/\s/.test(text)) this.kinds.add('satu kata', example);
    if (/\d/.test(text)) this.kinds.add('berisi angka', example);
    if (name.babyOf !== null) this.kinds.add('bayi tanpa nama', example);
    if (name.aliases.length > 0) this.kinds.add('beralias', example);
    if (text === text.toLowerCase() && text !== text.toUpperCase())
      this.kinds.add('huruf kecil semua', example);
    if (/[^\p{ASCII}‘’“”´`–—\u00a0]/u.test(text)) this.kinds.add('bukan huruf Latin biasa', example);
  }

  /** A length that is much more common than its shorter neighbour, with none beyond it, is where names were cut. */
  list(): Example[] {
    const longest = Math.max(0, ...this.lengths.keys());
    const piled = this.lengths.get(longest) ?? 0;
    const before = this.lengths.get(longest - 1) ?? 0;
    const isCut = CUT_AT.includes(longest) && piled > CUT_SHARE * Math.max(1, before);
    return [
      ...this.kinds.list(NAME_KINDS),
      ...(isCut ? [{ reason: `terpotong di huruf ke-${longest}`, count: piled, example: '' }] : []),
    ];
  }
}
