import { findCommand } from './find-browser.ts';
import { runQuietly } from './run-quietly.ts';

/** Packages are installed only where that needs no password. */
export async function mayInstallPackages(): Promise<boolean> {
  return process.getuid?.() === 0 && (await findCommand('apt-get')) !== undefined;
}

let updated = false;

/** Installs Debian packages; whether that worked shows in whether the program is there afterwards. */
export async function installDebianPackages(packages: readonly string[]): Promise<void> {
  if (!updated) await runQuietly('apt-get', ['update', '-q']);
  updated = true;
  await runQuietly('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...packages], {
    DEBIAN_FRONTEND: 'noninteractive',
  });
}
