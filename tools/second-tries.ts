import { relative } from 'node:path';
import type { Reporter, TestCase } from 'vitest/node';

/** Names each test that failed and passed when it was tried again, so that none of them hides. */
export default class SecondTries implements Reporter {
  readonly #names: string[] = [];

  onTestCaseResult(test: TestCase): void {
    if (test.diagnostic()?.flaky === true) this.#names.push(`${relative('', test.module.moduleId)} > ${test.fullName}`);
  }

  onTestRunEnd(): void {
    if (this.#names.length === 0) return;
    process.stdout.write(`Passed only when tried again:\n${this.#names.map((name) => `  ${name}\n`).join('')}`);
  }
}
