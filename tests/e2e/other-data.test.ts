import { afterAll, expect, test } from '@jest/globals';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectFault } from '../support/cli-expect.ts';
import { crosswalk } from '../support/cli-files.ts';
import { padan, padanEnds, scratch } from '../support/cli.ts';

const { folder: cwd, remove } = scratch();
afterAll(remove);

const GIVEN = 'anna bruno clara david elena felix greta hugo irene jonas karin lukas marta nils olga'.split(
  ' ',
);
const FAMILY = 'adler brandt conti dupont eriksen fischer garnier horvat ivanov jansen keller'.split(' ');
const TOWNS = 'arles bergen cadiz dresden esbjerg florence ghent'.split(' ');

/** 165 people: every given name with every family name, in a town, born on a day of their own. */
const PEOPLE = GIVEN.flatMap((given, g) =>
  FAMILY.map((family, f) => ({
    given,
    family,
    town: TOWNS[(g * 3 + f) % TOWNS.length] ?? '',
    born: `${1930 + ((g * 11 + f) % 70)}-0${1 + (f % 9)}-${10 + (g % 18)}`,
    zip: String(10_000 + ((g * 977 + f * 631) % 89_999)),
  })),
);

/** The same people as a second office writes them: every third has a slip in one field, by turns. */
function asWritten(at: number): string {
  const { given, family, town, born, zip } = PEOPLE[at] ?? {
    given: '',
    family: '',
    town: '',
    born: '',
    zip: '',
  };
  const swapped = `${family},${given},${town},${born},${zip}`;
  const [year = '', month = '', day = ''] = born.split('-');
  const forms = [
    `${given},${family}n,${town},${born},${zip}`,
    swapped,
    `${given},${family},,${year}-${day}-${month},${zip}`,
    `${given[0] ?? ''}.,${family},${town},${born},`,
  ];
  return at % 3 === 0 ? (forms[(at / 3) % forms.length] ?? '') : `${given},${family},${town},${born},${zip}`;
}

const FIELDS = `link:
  key: id
  fields:
    name: { kind: name, columns: [given, family] }
    town: text
    born: date
    zip: code
`;

function project(folder: string, yaml: string, files: Readonly<Record<string, readonly string[]>>): string {
  const path = join(cwd, folder);
  mkdirSync(path);
  for (const [name, lines] of Object.entries(files)) writeFileSync(join(path, name), `${lines.join('\n')}\n`);
  writeFileSync(join(path, 'padan.yaml'), `out: out\nas_of: 2026-06-30\nthreads: 1\n${yaml}`);
  return path;
}

const HEAD = 'id, given, family, town, born, zip';
const plain = PEOPLE.map((_, at) => {
  const { given, family, town, born, zip } = PEOPLE[at] ?? {
    given: '',
    family: '',
    town: '',
    born: '',
    zip: '',
  };
  return `a${at},${given},${family},${town},${born},${zip}`;
});

test('two files without duplicates are linked one to one, and every command knows the result', () => {
  const order = PEOPLE.map((_, at) => (at * 7) % PEOPLE.length);
  const path = project(
    'link',
    `sources:
  a: { file: a.csv, kind: register }
  b: { file: b.csv, duplicates: false }
${FIELDS}`,
    { 'a.csv': [HEAD, ...plain], 'b.csv': [HEAD, ...order.map((at) => `b${at},${asWritten(at)}`)] },
  );
  padanEnds(0, ['run', '--config', 'padan.yaml'], { cwd: path });
  const rows = crosswalk(join(path, 'out'));
  expect(rows).toHaveLength(2 * PEOPLE.length);
  const person = new Map(rows.map((row) => [`${row.source}:${row.row}`, row.person_id]));
  const wrong = order.filter((at, row) => person.get(`b:${row + 1}`) !== person.get(`a:${at + 1}`));
  expect(wrong).toEqual([]);
  expect(new Set(rows.map(({ nik_reported }) => nik_reported))).toEqual(new Set(['']));
  expect(rows[0]?.record_key).toBe('own_id:a0');
  const report = readFileSync(join(path, 'out', 'laporan.html'), 'utf8');
  expect(report).toMatch(/165.*dari.*165.*baris/);
  expect(report).not.toMatch(/NIK|Rp|Dukcapil|instansi|penduduk/);
  const truth = [
    'person,source,row',
    ...PEOPLE.map((_, at) => `${at},a,${at + 1}`),
    ...order.map((at, row) => `${at},b,${row + 1}`),
  ];
  writeFileSync(join(path, 'truth.csv'), `${truth.join('\n')}\n`);
  padanEnds(0, ['evaluate', '--out', 'out', '--truth', 'truth.csv'], { cwd: path });
  const told = (...args: readonly string[]): string =>
    padanEnds(0, ['explain', ...args, '--out', 'out'], { cwd: path }).stdout;
  const masked = [told('a:1'), told('b:2'), told('b:2', 'a:8'), told('b:2', 'a:9', '--lang', 'en')];
  for (const text of masked) {
    expect(text).toMatch(/^ {2}born +1\d{3}-[•×]{2}-[•×]{2}/m);
    expect(text).toMatch(/^ {2}town +•••/m);
    expect(text).not.toMatch(
      /NIK|Kemensos|ministry|penduduk|yang diperiksa|looked at are|nama ini|ditinjau|70,00/,
    );
    expect(text).not.toMatch(new RegExp(`${TOWNS.join('|')}|${FAMILY.join('|')}`));
  }
  expect(masked[1]).toContain('Baris ini sekelompok dengan baris register itu.');
  expect(masked[2]).toContain('SATU ORANG');
  const opened = told('b:2', 'a:8', '--buka', 'uji isian sendiri');
  for (const { given, family, town, born, zip } of PEOPLE.slice(7, 8))
    for (const value of [`${given} ${family}`, town, born, zip]) expect(opened).toContain(value);
  padanEnds(0, ['search', 'anna', '--out', 'out'], { cwd: path });
});

test('one file is deduplicated', () => {
  const twice = PEOPLE.flatMap((_, at) => (at % 3 === 0 ? [at] : []));
  const path = project(
    'dedupe',
    `sources:
  list: { file: list.csv }
${FIELDS}`,
    { 'list.csv': [HEAD, ...plain, ...twice.map((at) => `d${at},${asWritten(at)}`)] },
  );
  padanEnds(0, ['run', '--config', 'padan.yaml'], { cwd: path });
  const person = crosswalk(join(path, 'out')).map(({ person_id }) => person_id);
  expect(new Set(person).size).toBe(PEOPLE.length);
  expect(twice.filter((at, n) => person[at] !== person[PEOPLE.length + n])).toEqual([]);
});

test('fields that say the same words change nothing, and are told everywhere', () => {
  const withFull = (line: string): string => {
    const [, given = '', family = ''] = line.split(',').map((cell) => cell.trim());
    return `${line},${given} ${family}`;
  };
  const twice = PEOPLE.flatMap((_, at) => (at % 3 === 0 ? [at] : []));
  const lines = [...plain, ...twice.map((at) => `d${at},${asWritten(at)}`)].map(withFull);
  const yaml = (fields: string): string =>
    `sources:\n  list: { file: list.csv }\nlink:\n  key: id\n  fields: { ${fields}, town: text, born: date, zip: code }\n`;
  const [alone, all] = [
    project('full', yaml('full: name'), { 'list.csv': [`${HEAD},full`, ...lines] }),
    project('all', yaml('given: name, full: name, family: name'), { 'list.csv': [`${HEAD},full`, ...lines] }),
  ].map((path) => {
    const { stdout } = padanEnds(0, ['run', '--config', 'padan.yaml'], { cwd: path });
    const summary = JSON.parse(readFileSync(join(path, 'out', 'summary.json'), 'utf8')) as {
      linkage: { left_out_fields: { field: string }[] };
    };
    return {
      stdout,
      persons: crosswalk(join(path, 'out')).map(({ person_id }) => person_id),
      left: summary.linkage.left_out_fields.map(({ field }) => field),
      report: readFileSync(join(path, 'out', 'laporan.html'), 'utf8'),
    };
  });
  expect(alone?.left).toEqual([]);
  expect(all?.left).toEqual(['given', 'family']);
  expect(all?.persons).toEqual(alone?.persons);
  for (const text of [all?.stdout, all?.report]) {
    expect(text).toContain('isian given tidak dibandingkan');
    expect(text).toContain('isian family tidak dibandingkan');
  }
});

test('what is wrong in link: is told with its place', () => {
  const path = project(
    'wrong',
    'sources:\n  list: { file: list.csv, schema: x }\nlink:\n  fields:\n    name: nama\n',
    {
      'list.csv': ['name', 'anna'],
    },
  );
  const ended = padan(['run', '--config', 'padan.yaml'], { cwd: path });
  expectFault(ended, 2, /link\.fields\.name/);
});

test.each([
  ['--save-model', ['--save-model', 'model.json'], ''],
  ['--model', ['--model', 'model.json'], ''],
  ['model: di padan.yaml', [], 'model: model.json\n'],
] as const)('a model is neither kept nor taken: %s', (told, args, yaml) => {
  const path = project(
    `model ${told}`.replaceAll(/[^a-z]/g, ''),
    `${yaml}sources:\n  list: { file: list.csv }\nlink:\n  fields: { name: name }\n`,
    { 'list.csv': ['name', 'anna'] },
  );
  const ended = padan(['run', '--config', 'padan.yaml', ...args], { cwd: path });
  expectFault(ended, 2, new RegExp(`${told} tidak dapat dipakai bersama link:`));
});

test('dates of two orders stop the run until date_order: says which; what cannot be read is told', () => {
  const lines = PEOPLE.map(({ given, family, born }, at) => {
    const [year = '', month = ''] = born.split('-');
    return `${given} ${family},0${1 + (at % 9)}/${month}/${year},${at % 4 === 0 ? 'here' : '1.5 2.5'}`;
  });
  const yaml = (order: string): string =>
    `sources:\n  list: { file: list.csv${order} }\nlink:\n  fields: { name: name, born: date, at: place }\n`;
  const files = { 'list.csv': ['name,born,at', ...lines] };
  const open = padan(['run', '--config', 'padan.yaml'], { cwd: project('open', yaml(''), files) });
  expect(open.stderr).toMatch(/list: urutan tanggal pada isian born tidak dapat dipastikan/);
  expect(open.status).not.toBe(0);
  const settled = project('settled', yaml(', date_order: mdy'), files);
  const { stdout } = padanEnds(0, ['run', '--config', 'padan.yaml'], { cwd: settled });
  expect(stdout).toContain('list: isi sel yang tidak terbaca: at 42 (periksa jenis isian');
});

test('a wrong value is told with those that may stand there', () => {
  const path = project(
    'values',
    `sources:
  list: { file: list.csv, date_order: xyz }
link:
  fields:
    name: { kind: nama }
    dob: { kind: date, date_order: dym }
    town: teks
`,
    { 'list.csv': ['name,dob,town', 'anna,1990,arles'] },
  );
  const { stderr } = padan(['run', '--config', 'padan.yaml'], { cwd: path });
  expect(stderr).toMatch(/sources\.list\.date_order: pilih salah satu: dmy, mdy, ymd/);
  expect(stderr).toMatch(/link\.fields\.name\.kind: pilih salah satu: name, text/);
  expect(stderr).toMatch(/link\.fields\.dob\.date_order: pilih salah satu: dmy, mdy, ymd/);
  expect(stderr).toMatch(/link\.fields\.town: pilih salah satu: name, text/);
});
