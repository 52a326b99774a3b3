import { test } from '@jest/globals';
import { plainPaint } from '../../reports/explain/layout.ts';
import { maskedExplanation } from '../../reports/explain/mask.ts';
import { explanationPicture } from '../../reports/explain/picture.ts';
import { explanationText } from '../../reports/explain/text.ts';
import { EXPLAIN_WORDS } from '../../reports/words/explain.ts';
import { ROW_EXPLANATION } from '../unit/reports/explain/explanation-fixture.ts';
import { expectGolden } from './golden.ts';

const masked = maskedExplanation(ROW_EXPLANATION);

test.each(['id', 'en'] as const)('explain-%s.txt: a made-up row, told as committed', (lang) => {
  expectGolden(`explain-${lang}.txt`, explanationText(masked, EXPLAIN_WORDS[lang], plainPaint));
});

test('explain.svg: its picture', () => {
  expectGolden('explain.svg', explanationPicture(masked, EXPLAIN_WORDS.id));
});
