import { writeSync } from 'node:fs';

/** Says so in the title when a test cannot run here: `draws the chart (skipped: no browser)`. */
const REASON = /\(skipped: .+\)/;

/** Ends the output with `N passed, N failed, N skipped` and refuses skipped tests that do not say why. */
export default class ClosingLine {
  #filtered;
  #silent = [];

  constructor({ testNamePattern }) {
    // with -t every other test counts as skipped
    this.#filtered = Boolean(testNamePattern);
  }

  onRunComplete(_contexts, results) {
    const tests = results.testResults.flatMap((file) => file.testResults);
    const skipped = tests.filter(
      ({ status }) => status === 'pending' || status === 'todo' || status === 'disabled',
    );
    if (!this.#filtered)
      this.#silent = skipped.map(({ fullName }) => fullName).filter((name) => !REASON.test(name));
    // a file that does not even load has no tests to count
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites + this.#silent.length;
    const line = `${results.numPassedTests} passed, ${failed} failed, ${skipped.length - this.#silent.length} skipped\n`;
    // jest may still say something about open handles: only at exit is a line the last one
    process.once('exit', () => {
      for (const name of this.#silent) writeSync(1, `skipped without a reason in its title: ${name}\n`);
      writeSync(1, line);
    });
  }

  /** Jest exits with 1 when a reporter has an error. */
  getLastError() {
    return this.#silent.length === 0 ? undefined : new Error('a skipped test must say why: (skipped: …)');
  }
}
