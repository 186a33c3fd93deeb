import type { BrowserName } from '../audit-options.ts';
import { UsageError } from '../usage-error.ts';
import { findBrowser, findCommand, isExecutable } from './find-browser.ts';
import { installDebianPackages, mayInstallPackages } from './install-packages.ts';
import { runQuietly } from './run-quietly.ts';

const debianPackages: Readonly<Record<BrowserName, string>> = { chromium: 'chromium', firefox: 'firefox-esr' };

/** Resolves with a browser that can be started, having installed it and `certutil` where they are missing. */
export async function prepareBrowser(
  name: BrowserName,
  { executable, certutil }: { readonly executable?: string | undefined; readonly certutil: boolean },
): Promise<string> {
  if (certutil) await prepareCertutil();
  if (executable !== undefined) {
    if (await isExecutable(executable)) return executable;
    throw new UsageError(`${executable} is not a program that can be started.`);
  }
  return (await findBrowser(name)) ?? (await installBrowser(name));
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
  await runQuietly('npx', ['--no-install', 'playwright', 'install', ...libraries, 'chromium']);
}

async function prepareCertutil(): Promise<void> {
  if ((await findCommand('certutil')) !== undefined) return;
  if (await mayInstallPackages()) await installDebianPackages(['libnss3-tools']);
  if ((await findCommand('certutil')) !== undefined) return;
  throw new Error(
    'Trusting a certificate authority needs certutil; install libnss3-tools (nss on macOS, nss-tools on Fedora).',
  );
}
