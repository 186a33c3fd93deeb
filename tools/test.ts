import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { prepareBrowser } from '../src/cli/setup/prepare-browser.ts';
import { type TestRun, tallyTests } from './tally-tests.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const results = fileURLToPath(new URL('../.cache/test-results.json', import.meta.url));

/** The `test` command: installs the browsers, runs every suite, and ends with the one line that sums them up. */
export async function test(args: readonly string[]): Promise<number> {
  await prepareBrowser('chromium', { certutil: true });
  await prepareBrowser('firefox', { certutil: true });
  await mkdir(fileURLToPath(new URL('../.cache', import.meta.url)), { recursive: true });
  await rm(results, { force: true });
  const summary = fileURLToPath(new URL('run-summary.ts', import.meta.url));
  const reporters = [
    ...['--reporter=default', `--reporter=${summary}`],
    ...['--reporter=json', `--outputFile.json=${results}`],
  ];
  // Who names a project gets it; `long` holds what wants a machine of its own for an hour.
  const chosen = args.some((arg) => arg.startsWith('--project')) ? [] : ['--project=!long'];
  const status = await runVitest(['run', ...reporters, ...chosen, ...args]);
  const { passed, failed } = tallyTests(await readRun(), status);
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
}

function runVitest(args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const vitest = fileURLToPath(new URL('vitest.mjs', import.meta.resolve('vitest/package.json')));
    const child = spawn(process.execPath, [vitest, ...args], { cwd: root, stdio: 'inherit' });
    // Without it, Vitest and its browsers would go on when this process is told to end.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** Nothing when the run ended before it could write its results. */
async function readRun(): Promise<TestRun | undefined> {
  const text = await readFile(results, 'utf8').catch(() => undefined);
  // Vitest's own reporter wrote the file a moment ago.
  return text === undefined ? undefined : (JSON.parse(text) as TestRun);
}
