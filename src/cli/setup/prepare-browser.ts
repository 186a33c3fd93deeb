import type { BrowserName } from '../audit-options.ts';
import { isCheckout } from '../own-package.ts';
import { UsageError } from '../usage-error.ts';
import { findBrowser, findCommand, isExecutable } from './find-browser.ts';
import { installDebianPackages, mayInstallPackages } from './install-packages.ts';
import { runQuietly } from './run-quietly.ts';

const debianPackages: Readonly<Record<BrowserName, string>> = { chromium: 'chromium', firefox: 'firefox-esr' };

/** What a person does who has no such browser. */
const advice: Readonly<Record<BrowserName, string>> = {
  chromium:
    'No Chromium was found. Install it with the package manager of your system, or Chrome for Testing with “npx playwright install chromium”, or name one with --executable. Google Chrome does not load the extension.',
  firefox: 'No Firefox was found. Install it from https://www.mozilla.org/firefox/, or name one with --executable.',
};

/**
 * Resolves with a browser that can be started. In a checkout of the sources it is installed where it is missing, and so is
 * `certutil`; an installed command changes nothing on the machine, and says what to do.
 */
export async function prepareBrowser(
  name: BrowserName,
  { executable, certutil }: { readonly executable?: string | undefined; readonly certutil: boolean },
): Promise<string> {
  if (certutil) await prepareCertutil();
  if (executable !== undefined) {
    if (await isExecutable(executable)) return executable;
    throw new UsageError(`${executable} is not a program that can be started.`);
  }
  const found = await findBrowser(name);
  if (found !== undefined) return found;
  if (!isCheckout) throw new Error(advice[name]);
  return installBrowser(name);
}

async function installBrowser(name: BrowserName): Promise<string> {
  process.stderr.write(`No ${name} was found; installing it.\n`);
  if (name === 'chromium') await downloadChromium();
  const downloaded = await findBrowser(name);
  if (downloaded !== undefined) return downloaded;
  if (await mayInstallPackages()) await installDebianPackages([debianPackages[name]]);
  const installed = await findBrowser(name);
  if (installed !== undefined) return installed;
  throw new Error(`No ${name} was found and none could be installed; install it, or name one with --executable.`);
}

/** A download alone does not start on a bare system; as root, Playwright adds the libraries it needs. */
async function downloadChromium(): Promise<void> {
  const libraries = (await mayInstallPackages()) ? ['--with-deps'] : [];
  await runQuietly('npx', ['--no-install', 'playwright-core', 'install', ...libraries, 'chromium']);
}

async function prepareCertutil(): Promise<void> {
  if ((await findCommand('certutil')) !== undefined) return;
  if (isCheckout && (await mayInstallPackages())) await installDebianPackages(['libnss3-tools']);
  if ((await findCommand('certutil')) !== undefined) return;
  throw new Error(
    'Trusting a certificate authority needs certutil; install libnss3-tools (nss on macOS, nss-tools on Fedora).',
  );
}
