/** The part of Vitest's JSON report that is counted. */
export interface TestRun {
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/**
 * Counts tests over every suite. A file that fails without a failed test, as one that does not load, counts as one
 * failure, and so does a run that ends badly although every test passed.
 */
export function tallyTests(
  run: TestRun | undefined,
  exitStatus: number,
): { readonly passed: number; readonly failed: number } {
  const files = run?.testResults ?? [];
  const count = (status: string, { assertionResults }: (typeof files)[number]): number =>
    assertionResults.filter((test) => test.status === status).length;
  const passed = files.reduce((sum, file) => sum + count('passed', file), 0);
  const failed = files.reduce(
    (sum, file) => sum + Math.max(count('failed', file), file.status === 'failed' ? 1 : 0),
    0,
  );
  return { passed, failed: failed === 0 && exitStatus !== 0 ? 1 : failed };
}
