import { LAYOUT } from './style/layout.ts';
import { PARTS } from './style/parts.ts';
import { PRINT } from './style/print.ts';
import { TABLES } from './style/tables.ts';
import { TOKENS } from './style/tokens.ts';

export const STYLE = TOKENS + LAYOUT + PARTS + TABLES + PRINT;
