import type { Store } from '../store/open.ts';
import { visitRows } from '../store/visit.ts';

/** Who has which NIK in the register, by nik_value id: of ids whose cleaned text is the same the lowest stands for all. */
export class RegisterNiks {
  private readonly standsFor: Int32Array;
  private readonly isReadable: Uint8Array;
  private readonly isSound: Uint8Array;
  private readonly endsInZero: Uint8Array;
  private readonly holder: Int32Array;
  /** The holders of NIK that the register gives to several persons. */
  private readonly shared = new Map<number, number[]>();
  private readonly text;

  constructor(store: Store) {
    const count =
      store.prepare<[], number>('SELECT coalesce(max(id), -1) + 1 FROM nik_value').pluck().get() ?? 0;
    this.standsFor = Int32Array.from({ length: count }, (_, id) => id);
    this.isReadable = new Uint8Array(count);
    this.isSound = new Uint8Array(count);
    this.endsInZero = new Uint8Array(count);
    this.holder = new Int32Array(count).fill(-1);
    this.text = store.prepare<[number], string>('SELECT cleaned FROM nik_value WHERE id = ?').pluck();
    visitRows(
      store,
      {
        columns: ['id', `evidence <> ''`, `cause = ''`, `substr(cleaned, 16) = '0'`],
        from: 'nik_value',
      },
      (...[id = 0, readable = 0, sound = 0, zero = 0]) => {
        this.isReadable[id] = readable;
        this.isSound[id] = sound;
        this.endsInZero[id] = zero;
      },
    );
    // each text has one id, so only what cleaning changed can be the same as another
    visitRows(
      store,
      {
        columns: ['id', 'first'],
        from: `(SELECT id, min(id) OVER (PARTITION BY cleaned) AS first FROM nik_value WHERE cleaned IN
          (SELECT cleaned FROM nik_value WHERE original <> cleaned AND cleaned <> ''))`,
      },
      (id = 0, first = 0) => {
        this.standsFor[id] = first;
      },
    );
  }

  readable(nik: number): boolean {
    return this.isReadable[nik] === 1;
  }

  /** Usable as it was written. */
  sound(nik: number): boolean {
    return this.isSound[nik] === 1;
  }

  enter(nik: number, person: number): void {
    if (!this.readable(nik)) return;
    const id = this.standsFor[nik] ?? nik;
    const known = this.holder[id] ?? -1;
    if (known === person) return;
    if (known < 0) {
      this.holder[id] = person;
      return;
    }
    const all = this.shared.get(id) ?? [known];
    if (!all.includes(person)) this.shared.set(id, [...all, person]);
  }

  isHeldBy(nik: number, person: number): boolean {
    const id = this.standsFor[nik] ?? nik;
    return this.holder[id] === person || this.shared.get(id)?.includes(person) === true;
  }

  /** The lowest of the other persons who have it, -1 if nobody. */
  otherHolder(nik: number, person: number): number {
    const id = this.standsFor[nik] ?? nik;
    const shared = this.shared.get(id);
    if (shared !== undefined) return Math.min(...shared.filter((of) => of !== person));
    const holder = this.holder[id] ?? -1;
    return holder === person ? -1 : holder;
  }

  /** Whether only its 16th digit, a zero, parts this NIK from one of these. */
  isZeroedOf(nik: number, others: readonly number[]): boolean {
    if (this.endsInZero[nik] !== 1) return false;
    const own = this.text.get(nik) ?? '';
    return others.some((other) => {
      const text = this.readable(other) ? (this.text.get(other) ?? '') : own;
      return text !== own && text.slice(0, 15) === own.slice(0, 15);
    });
  }
}
