import type { Login } from './login.ts';
import { readCookies } from './read-cookies.ts';
import { originsOf, readHeaders } from './read-headers.ts';
import { keepSecrets } from './secrets.ts';

/** The files that hold what a site wants to know before it lets a run in. */
export interface LoginFiles {
  readonly headers: string | undefined;
  readonly cookies: string | undefined;
}

/**
 * Reads both files, and keeps what they hold out of everything that is written from now on. Undefined where there is none.
 * Rejects with a UsageError.
 */
export async function readLogin(files: LoginFiles, addresses: readonly string[]): Promise<Login | undefined> {
  if (files.headers === undefined && files.cookies === undefined) return undefined;
  const headers = files.headers === undefined ? [] : await readHeaders(files.headers, originsOf(addresses));
  const cookies = files.cookies === undefined ? [] : await readCookies(files.cookies, addresses, Date.now());
  const values = [
    ...headers.flatMap(({ fields }) => fields),
    ...cookies.map(({ name, value }) => [name, value] as const),
  ];
  keepSecrets(
    values.map(([, value]) => value),
    addresses,
  );
  return { headers, cookies };
}
