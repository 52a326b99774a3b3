import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { RunContext, Stage } from '../../../pipeline/context.ts';
import type { RunEvent } from '../../../pipeline/events.ts';
import { runSequence } from '../../../pipeline/sequence.ts';
import { stageRuns } from '../../../pipeline/store/stage-runs.ts';
import { temporaryStore } from '../../support/ledger.ts';

let work: ReturnType<typeof temporaryStore>;
let told: string[] = [];
beforeEach(() => {
  work = temporaryStore('work');
  told = [];
});
afterEach(() => {
  work.remove();
});

const tell = (event: RunEvent): void => {
  if (event.event === 'stage') told.push(`${event.stage} ${event.state}`);
};

const context = (threads = 2, seq = 1): RunContext =>
  ({ store: work.store, seq, tell, project: { threads } }) as RunContext;

const stage = (name: string, more: Partial<Stage> = {}): Stage => ({
  name,
  title: name,
  reads: [],
  writes: [],
  settings: () => name,
  run: () => Promise.resolve({ name }),
  ...more,
});

/** A stage that works until it is let go. */
function held(
  name: string,
  more: Partial<Stage> = {},
): { readonly stage: Stage; readonly letGo: () => void } {
  let letGo = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const run = async (): Promise<{ name: string }> => {
    await gate;
    return { name };
  };
  return { stage: stage(name, { run, ...more }), letGo };
}

const beside = { reads: ['person'], beside: true };
const persons = stage('persons', { writes: ['person'] });

test('a stage that works beside others begins after the writer of what it reads and ends when it ends', async () => {
  const search = held('search', beside);
  const files = stage('files', {
    run: () => {
      search.letGo();
      return Promise.resolve({ name: 'files' });
    },
  });
  const ended = await runSequence([stage('rows'), persons, stage('facts'), files, search.stage], context());
  expect(told.filter((line) => /search|facts/.test(line))).toEqual([
    'search start',
    'facts start',
    'facts done',
    'search done',
  ]);
  expect(told.indexOf('search start')).toBeGreaterThan(told.indexOf('persons done'));
  expect(ended.map((one) => one.stage)).toEqual(['rows', 'persons', 'facts', 'files', 'search']);
});

test('a table that no stage before it writes is a bug that is told', async () => {
  const search = stage('search', { reads: ['person', 'place'], beside: true });
  await expect(runSequence([persons, search], context())).rejects.toThrow('no stage before writes place');
});

test('it may end while another stage reads rows from the store', async () => {
  const search = held('search', beside);
  const files = stage('files', {
    run: async ({ store }) => {
      for (const row of store.prepare('SELECT stage FROM stage_run').iterate()) {
        search.letGo();
        await new Promise(setImmediate);
        expect(row).toEqual({ stage: 'persons' });
      }
      return { name: 'files' };
    },
  });
  await runSequence([persons, files, search.stage], context());
  expect(stageRuns(work.store).map((done) => done.stage)).toEqual(['persons', 'files', 'search']);
});

test('with one thread it takes its turn, and is the same result to the next run with two', async () => {
  const stages = [persons, stage('files'), stage('search', beside)];
  await runSequence(stages, context(1));
  expect(told).toEqual(['persons', 'files', 'search'].flatMap((name) => [`${name} start`, `${name} done`]));
  const again = await runSequence(stages, context(2));
  expect(again.map(({ skipped }) => skipped)).toEqual([true, true, true]);
});

test('what follows it leaves it as it is; what it waits for does not', async () => {
  const search = stage('search', beside);
  await runSequence([persons, stage('files'), search], context());
  const rewritten = [persons, stage('files', { settings: () => 'other' }), search];
  expect((await runSequence(rewritten, context())).map(({ skipped }) => skipped)).toEqual([
    true,
    false,
    true,
  ]);
  const regrouped = [
    stage('persons', { writes: ['person'], settings: () => 'other' }),
    stage('files'),
    search,
  ];
  expect((await runSequence(regrouped, context())).map(({ skipped }) => skipped)).toEqual([
    false,
    false,
    false,
  ]);
});

test('its failure ends the run after the others are through, and what they did stays done', async () => {
  const search = stage('search', { ...beside, run: () => Promise.reject(new Error('full disk')) });
  await expect(runSequence([persons, stage('files'), search], context())).rejects.toThrow('full disk');
  expect(stageRuns(work.store).map((done) => done.stage)).toEqual(['persons', 'files']);
});

test('the failure of another stage waits for it, and is the one that is told', async () => {
  const search = held('search', beside);
  const files = stage('files', {
    run: () => {
      setImmediate(search.letGo);
      return Promise.reject(new Error('no gate passed'));
    },
  });
  await expect(runSequence([persons, files, search.stage], context())).rejects.toThrow('no gate passed');
  expect(stageRuns(work.store).map((done) => done.stage)).toEqual(['persons']);
});

test('a stage that uses the ledger is done again under another run number', async () => {
  const stages = [stage('rows'), stage('persons', { usesLedger: true })];
  await runSequence(stages, context(2, 1));
  expect((await runSequence(stages, context(2, 2))).map(({ skipped }) => skipped)).toEqual([true, false]);
});
