/** Two groups that may join. */
export interface Offer {
  readonly mean: number;
  readonly one: number;
  readonly other: number;
  /** Sum of the groups' versions when it was made: another sum now says that it is old. */
  readonly versions: number;
}

/** A binary heap, the best mean first, then the lower records. */
export class OfferHeap {
  private readonly items: Offer[] = [];

  push(offer: Offer): void {
    const { items } = this;
    let at = items.push(offer) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = items[parent];
      if (above === undefined || !isBefore(offer, above)) break;
      items[at] = above;
      at = parent;
    }
    items[at] = offer;
  }

  pop(): Offer | undefined {
    const { items } = this;
    const [first] = items;
    const last = items.pop();
    if (first === undefined || last === undefined || items.length === 0) return first;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      const left = items[child];
      const right = items[child + 1];
      if (left === undefined) break;
      const better = right !== undefined && isBefore(right, left) ? right : left;
      if (better === right) child += 1;
      if (!isBefore(better, last)) break;
      items[at] = better;
      at = child;
    }
    items[at] = last;
    return first;
  }
}

const isBefore = (x: Offer, y: Offer): boolean =>
  x.mean > y.mean || (x.mean === y.mean && (x.one < y.one || (x.one === y.one && x.other < y.other)));
