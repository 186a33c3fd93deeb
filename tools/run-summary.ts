import { relative } from 'node:path';
import type { Reporter, TestCase, TestModule } from 'vitest/node';

const slowest = 12;
/** Lines of an error that say what was wrong. */
const telling = 15;

/**
 * What one looks for in a long run, in its last lines: what failed, what passed only when it was tried again, and why it
 * had to be, so that none of them hides, and where the time went.
 */
export default class RunSummary implements Reporter {
  readonly #failed: string[] = [];
  readonly #triedAgain: string[] = [];

  onTestCaseResult(test: TestCase): void {
    if (test.result().state === 'failed') this.#failed.push(nameOf(test));
    if (test.diagnostic()?.flaky === true) this.#triedAgain.push(nameOf(test), ...errorsOf(test));
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    const bad = modules.filter((module) => module.state() === 'failed' && module.errors().length > 0);
    const timed = modules
      .map((module) => ({ name: fileOf(module), seconds: secondsOf(module) }))
      .sort((one, other) => other.seconds - one.seconds)
      .slice(0, slowest);
    print(
      'The slowest files, in seconds',
      timed.map(({ name, seconds }) => `${seconds.toFixed(0).padStart(5)} ${name}`),
    );
    print('Did not load', bad.map(fileOf));
    print('Passed only when tried again', this.#triedAgain);
    print('Failed', this.#failed);
  }
}

const nameOf = (test: TestCase): string => `${fileOf(test.module)} > ${test.fullName}`;
const errorsOf = (test: TestCase): readonly string[] =>
  (test.result().errors ?? []).flatMap(({ message }) => message.split('\n', telling).map((line) => `  ${line}`));
const fileOf = ({ moduleId }: TestModule): string => relative('', moduleId);

/** With what is done before its first test and after its last. */
function secondsOf(module: TestModule): number {
  const { setupDuration, collectDuration, duration } = module.diagnostic();
  return (setupDuration + collectDuration + duration) / 1_000;
}

function print(title: string, lines: readonly string[]): void {
  if (lines.length > 0) process.stdout.write(`${title}:\n${lines.map((line) => `  ${line}\n`).join('')}`);
}
