import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { COMPARISONS } from '../../matchers/compare/index.ts';
import { HELP } from '../../pipeline/console/help.ts';
import { CROSSWALK_COLUMNS, REJECT_COLUMNS } from '../../pipeline/6-publish/crosswalk.ts';
import { AGENCY_COLUMNS, FINDING_COLUMNS } from '../../pipeline/6-publish/findings.ts';
import { projectSchema } from '../../pipeline/init/project-text.ts';
import { type FaultKind, PadanError } from '../../schemas/faults.ts';
import { findingClassList } from '../../schemas/finding-files.ts';
import { loadYaml } from '../../schemas/load.ts';
import { modelSchema } from '../../schemas/link-model.ts';
import { BlockingSchema, DefaultModelSchema } from '../../schemas/model.ts';
import { REJECTIONS, REPAIRS } from '../../pipeline/extract/reasons.ts';
import { FIELDS, SourceSchema } from '../../schemas/source.ts';
import { ROOT, readText } from './repository.ts';

const operations = readText('docs/operations.md');
const sources = readText('docs/sources.md');
const model = readText('docs/model.md');

/** The text below a heading, up to the next heading of any level. */
function section(text: string, heading: string): string {
  const [, after = ''] = text.split(new RegExp(`^#+ ${heading.replaceAll('.', '\\.')}\\n`, 'm'), 2);
  return after.split(/^#+ /m, 1)[0] ?? '';
}

/** Cells of the tables in a text, without their heads. */
const tableRows = (text: string): string[][] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split('|').slice(1, -1))
    .map((cells) => cells.map((cell) => cell.trim()))
    .filter((cells, at, rows) => !isRule(cells) && !isRule(rows[at + 1] ?? []));

const isRule = (cells: readonly string[]): boolean => /^:?-+:?$/.test(cells[0] ?? '');

/** Words in backquotes in the first cells of a section's table rows. */
const firstCells = (text: string): string[] =>
  tableRows(text).flatMap(([first = '']) => [...first.matchAll(/`([^`]+)`/g)].map(([, word]) => word ?? ''));

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

describe('docs/operations.md', () => {
  it.each([
    ['crosswalk.csv', CROSSWALK_COLUMNS],
    ['rejects.csv', REJECT_COLUMNS],
    ['daftar-kerja.csv', AGENCY_COLUMNS],
  ])('lists the columns of %s in their order', (file, columns) => {
    expect(firstCells(section(operations, file))).toEqual([...columns]);
  });

  it('lists the columns of findings.csv in their order, then every class with its label', () => {
    const text = section(operations, 'findings.csv');
    expect(firstCells(text)).toEqual([...FINDING_COLUMNS]);
    const documented = tableRows(text).filter(([code = '']) => /^[A-Z]\d+$/.test(code));
    expect(documented).toEqual(
      findingClassList(undefined).map(({ code, label, agency, money, precedence }) => [
        code,
        label,
        agency === 'sumber' ? "row's agency" : agency,
        money === undefined ? '' : money === 'kebutuhan' ? 'needed' : `paid wrongly, ${precedence ?? ''}`,
      ]),
    );
  });

  it('tells every exit code', () => {
    const kinds: readonly FaultKind[] = ['usage', 'source', 'store'];
    const ofFaults = kinds.map((kind) => new PadanError({ kind, code: '', message: '', next: '' }).exitCode);
    const ofHelp = HELP.id.exitCodes
      .split(/[:·]/)
      .slice(1)
      .map((part) => Number.parseInt(part, 10));
    expect(ofHelp).toEqual([0, 1, ...ofFaults, 70]);
    expect(tableRows(section(operations, 'Exit codes')).map(([code]) => Number(code))).toEqual(ofHelp);
  });

  it('tells every option of run', () => {
    const options = Object.keys({ ...HELP.id.run.source, ...HELP.id.run, lang: '' })
      .filter((word) => !['what', 'sources', 'source', 'examples'].includes(word))
      .map((word) => `--${word.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`);
    const documented = firstCells(section(operations, 'Run')).map((option) => option.split(' ')[0]);
    expect(documented.sort()).toEqual(options.sort());
  });

  it('tells every state of a run', () => {
    const ledger = readText('pipeline/ledger/runs.ts');
    const states = [...ledger.matchAll(/'([a-z]+)'(?= \||[,)])/g)].map(([, state]) => state);
    expect(states.length).toBeGreaterThan(0);
    expect(firstCells(section(operations, 'A run and its number')).sort()).toEqual(
      [...new Set(states)].sort(),
    );
  });

  it('tells every key of padan.yaml', () => {
    const { properties } = projectSchema() as JsonSchema;
    const ofSource = Object.keys(properties.sources?.additionalProperties?.properties ?? {});
    expect(firstCells(section(operations, 'padan.yaml'))).toEqual([
      ...Object.keys(properties),
      ...ofSource.map((key) => `sources.NAME.${key}`),
    ]);
  });
});

interface JsonSchema {
  readonly properties: Readonly<Record<string, { readonly additionalProperties?: JsonSchema }>>;
}

describe('docs/sources.md', () => {
  it('tells every field that padan understands, in its order', () => {
    expect(firstCells(section(sources, 'Fields'))).toEqual([...FIELDS]);
  });

  it.each(readdirSync(join(ROOT, 'schemas/sources')).map((file) => basename(file, '.yaml')))(
    'lists the headers of %s as its YAML has them',
    (name) => {
      const { columns } = loadYaml(`sources/${name}.yaml`, SourceSchema);
      const listed = oneLine(section(sources, name))
        .split(/ - (?=`)/)
        .slice(1)
        .map((entry) => entry.trim());
      expect(listed).toEqual(
        Object.entries(columns).map(([field, headers]) => `\`${field}\`: ${headers.join(', ')}`),
      );
    },
  );

  it('tells every reason for a rejected row', () => {
    expect(firstCells(section(sources, 'Rows that are rejected'))).toEqual(Object.keys(REJECTIONS));
  });

  it('tells everything that is mended in a row', () => {
    expect(firstCells(section(sources, 'Rows that are mended'))).toEqual(Object.keys(REPAIRS));
  });
});

const READERS = ['pipeline/1-ingest', 'pipeline/extract', 'pipeline/extract/formats'];
const ingest = READERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readText(`${folder}/${file}`)),
).join('\n');

describe('refused files in docs/sources.md', () => {
  const messages = firstCells(section(sources, 'Files that are refused'));

  it.each(messages)('quotes "%s" as ingest says it', (message) => {
    for (const part of message.split(/ ?… ?/).filter((text) => /[a-z]{2}/.test(text)))
      expect(ingest).toContain(part);
  });

  it('tells every one', () => {
    const codes = ingest.matchAll(/(?:code: |refused?\(\s*)'([a-z]+(?:-[a-z]+)+)'/g);
    expect(messages).toHaveLength(new Set([...codes].map(([, code]) => code)).size);
  });
});

describe('docs/model.md', () => {
  it('lists the blocking rules in their order, with pass and training', () => {
    const { rules } = loadYaml('model/blocking.yaml', BlockingSchema);
    const documented = tableRows(section(model, '1. Blocking'));
    expect(documented.map(([name, , pass, teaches]) => [name, pass, teaches])).toEqual(
      rules.map(({ name, pass, train }) => [`\`${name}\``, String(pass), train ? 'yes' : 'no']),
    );
  });

  it('names every comparison with its levels, and every class of pairs', () => {
    const [, ...levels] = section(model, '2. Comparisons and levels').split(/^\| (?=`)/m);
    const documented = levels.map((text) => [...text.matchAll(/`([^`]+)`/g)].map(([, word]) => word));
    const rows = documented
      .slice(0, COMPARISONS.length)
      .map((words, at) => words.slice(0, COMPARISONS[at]?.levels.length));
    expect(rows).toEqual(COMPARISONS.map(({ name, levels: [, ...known] }) => [name, ...known]));
    const { classes } = loadYaml('model/default-model.yaml', DefaultModelSchema);
    expect(firstCells(section(model, '3. The mixture of classes'))).toEqual(classes.map(({ name }) => name));
  });
});

describe('docs/model-json.md', () => {
  it('tells every key of a model file, in its order', () => {
    const [, table = ''] = readText('docs/model-json.md').split(/^\| key .*$/m);
    expect(firstCells(table)).toEqual(keysOf(modelSchema(), ''));
  });
});

interface KeyShape {
  readonly properties?: Readonly<Record<string, KeyShape>>;
  readonly items?: KeyShape;
}

/** `a`, `a.b`, `list[]`'s keys as `list[].b`. */
const keysOf = ({ properties = {} }: KeyShape, before: string): string[] =>
  Object.entries(properties).flatMap(([name, shape]) => [
    `${before}${name}`,
    ...keysOf(shape, `${before}${name}.`),
    ...keysOf(shape.items ?? {}, `${before}${name}[].`),
  ]);

describe('links', () => {
  const pages = [
    'README.md',
    ...readdirSync(join(ROOT, 'docs'))
      .filter((file) => file.endsWith('.md'))
      .map((file) => `docs/${file}`),
  ];

  it.each(pages)('%s links to files that are there', (page) => {
    const targets = [...readText(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target ?? '');
    const relative = targets.filter((target) => !/^(?:[a-z]+:|#)/.test(target));
    const missing = relative.filter(
      (target) => !existsSync(join(ROOT, dirname(page), decodeURI(target.split('#')[0] ?? ''))),
    );
    expect(missing).toEqual([]);
  });
});
