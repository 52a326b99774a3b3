import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import type { CommandModule } from 'yargs';
import yargs from 'yargs/yargs';
import { withCommands } from '../../pipeline/commands/index.ts';
import { HELP } from '../../pipeline/console/help.ts';
import { recorded } from '../../reference/recorded.ts';
import { hashes } from '../support/cli-files.ts';
import { generate, padanEnds, runArgs, scratch } from '../support/cli.ts';
import { ROOT, readText, repositoryFiles } from './repository.ts';

const GUIDE = 'docs/panduan.md';
const guide = readText(GUIDE);

/** Cells of the columns headed so, in every table of the guide. */
function column(head: string): string[] {
  let at = -1;
  return guide.split('\n').flatMap((line) => {
    if (!line.startsWith('|')) at = -1;
    const cells = line.split('|').map((cell) => cell.trim());
    if (at < 0) {
      at = cells.indexOf(head);
      return [];
    }
    return [cells[at] ?? ''];
  });
}

const quoted = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, text]) => text ?? '');

describe('messages', () => {
  const SOURCES = /^(?:pipeline|schemas|reports)\/.*\.ts$/;
  const literals = [
    ...repositoryFiles()
      .filter((path) => SOURCES.test(path))
      .flatMap((path) => literalsOf(readText(path))),
    // what yargs itself says of a command line
    ...Object.values(
      JSON.parse(readText('node_modules/yargs/locales/id.json')) as Record<
        string,
        string | Record<string, string>
      >,
    ).flatMap((said) => (typeof said === 'string' ? [said] : Object.values(said))),
  ];
  const messages = [...new Set(column('kata padan').flatMap(quoted))];

  test('are quoted for what goes wrong', () => {
    expect(messages.length).toBeGreaterThan(60);
  });

  test.each(messages)('"%s" is what the program says', (message) => {
    const parts = message
      .split('…')
      .map((part) => part.replace(/^[\s:.]+|[\s:]+$/g, ''))
      .filter((part) => /[A-Za-z]{2}/.test(part));
    expect(parts.length).toBeGreaterThan(0);
    expect(parts.filter((part) => !literals.some((literal) => literal.includes(part)))).toEqual([]);
  });
});

/** Texts that a source file can say: strings, and the pieces of its templates between their variable parts. */
function literalsOf(source: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest));
  return found;
}

describe('command lines', () => {
  const modules = recorded((parser) => withCommands(parser, HELP.id))
    .filter(({ name }) => name === 'command')
    .map(({ args: [module] }) => module as CommandModule);
  const lines = [...guide.matchAll(/^```\n([\s\S]*?)^```$/gm)]
    .flatMap(([, block = '']) => block.split('\n'))
    .flatMap((line) => /(?:^|\\|\/)padan(?:\.cmd|\.sh)? (.+)$/.exec(line)?.[1]?.replace(/ >>.*$/, '') ?? []);

  test('are there for every command', () => {
    const used = new Set(lines.map((line) => line.split(' ')[0]));
    const known = modules.map(({ command }) => String(command).split(' ')[0]);
    expect(known.filter((command) => !used.has(command))).toEqual([]);
  });

  test.each(lines)('padan %s', async (line) => {
    const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, inside, plain]) => inside ?? plain ?? '');
    const chosen: string[] = [];
    const parser = yargs(words)
      .parserConfiguration({ 'boolean-negation': false, 'dot-notation': false })
      .option('lang', { choices: ['id', 'en'] })
      .version('0')
      .strict()
      .exitProcess(false)
      .showHelpOnFail(false)
      .fail((message: string | undefined, error: Error | undefined) => {
        throw error ?? new Error(message);
      });
    for (const module of modules)
      parser.command({
        ...module,
        handler: () => void chosen.push(String(module.command).split(' ')[0] ?? ''),
      });
    if (words[0]?.startsWith('--') === true) {
      expect(['--version', '--help']).toContain(words[0]);
      return;
    }
    await parser.parseAsync();
    expect(chosen).toEqual([words[0]]);
  });
});

describe('files', () => {
  const { folder, remove } = scratch();
  beforeAll(() => {
    generate(folder, 'data', 60);
    padanEnds(0, ['profile', 'data/bpjs.csv', '--html', 'profil.html'], { cwd: folder });
    padanEnds(0, ['init', 'data/dukcapil.csv'], { cwd: folder, input: '' });
    padanEnds(0, runArgs({ data: 'data', out: 'hasil' }), { cwd: folder });
    padanEnds(0, ['sample', '--out', 'hasil', '--rows', '60'], { cwd: folder });
  });
  afterAll(remove);

  const named = [...new Set([...guide.matchAll(/`(hasil\/[^`\s]+)`/g)].map(([, path]) => path ?? ''))];
  const asPattern = (path: string): RegExp =>
    new RegExp(`^${path.replace(/\/$/, '').replaceAll('.', '\\.').replace('*', '[^/]+')}$`);

  test('that a run publishes are all told', () => {
    const published = Object.keys(hashes(join(folder, 'hasil'))).map((path) => `hasil/${path}`);
    expect(published.length).toBeGreaterThan(7);
    expect(published.filter((path) => !named.some((name) => asPattern(name).test(path)))).toEqual([]);
  });

  test.each(named)('%s is written', (name) => {
    const written = readdirSync(join(folder, 'hasil'), { recursive: true, encoding: 'utf8' }).map((path) =>
      join('hasil', path).replaceAll('\\', '/'),
    );
    expect(written.filter((path) => asPattern(name).test(path))).not.toEqual([]);
  });

  test.each(['profil.html', 'padan.yaml', 'data/truth.csv', 'data/persons.csv'])(
    '%s is told and written',
    (path) => {
      expect(guide).toContain(path.replace('data/', ''));
      expect(existsSync(join(folder, path))).toBe(true);
    },
  );
});

describe('pictures', () => {
  const shown = [...guide.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)].map(([, words = '', path = '']) => ({
    words,
    path: join(dirname(GUIDE), path),
  }));

  test('are those of docs/gambar', () => {
    const folder = join(ROOT, 'docs/gambar');
    const held = readdirSync(folder).filter((name) => name.endsWith('.png'));
    expect(shown.map(({ path }) => relative('docs/gambar', path)).sort()).toEqual(held.sort());
  });

  test.each(shown)('$path is small and told in words', ({ words, path }) => {
    expect(words.length).toBeGreaterThan(40);
    expect(statSync(join(ROOT, path)).size).toBeLessThan(200_000);
    // width: the first field of a PNG's first chunk
    expect(readFileSync(join(ROOT, path)).readUInt32BE(16)).toBeLessThanOrEqual(1200);
  });
});
