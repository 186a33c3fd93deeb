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

/** Where Playwright keeps browsers, by platform, and what it starts there. */
const playwrightCaches: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  darwin: join(homedir(), 'Library', 'Caches', 'ms-playwright'),
  win32: join(process.env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'ms-playwright'),
};
const testingApplication = 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing';
const playwrightPrograms = [
  ...['chrome-linux64/chrome', 'chrome-linux-arm64/chrome', 'chrome-linux/chrome', 'chrome-win64/chrome.exe'],
  ...[`chrome-mac-arm64/${testingApplication}`, `chrome-mac-x64/${testingApplication}`],
];

/** Any full Chromium in Playwright's cache, the newest first; it need not be the one of this Playwright. */
async function playwrightChromium(): Promise<string | undefined> {
  const usual = playwrightCaches[process.platform] ?? join(homedir(), '.cache', 'ms-playwright');
  const cache = process.env['PLAYWRIGHT_BROWSERS_PATH'] ?? usual;
  const builds = await readdir(cache).catch(() => []);
  const newestFirst = builds
    .filter((build) => /^chromium-\d+$/.test(build))
    .sort((a, b) => Number(b.slice('chromium-'.length)) - Number(a.slice('chromium-'.length)));
  for (const build of newestFirst) {
    for (const program of playwrightPrograms) {
      const file = join(cache, build, program);
      if (await isExecutable(file)) return file;
    }
  }
  return undefined;
}
