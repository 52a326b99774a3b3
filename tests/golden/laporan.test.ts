import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { renderLaporan } from '../../reports/laporan/html.ts';
import { SUMMARY } from '../unit/reports/summary-fixture.ts';

/** Open it in a browser. On a mismatch the page as it is now lies beside it: look at both, then rename. */
const GOLDEN = join(import.meta.dirname, 'laporan.html');
const CHANGED = join(import.meta.dirname, 'laporan-changed.html');

test('laporan.html of the made-up city is the committed page', () => {
  const page = renderLaporan(SUMMARY);
  const golden = existsSync(GOLDEN) ? readFileSync(GOLDEN, 'utf8') : '';
  const isSame = page === golden;
  if (isSame) rmSync(CHANGED, { force: true });
  else writeFileSync(CHANGED, page);
  expect(isSame ? 'same' : 'see tests/golden/laporan-changed.html').toBe('same');
});
