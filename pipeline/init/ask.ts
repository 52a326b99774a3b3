import { type Interface, createInterface } from 'node:readline/promises';

/** Asks on the terminal, one line an answer; an empty answer, or the end of the input, is the default. */
export class Asker {
  private readonly lines: Interface;
  private readonly waiting: AsyncIterator<string>;

  private readonly output: NodeJS.WritableStream;

  constructor(input: NodeJS.ReadableStream, output: NodeJS.WritableStream) {
    this.output = output;
    this.lines = createInterface({ input });
    this.waiting = this.lines[Symbol.asyncIterator]();
  }

  async ask(question: string, fallback = ''): Promise<string> {
    this.output.write(`${question}${fallback === '' ? '' : ` [${fallback}]`}: `);
    const next = await this.waiting.next();
    const answer = next.done === true ? '' : next.value.trim();
    if (next.done === true) this.output.write('\n');
    return answer === '' ? fallback : answer;
  }

  /** Asks again until `read` takes the answer; the reason why it does not is told. */
  async askUntil<T>(question: string, fallback: string, read: (answer: string) => T | Refusal): Promise<T> {
    for (;;) {
      const answer = await this.ask(question, fallback);
      const value = read(answer);
      if (!(value instanceof Refusal)) return value;
      this.output.write(`  ${value.why}\n`);
      if (answer === fallback) throw new Error(`the default of a question is refused: ${value.why}`);
    }
  }

  close(): void {
    this.lines.close();
  }
}

/** Why an answer is not taken. */
export class Refusal {
  readonly why: string;

  constructor(why: string) {
    this.why = why;
  }
}
