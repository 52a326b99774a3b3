import type { BlockingKey } from './key.ts';
import { NAME_PARTS } from './name-parts.ts';
import { NIK_PARTS } from './nik-parts.ts';
import { SIMPLE_KEYS } from './simple-keys.ts';

/** Every key a blocking rule may name (schemas/model/blocking.yaml). */
export const BLOCKING_KEYS: readonly BlockingKey[] = [...SIMPLE_KEYS, ...NIK_PARTS, ...NAME_PARTS];
