import { access, constants, readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { BrowserName } from '../audit-options.ts';

/** Branded Chrome is missing on purpose: it refuses `--load-extension`. */
const commands: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: ['chromium', 'chromium-browser', 'chrome-for-testing'],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
};

const applications: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  ],
  firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:/Program Files/Mozilla Firefox/firefox.exe'],
};

/** The path of an installed browser that can be driven with the extension, if there is one. */
export async function findBrowser(name: BrowserName): Promise<string | undefined> {
  for (const candidate of [...onPath(commands[name]), ...applications[name]]) {
    if (await isExecutable(candidate)) return candidate;
  }
  return name === 'chromium' ? playwrightChromium() : undefined;
}

/** Whether a command can be started. */
export async function findCommand(command: string): Promise<string | undefined> {
  for (const candidate of onPath([command])) if (await isExecutable(candidate)) return candidate;
  return undefined;
}

export async function isExecutable(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}

const onPath = (names: readonly string[]): string[] =>
  names.flatMap((name) => (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name)));

/** Any full Chromium in Playwright's cache, the newest first; it need not be the one of this Playwright. */
async function playwrightChromium(): Promise<string | undefined> {
  const cache = process.env['PLAYWRIGHT_BROWSERS_PATH'] ?? join(homedir(), '.cache', 'ms-playwright');
  const builds = await readdir(cache).catch(() => []);
  const newestFirst = builds
    .filter((build) => /^chromium-\d+$/.test(build))
    .sort((a, b) => Number(b.slice('chromium-'.length)) - Number(a.slice('chromium-'.length)));
  for (const build of newestFirst) {
    for (const path of ['chrome-linux64/chrome', 'chrome-linux/chrome']) {
      const file = join(cache, build, path);
      if (await isExecutable(file)) return file;
    }
  }
  return undefined;
}
