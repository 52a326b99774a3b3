import { open, type FileHandle } from 'node:fs/promises';

/** Large enough that the number of writes does not matter, small enough that seven sinks stay within a few MiB. */
const CHUNK_BYTES = 1 << 20;
/** A household's rows in one file stay under this: 20 people of 500 characters, three bytes each. */
const MARGIN_BYTES = 1 << 16;

/**
 * One output file, written in large chunks. fast-csv (230,000 rows a second) would take most of the run for rows whose
 * cells this code makes itself, so quoting is done where a cell can need it (`cell`). Lines go straight into bytes:
 * gathered in one long string they survive the young generation, and collecting them took 40 % of the run (measured).
 */
export class Sink {
  rows = 0;
  private used = 0;
  private readonly chunk = Buffer.allocUnsafe(CHUNK_BYTES + MARGIN_BYTES);
  private readonly handle: FileHandle;

  private constructor(handle: FileHandle) {
    this.handle = handle;
  }

  static async open(path: string, header: string): Promise<Sink> {
    const sink = new Sink(await open(path, 'w'));
    sink.append(header);
    return sink;
  }

  /** Returns the row's number, 1-based below the header. */
  write(line: string): number {
    this.append(line);
    this.rows += 1;
    return this.rows;
  }

  get full(): boolean {
    return this.used >= CHUNK_BYTES;
  }

  /** To be awaited whenever the sink is full: backpressure between households. */
  async flush(): Promise<void> {
    await this.handle.writeFile(this.chunk.subarray(0, this.used));
    this.used = 0;
  }

  async close(): Promise<void> {
    await this.flush();
    await this.handle.close();
  }

  private append(line: string): void {
    if (this.chunk.length - this.used < line.length * 3 + 1)
      throw new RangeError('a household outgrew its chunk');
    this.used += this.chunk.write(line, this.used, 'utf8');
    this.chunk[this.used++] = 0x0a;
  }
}

/** RFC 4180 quoting where the text needs it. */
export function cell(text: string, separator = ','): string {
  return text.includes(separator) || text.includes('"') || text.includes('\n') ? quoted(text) : text;
}

export function quoted(text: string): string {
  return `"${text.includes('"') ? text.replaceAll('"', '""') : text}"`;
}
