import { mkdir } from 'node:fs/promises';
import { PadanError, type Fault } from '../../schemas/faults.ts';
import { planCoverage } from './coverage.ts';
import { Files, type FileName } from './files.ts';
import { loadRegions, mixOf } from './catalogue.ts';
import { loadGazetteer, type Village } from './gazetteer.ts';
import { composeHousehold, type HouseholdWish } from './household.ts';
import { checkOptions, type SimulateOptions } from './options.ts';
import type { OracleFacts } from './oracle.ts';
import { weighted } from './random.ts';
import { applyOverrides, loadRates } from './rates.ts';
import type { RateName } from './rate-names.ts';
import { createWorld, type World } from './world.ts';
import { writeBpjs } from './write-bpjs.ts';
import { writeDinsos } from './write-dinsos.ts';
import { writeDukcapil } from './write-dukcapil.ts';
import { billedMonth, writeJamkesda, writeTagihan } from './write-local.ts';
import { writePersons } from './write-persons.ts';

export interface Simulated {
  readonly households: number;
  /** Living residents in the register. */
  readonly residents: number;
  readonly rows: Readonly<Record<FileName, number>>;
  /** How often each rate left a trace. */
  readonly planted: Readonly<Record<RateName, number>>;
}

const DEFAULT_REGENCY = '32.75';
/** So many families in a row without one living resident: rates such as moves_family=1 would never fill the regency. */
const MOST_BARREN = 5000;

const NO_RESIDENTS: Fault = {
  kind: 'usage',
  code: 'laju-salah',
  message: '--rate: dengan laju ini tidak ada penduduk yang tersisa',
  next: 'turunkan moves_family, outsider_family, deaths atau moves_single',
};

/** Residents of each village so far, all before it included: the last is the whole. Villages differ in size by threes. */
function quotas(villages: readonly Village[], residents: number): number[] {
  const sizes = villages.map((_, index) => 1 + ((index * 7) % 5) / 2);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  let reached = 0;
  return sizes.map((size, index) => {
    reached += size;
    return index === sizes.length - 1 ? residents : Math.round((residents * reached) / total);
  });
}

/** Writes one household into all files; returns how many living residents it has. */
function writeHousehold(world: World, place: HouseholdWish, facts: OracleFacts): number {
  const household = composeHousehold(world, place);
  const plan = planCoverage(world, household);
  if (!household.outside) writeDukcapil(world, household);
  writeDinsos(world, household, plan);
  const members = writeBpjs(world, household, plan);
  writeJamkesda(world, household, plan);
  writeTagihan(world, members);
  writePersons(world.files, household, facts);
  return household.members.filter((member) => member.status === 'HIDUP').length;
}

/** A simulated regency in seven files: the same bytes for the same options, household by household in bounded memory. */
export async function simulate(options: SimulateOptions): Promise<Simulated> {
  const asOf = checkOptions(options);
  const rates = applyOverrides(loadRates(), options.rates ?? [], options.noise ?? 1);
  const regency = options.regency ?? DEFAULT_REGENCY;
  const regions = loadRegions();
  const gazetteer = loadGazetteer(regency, regions);
  await mkdir(options.out, { recursive: true });
  const files = await Files.open(options.out);
  const world = createWorld({ asOf, gazetteer, mix: weighted(mixOf(regions, regency)), rates, files });
  const { billRates } = world.segments;
  const lawfulBills = [billRates.withAid, billRates.withoutAid];
  const facts: OracleFacts = { asOf, month: billedMonth(asOf), register: world.niks, lawfulBills };
  const { villages } = gazetteer;
  const reached = quotas(villages, options.residents);
  let residents = 0;
  let stream = 0;
  let barren = 0;
  try {
    for (const [index, village] of villages.entries()) {
      const quota = reached[index] ?? 0;
      while (residents < quota) {
        world.random.reseed(options.seed, stream++);
        const outside = world.dice.plants('outsider_family');
        const living = writeHousehold(world, { village, room: quota - residents, outside }, facts);
        residents += living;
        barren = living === 0 ? barren + 1 : 0;
        if (barren > MOST_BARREN) throw new PadanError(NO_RESIDENTS);
        await files.drain();
      }
    }
  } finally {
    await files.close();
  }
  return { households: world.count.households, residents, rows: files.rows(), planted: world.dice.planted };
}
