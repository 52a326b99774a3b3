import { type Judged, VERDICTS, type Verdict } from './judged.ts';

export interface VerdictScore {
  readonly name: Verdict;
  readonly rows: number;
  readonly right: number;
  readonly wrong: number;
  /** Sum of 1 - probability; null where the verdict claims no person. */
  readonly expected_wrong: number | null;
}

/** Rows that were given a person, by their probability. */
export interface BandScore {
  readonly name: string;
  readonly rows: number;
  readonly wrong: number;
  readonly expected_wrong: number;
}

const BANDS = [1, 0.9999, 0.999, 0.99, 0.95, 0.9, 0.75, 0] as const;
const bandName = (least: number, at: number): string =>
  at === 0 ? '1' : `${least} - ${BANDS[at - 1] ?? ''}`;

/**
 * The verdicts on the rows of all files but the register. padan and usulan: right when the register row of that
 * person_id is of the same person. tinjau: right when the best candidate is. sendiri: right when the register holds no
 * row of the person.
 */
export function scoreVerdicts(
  judged: Judged,
  registers: ReadonlySet<string>,
): { verdicts: VerdictScore[]; bands: BandScore[] } {
  const { count, source, found, real, verdict, probability, candidate } = judged;
  const isRegister = judged.sources.map((name) => registers.has(name));
  const { ownerOf, inRegister } = registerPersons(judged, isRegister);
  const verdicts = VERDICTS.map(() => ({ rows: 0, wrong: 0, expected: 0 }));
  const bands = BANDS.map(() => ({ rows: 0, wrong: 0, expected: 0 }));
  for (let at = 0; at < count; at += 1) {
    const person = real[at] ?? 0;
    const tally = verdicts[verdict[at] ?? 0];
    if (person === 0 || tally === undefined || isRegister[source[at] ?? 0] === true) continue;
    const name = VERDICTS[verdict[at] ?? 0];
    const claimed = name === 'tinjau' ? (candidate[at] ?? 0) : (found[at] ?? 0);
    const isWrong = name === 'sendiri' ? inRegister[person] === 1 : ownerOf[claimed] !== person;
    const chance = probability[at] ?? 0;
    const band = name === 'padan' || name === 'usulan' ? bands[bandOf(chance)] : undefined;
    for (const sums of band === undefined ? [tally] : [tally, band]) {
      sums.rows += 1;
      sums.wrong += isWrong ? 1 : 0;
      sums.expected += 1 - chance;
    }
  }
  return {
    verdicts: VERDICTS.map((name, at) => {
      const { rows, wrong, expected } = verdicts[at] ?? NOTHING;
      const claims = name === 'padan' || name === 'usulan';
      return { name, rows, right: rows - wrong, wrong, expected_wrong: claims ? settled(expected) : null };
    }),
    bands: BANDS.map((least, at) => {
      const { rows, wrong, expected } = bands[at] ?? NOTHING;
      return { name: bandName(least, at), rows, wrong, expected_wrong: settled(expected) };
    }),
  };
}

const NOTHING = { rows: 0, wrong: 0, expected: 0 };
const bandOf = (chance: number): number => BANDS.findIndex((least) => chance >= least);

/** The crosswalk tells six decimals: so many has a sum of them, without the dust of adding in binary. */
const settled = (sum: number): number => Number(sum.toFixed(6));

function registerPersons(
  { count, source, found, real, persons }: Judged,
  isRegister: readonly boolean[],
): { ownerOf: Int32Array; inRegister: Uint8Array } {
  const ownerOf = new Int32Array(persons.found + 1);
  const inRegister = new Uint8Array(persons.real + 1);
  for (let at = 0; at < count; at += 1) {
    if (isRegister[source[at] ?? 0] !== true) continue;
    const group = found[at] ?? 0;
    inRegister[real[at] ?? 0] = 1;
    if (group !== 0 && ownerOf[group] === 0) ownerOf[group] = real[at] ?? 0;
  }
  return { ownerOf, inRegister };
}
