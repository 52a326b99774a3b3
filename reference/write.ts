import { writeFileSync } from 'node:fs';
import { packagePath } from '../schemas/root.ts';
import { modelSchema } from '../schemas/link-model.ts';
import { reference } from './reference.ts';

writeFileSync(packagePath('docs/referensi.md'), reference());
writeFileSync(packagePath('docs/model.schema.json'), `${JSON.stringify(modelSchema(), null, 2)}\n`);
