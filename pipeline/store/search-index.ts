import Database from 'better-sqlite3';
import { readFileSync, renameSync, rmSync } from 'node:fs';
import { schemaPath } from '../../schemas/root.ts';
import type { Store } from './open.ts';

/**
 * Builds the search index beside the old one and puts it in its place at once. No journal: what a kill leaves is thrown
 * away, and a search sees the old index or the new one, never half of it.
 */
export function buildSearchIndex(path: string, fill: (index: Store) => void): void {
  const staged = stagedIndex(path);
  dropStagedIndex(path);
  const index = new Database(staged);
  try {
    // a part of the postings fits a page
    index.pragma('page_size = 8192');
    index.pragma('journal_mode = OFF');
    index.pragma('synchronous = OFF');
    index.exec(readFileSync(schemaPath('tables/search.sql'), 'utf8'));
    index.transaction(fill)(index);
  } finally {
    index.close();
  }
  renameSync(staged, path);
}

export const dropStagedIndex = (path: string): void => {
  rmSync(stagedIndex(path), { force: true });
};

const stagedIndex = (path: string): string => `${path}.baru`;
