import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import Database from 'better-sqlite3';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Ended, generate, scratch } from '../support/cli.ts';
import { type PlainLink, plainLinks } from '../support/links.ts';
import { linkageOf, runProject, shippedBlocking } from '../support/project.ts';

const { folder: cwd, remove } = scratch();
const shipped = shippedBlocking();
let whole: Ended;

beforeAll(() => {
  generate(cwd, 'data', 800);
  whole = runProject(cwd, 'utuh', { more: ['--save-model', 'utuh.json'] });
});
afterAll(remove);

const read = (name: string): string => readFileSync(join(cwd, name), 'utf8');

function store<Row>(name: string, sql: string): Row[] {
  const work = new Database(join(cwd, name, 'hasil', '.padan', 'work.sqlite'), { readonly: true });
  try {
    return work.prepare<[], Row>(sql).all();
  } finally {
    work.close();
  }
}

function links(name: string): PlainLink[] {
  const work = new Database(join(cwd, name, 'hasil', '.padan', 'work.sqlite'), { readonly: true });
  try {
    return plainLinks(work);
  } finally {
    work.close();
  }
}

describe('blocking rules, told', () => {
  test('pairs, new pairs and kept pairs of every rule add up to what was scored and stored', () => {
    expect(whole.status).toBe(0);
    const { rules, pairs_scored } = linkageOf(cwd, 'utuh');
    const sum = (key: 'new_pairs' | 'kept_pairs'): number =>
      rules.reduce((total, rule) => total + rule[key], 0);
    expect(rules.map(({ rule }) => rule)).toEqual(shipped.rules.map(({ name }) => name));
    expect(sum('new_pairs')).toBe(pairs_scored);
    expect(links('utuh')).toHaveLength(sum('kept_pairs'));
    expect(rules.every(({ pairs, new_pairs }) => pairs >= new_pairs)).toBe(true);
  });

  test('links of a rule, and those of it alone, against a count by hand of the deciding pairs', () => {
    const { rules } = linkageOf(cwd, 'utuh');
    const decided = store<{ pair: string }>(
      'utuh',
      `SELECT DISTINCT min(record, partner) || '-' || max(record, partner) AS pair FROM member
         WHERE partner IS NOT NULL AND verdict IN ('padan', 'usulan', 'sendiri')`,
    );
    const isDecided = new Set(decided.map(({ pair }) => pair));
    const accepted = links('utuh').filter(({ a, b }) => isDecided.has(`${a}-${b}`));
    expect(accepted.length).toBeGreaterThan(900);
    rules.forEach(({ links: had, links_alone }, r) => {
      const bits = accepted.map((link) => link.rules.toString(2).split('').reverse());
      expect(had).toBe(bits.filter((own) => own[r] === '1').length);
      expect(links_alone).toBe(
        bits.filter((own) => own[r] === '1' && own.filter((bit) => bit === '1').length === 1).length,
      );
    });
  });

  test('a link that only one rule had is lost without that rule, or found by the wider pass', () => {
    const without = { ...shipped, rules: shipped.rules.filter(({ name }) => name === 'nik') };
    expect(runProject(cwd, 'nik', { blocking: without }).status).toBe(0);
    const [{ links, links_alone } = { links: 0, links_alone: 0 }] = linkageOf(cwd, 'nik').rules;
    expect(links_alone).toBe(links);
  });

  test('a rule added without teaching, wherever it stands, leaves every weight as it was', () => {
    const added = { name: 'tambahan', keys: ['village', 'sex', 'birth-year'], split: ['rt-rw'] };
    const ended = runProject(cwd, 'tambah', {
      blocking: { ...shipped, rules: [added, ...shipped.rules] },
      more: ['--save-model', 'tambah.json'],
    });
    expect(ended.status).toBe(0);
    expect(linkageOf(cwd, 'tambah').rules[0]?.new_pairs).toBeGreaterThan(1000);
    expect(read('tambah.json')).toBe(read('utuh.json'));
  });
});

describe('a budget of pairs', () => {
  test('is kept, and what had to be left is told with its numbers, in summary.json and on the console', () => {
    const ended = runProject(cwd, 'sempit', {
      blocking: {
        ...shipped,
        least_block: 1,
        pairs_per_record: { rule: 0.4, all: 2 },
        rules: shipped.rules.map((rule) => ({ ...rule, pairs_per_record: 0.4 })),
      },
    });
    expect(ended.status).toBe(0);
    const { rules, pairs_scored } = linkageOf(cwd, 'sempit');
    const rows = store<{ n: number }>('sempit', 'SELECT count(*) AS n FROM record')[0]?.n ?? 0;
    expect(rules.every(({ pairs }) => pairs <= 0.4 * rows)).toBe(true);
    expect(rules.reduce((sum, { pairs }) => sum + pairs, 0)).toBeLessThanOrEqual(2 * rows);
    expect(pairs_scored).toBeLessThan(linkageOf(cwd, 'utuh').pairs_scored);
    const cut = rules.filter(({ reason }) => reason === 'anggaran');
    expect(cut.length).toBeGreaterThan(0);
    for (const { block_limit, refused_rows } of cut) {
      expect(block_limit).toBeLessThan(80);
      expect(refused_rows).toBeGreaterThan(0);
    }
    const held = rules.filter(({ refused_blocks }) => refused_blocks > 0).length;
    expect(ended.stdout.match(/^Catatan: \d+ dari \d+ aturan pencarian/gm)).toEqual([
      `Catatan: ${String(held)} dari ${String(rules.length)} aturan pencarian`,
    ]);
    expect(ended.stdout).not.toContain('Perhatian: aturan');
    expect(whole.stdout).not.toContain('aturan pencarian dijaga');
  });

  test('of an impossible size, or of a rule too many, is a fault of the file', () => {
    const none = runProject(cwd, 'salah', {
      blocking: { ...shipped, pairs_per_record: { rule: 0, all: 1 } },
    });
    expect(none.status).toBe(2);
    expect(none.stderr).toContain('model/blocking.yaml: pairs_per_record.rule');
  });
});

describe('what the rules miss', () => {
  test('is estimated from rows held against everything: it follows the rules that are taken away', () => {
    const all = linkageOf(cwd, 'utuh').recall;
    const nik = linkageOf(cwd, 'nik').recall;
    // few enough unlinked rows are all looked at: no interval is left
    expect(all.sampled_unlinked).toBe(all.unlinked_rows);
    expect(all.missed_rows.low).toBe(all.missed_rows.high);
    expect(all.recall.value).toBeGreaterThan(0.999);
    const lost = all.linked_rows - nik.linked_rows;
    expect(lost).toBeGreaterThan(40);
    expect(nik.missed_rows.low).toBeLessThanOrEqual(lost);
    expect(nik.missed_rows.high).toBeGreaterThanOrEqual(lost);
    expect(whole.stdout).toMatch(
      /Aturan pencarian menjangkau [\d,]+\s% baris yang punya pasangan \(semua \d+ baris/,
    );
  });

  test('is not looked for when the sample is of nobody', () => {
    const ended = runProject(cwd, 'tanpa', {
      blocking: { ...shipped, recall_sample: { unlinked: 0, linked: 0 } },
    });
    expect(ended.status).toBe(0);
    const { recall } = linkageOf(cwd, 'tanpa');
    expect(recall.missed_rows).toEqual({ value: 0, low: 0, high: recall.unlinked_rows });
    expect(ended.stdout).not.toContain('Aturan pencarian menjangkau');
  });
});
