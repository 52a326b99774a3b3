import { plainAddress } from './address-as-written.ts';
import { addMonths, iso } from './calendar.ts';
import type { Files } from './files.ts';
import { newAddress, newNoKk } from './household.ts';
import { allocateNik, districtElsewhere } from './identity.ts';
import { spelledName } from './name-as-written.ts';
import type { Address, Household, Person } from './people.ts';
import type { World } from './world.ts';

interface Entry {
  readonly noKk: string;
  readonly nik: string;
  readonly name: string;
  readonly address: Address;
}

function writeEntry(files: Files, person: Person, { noKk, nik, name, address }: Entry): void {
  const { village, rt, rw } = address;
  const [province, regency, district, number] = village.numbers;
  const line =
    `${noKk},${nik},${name},${person.birthplace},${iso(person.birth)},${person.sex},${person.relation},` +
    `${person.married},${person.religion},${plainAddress(address)},${rt},${rw},${province},${regency},${district},` +
    `${number},${village.districtName},${village.name},${person.mother},${person.status},${iso(person.statusDay)}`;
  const row = files.write('dukcapil', line, person.id);
  person.written.dukcapil.push({ row, nik });
}

/** One person's further row in the register: registered anew after a move within or into the regency. */
function writeSecond(world: World, person: Person, { address, issued }: Household): void {
  const { dice } = world;
  const entries: string[] = [];
  if (dice.plants('register_second_nik')) {
    person.secondNik = allocateNik(world, person, districtElsewhere(world, person.origin.name));
    entries.push(person.secondNik);
  }
  if (dice.plants('register_same_nik_twice')) entries.push(person.nik);
  if (dice.plants('register_blank_nik')) entries.push('');
  if (dice.plants('register_serial_0000')) entries.push(`${person.nik.slice(0, 12)}0000`);
  for (const nik of entries) {
    const elsewhere = newAddress(world, address.village);
    writeEntry(world.files, person, {
      noKk: newNoKk(world, address.village.region, addMonths(issued, -30)),
      nik,
      name: spelledName(world, person.name, { sex: person.sex, father: '', factor: 1 })
        .trim()
        .toUpperCase()
        .replace(/,.*/, ''),
      address: elsewhere,
    });
  }
}

export function writeDukcapil(world: World, household: Household): void {
  const registered = household.members.filter((member) => member.status !== 'LUAR');
  const { noKk, address } = household;
  for (const person of registered)
    writeEntry(world.files, person, { noKk, nik: person.nik, name: person.name, address });
  for (const person of registered) if (person.status === 'HIDUP') writeSecond(world, person, household);
}
