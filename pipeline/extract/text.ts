import type { Encoding } from '../reading.ts';

/** The text of a file with every line end as `\n`: a list pasted together from two offices has both kinds. */
export async function* textOf(bytes: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let held = '';
  for await (const chunk of bytes) {
    const text = held + decoder.decode(chunk, { stream: true });
    // a `\r` at the end may be half of a `\r\n`
    held = text.endsWith('\r') ? '\r' : '';
    const whole = unixLines(held === '' ? text : text.slice(0, -1));
    if (whole !== '') yield whole;
  }
  const rest = unixLines(held + decoder.decode());
  if (rest !== '') yield rest;
}

const unixLines = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);
