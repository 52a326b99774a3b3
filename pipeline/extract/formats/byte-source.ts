import { basename } from 'node:path';

/** Where bytes are: a file, or what an archive held (and its name there). */
export type ByteSource = { readonly path: string } | { readonly bytes: Buffer; readonly name: string };

/** As messages name it. */
export const nameOf = (source: ByteSource): string => basename('path' in source ? source.path : source.name);
