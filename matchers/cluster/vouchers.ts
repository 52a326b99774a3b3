/** Rows that are kept of a place. */
const ROOM = 6;

/**
 * Placed rows by place. Of a place as many are kept as can matter: two rows of each of three persons, since one row and
 * one person are left out when it is asked; so a home of thousands costs no more than one of six.
 */
export class Vouchers {
  private readonly row: Int32Array;
  private readonly person: Int32Array;
  /** How many are kept, by place. */
  private readonly kept: Uint8Array;

  constructor(places: number) {
    this.row = new Int32Array(places * ROOM);
    this.person = new Int32Array(places * ROOM);
    this.kept = new Uint8Array(places);
  }

  add(place: number, row: number, person: number): void {
    const from = place * ROOM;
    const to = from + this.kept[place];
    if (to === from + ROOM) return;
    let ofPerson = 0;
    let persons = 0;
    for (let at = from; at < to; at += 1) {
      if (this.person[at] === person) ofPerson += 1;
      if (this.person.indexOf(this.person[at], from) === at) persons += 1;
    }
    if (ofPerson === 0 ? persons === 3 : ofPerson === 2) return;
    this.row[to] = row;
    this.person[to] = person;
    this.kept[place] += 1;
  }

  /** True where a row but this one was placed with a person but this one. */
  hasOther(place: number, row: number, person: number): boolean {
    const from = place * ROOM;
    for (let at = from; at < from + this.kept[place]; at += 1)
      if (this.row[at] !== row && this.person[at] !== person) return true;
    return false;
  }
}
