import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PublishedFile } from './swap.ts';

/** A file on its way to publication, hashed while it is written: it is never read again. */
export class StagedFile {
  private bytes = 0;
  private readonly hash = createHash('sha256');
  private readonly handle: number;
  private readonly path: string;

  /** `path` has forward slashes and is relative to the staging folder. */
  constructor(staging: string, path: string) {
    const target = join(staging, path);
    mkdirSync(dirname(target), { recursive: true });
    this.path = path;
    this.handle = openSync(target, 'w');
  }

  append(chunk: Uint8Array): void {
    writeFileSync(this.handle, chunk);
    this.hash.update(chunk);
    this.bytes += chunk.byteLength;
  }

  close(): PublishedFile {
    closeSync(this.handle);
    return { path: this.path, bytes: this.bytes, sha256: this.hash.digest('hex') };
  }
}

export function stageText(staging: string, path: string, text: string): PublishedFile {
  const file = new StagedFile(staging, path);
  file.append(Buffer.from(text));
  return file.close();
}
