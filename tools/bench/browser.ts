import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import type { Lab } from '../../e2e/lab/lab.ts';
import { chromiumArguments } from '../../src/cli/drivers/chromium-arguments.ts';
import { trustAuthorities } from '../../src/cli/drivers/trust-authorities.ts';
import { waitUntil } from '../../src/cli/drivers/wait-until.ts';

/** A Chromium under measurement, with the extension or without. */
export interface MeasuredBrowser {
  readonly page: Page;
  readonly browser: Browser;
  /** Seconds of processor time that all processes of this browser have used so far. */
  cpuSeconds(): Promise<number>;
  close(): Promise<void>;
}

/** Starts a browser whose processes can be asked for the time they used, which Playwright's own start does not allow. */
export async function startMeasured(
  lab: Lab,
  executable: string,
  extension: string | undefined,
  certificates: readonly string[],
): Promise<MeasuredBrowser> {
  const home = await mkdtemp(join(tmpdir(), 'portcullis-bench-'));
  await trustAuthorities(join(home, '.pki', 'nssdb'), certificates);
  const profile = join(home, 'profile');
  const quiet = [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-default-browser-check',
  ];
  const child = spawn(
    executable,
    [
      ...argumentsIn(lab, executable, extension),
      ...quiet,
      '--headless=new',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { env: { ...process.env, HOME: home }, stdio: 'ignore' },
  );
  const browser = await chromium.connectOverCDP(await endpointOf(profile));
  const session = await browser.newBrowserCDPSession();
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('The browser has no context.');
  // How long a page takes is what is measured: on a slow machine ten thousand requests take more than half a minute.
  context.setDefaultTimeout(300_000);
  return {
    page: await context.newPage(),
    browser,
    cpuSeconds: () => cpuSeconds(session),
    async close() {
      await browser.close();
      await ended(child);
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** What Chromium is to be started with to find the lab's sites, with this extension or without any. */
export function argumentsIn({ address: resolveAll, portMap }: Lab, executable: string, extension?: string): string[] {
  const given = { executable, headless: true, authorities: [], resolveAll, portMap, browserArgs: [] };
  return chromiumArguments({ ...given, extension: extension ?? '' }).filter(
    (argument) => extension !== undefined || !argument.includes('extension'),
  );
}

async function endpointOf(profile: string): Promise<string> {
  let endpoint = '';
  await waitUntil('the browser says where it listens', async () => {
    const [port, path] = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n');
    endpoint = `ws://127.0.0.1:${port}${path}`;
    return true;
  });
  return endpoint;
}

async function cpuSeconds(session: CDPSession): Promise<number> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill();
  });
