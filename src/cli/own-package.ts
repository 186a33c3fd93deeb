import { existsSync, readFileSync } from 'node:fs';

/** What is read of package.json, the one place for our version and for the addresses that stand for ours. */
interface OwnPackage {
  readonly name: string;
  readonly version: string;
  readonly author: string;
  readonly homepage: string;
  readonly bugs: { readonly email: string };
}

// It is our own package file; the build would not be complete without these fields, which a test compares.
export const ownPackage = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as OwnPackage;

/** The name by which Firefox and its store know the extension. */
export const extensionId = `${ownPackage.name}@${new URL(ownPackage.homepage).hostname}`;

/** Whether this runs in a checkout of the sources, which may set up what it needs, and not as an installed package. */
export const isCheckout = existsSync(new URL('../../vite.config.ts', import.meta.url));

/** How a person calls a command of ours. */
export const invocation = (command: string): string =>
  isCheckout ? `npm run ${command} --` : `${ownPackage.name} ${command}`;
