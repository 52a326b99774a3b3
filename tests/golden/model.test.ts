import { test } from '@jest/globals';
import { renderModel } from '../../reports/model/html.ts';
import { MODEL_WORDS } from '../../reports/words/model.ts';
import { MODEL_PAGE } from '../unit/reports/model-page-fixture.ts';
import { expectGolden } from './golden.ts';

test.each(['id', 'en'] as const)('model-%s.html of the made-up model is the committed page', (lang) => {
  expectGolden(`model-${lang}.html`, renderModel(MODEL_PAGE, MODEL_WORDS[lang]));
});
