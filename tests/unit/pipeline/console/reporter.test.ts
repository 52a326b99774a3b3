import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { reporter } from '../../../../pipeline/console/reporter.ts';

const { stderr } = process;
const before = { isTTY: stderr.isTTY, write: stderr.write.bind(stderr) };
let written = '';

beforeEach(() => {
  written = '';
  stderr.isTTY = true;
  stderr.write = (chunk: string | Uint8Array): boolean => {
    written += String(chunk);
    return true;
  };
});
afterEach(() => {
  stderr.isTTY = before.isTTY;
  stderr.write = before.write;
});

test('a notice is told once at a terminal too, and the end is drawn once', () => {
  const { tell, end } = reporter('teks');
  tell({ event: 'stage', stage: 'ingest', state: 'start' });
  tell({ event: 'notice', stage: 'ingest', text: 'PERHATIAN dinsos: selisih -32' });
  end();
  expect(written.split('PERHATIAN dinsos: selisih -32\n')).toHaveLength(2);
  const drawn = written.length;
  end();
  expect(written).toHaveLength(drawn);
});
