import { writeFileSync } from 'node:fs';
import { packagePath } from '../schemas/root.ts';
import { reference } from './reference.ts';

writeFileSync(packagePath('docs/referensi.md'), reference());
