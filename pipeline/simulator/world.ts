import { loadOrigins, loadStreets, type Origin, type StreetStock } from './catalogue.ts';
import type { Files } from './files.ts';
import type { Gazetteer } from './gazetteer.ts';
import { Random, type Weighted } from './random.ts';
import { Dice } from './rates.ts';
import type { RateName } from './rate-names.ts';
import { Serials } from './serials.ts';
import { loadSegments, loadVariants, type Segments, type Variants } from './variants.ts';

/** What every part of the simulator shares. Nothing in it grows with the population but Serials' few set-aside numbers. */
export interface World {
  readonly asOf: number;
  readonly random: Random;
  readonly dice: Dice;
  readonly gazetteer: Gazetteer;
  readonly origins: ReadonlyMap<string, Origin>;
  readonly mix: Weighted<string>;
  readonly streets: StreetStock;
  readonly variants: Variants;
  readonly segments: Segments;
  readonly files: Files;
  readonly niks: Serials;
  readonly kks: Serials;
  /** Running numbers of persons, households and cards. */
  readonly count: { persons: number; households: number; cards: number };
}

interface WorldWish {
  readonly asOf: number;
  readonly gazetteer: Gazetteer;
  readonly mix: Weighted<string>;
  readonly rates: Readonly<Record<RateName, number>>;
  readonly files: Files;
}

export function createWorld({ rates, ...given }: WorldWish): World {
  const random = new Random();
  return {
    ...given,
    random,
    dice: new Dice(random, rates),
    origins: loadOrigins(),
    streets: loadStreets(),
    variants: loadVariants(),
    segments: loadSegments(),
    niks: new Serials(),
    kks: new Serials(),
    count: { persons: 0, households: 0, cards: 0 },
  };
}

export function originNamed(world: World, name: string): Origin {
  const origin = world.origins.get(name);
  if (origin === undefined) throw new RangeError(`names.yaml has no origin ${name}`);
  return origin;
}
