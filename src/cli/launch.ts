import { fileURLToPath } from 'node:url';
import type { BrowserName } from './audit-options.ts';
import type { Driver, LaunchOptions } from './drivers/driver.ts';
import { exitOnSignal } from './exit-on-signal.ts';
import { prepareBrowser } from './setup/prepare-browser.ts';

/** What differs between runs; the rest follows from the name of the browser. */
export interface LaunchRequest extends Omit<LaunchOptions, 'executable' | 'extension'> {
  readonly browser: BrowserName;
  /** Found or installed when not given. */
  readonly executable: string | undefined;
  /** Folder of another build than this repository's own. */
  readonly extension?: string;
}

/** Starts a browser with the built extension in a throw-away profile, installing what is missing. */
export async function launch({
  browser,
  executable,
  extension = built(browser),
  ...options
}: LaunchRequest): Promise<Driver> {
  const prepared = await prepareBrowser(browser, { executable, certutil: options.authorities.length > 0 });
  exitOnSignal();
  // Each driver's library takes a while to load, and one run needs only one of them.
  if (browser === 'firefox') {
    const { launchFirefox } = await import('./drivers/firefox.ts');
    return launchFirefox({ ...options, executable: prepared, extension });
  }
  const { launchChromium } = await import('./drivers/chromium.ts');
  return launchChromium({ ...options, executable: prepared, extension });
}

const built = (browser: BrowserName): string => fileURLToPath(new URL(`../../dist/${browser}`, import.meta.url));
