import { test } from '@jest/globals';
import { renderLaporan } from '../../reports/laporan/html.ts';
import { SUMMARY } from '../unit/reports/summary-fixture.ts';
import { expectGolden } from './golden.ts';

test('laporan.html of the made-up city is the committed page', () => {
  expectGolden('laporan.html', renderLaporan(SUMMARY));
});
