import { createHash } from 'node:crypto';
import type { FileStamp } from '../extract/file-stamp.ts';
import type { ProjectSource } from '../project.ts';
import { version } from '../version.ts';

/** Everything that the rows of a source depend on, and nothing else: the day on which a list was drawn changes none. */
export function sourceFingerprint(
  { schema, reading }: Pick<ProjectSource, 'schema' | 'reading'>,
  stamps: readonly FileStamp[],
): string {
  const files = stamps.map(({ file, sha256, bytes, form, head }) => {
    // the habits of columns follow from the bytes and the rest of the head
    const { habits: _habits, ...understood } = head;
    return { file, sha256, bytes, form, head: understood };
  });
  return createHash('sha256')
    .update(JSON.stringify([version(), schema, reading, files]))
    .digest('hex');
}
