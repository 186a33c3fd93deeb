import { parseSetCookie } from 'set-cookie-parser';
import type { CookieFact } from '../evidence.ts';

/**
 * The cookies in a `Set-Cookie` field of the response from `url`, without their values.
 * Firefox joins repeated fields with line feeds; commas are left alone, because dates contain them.
 */
export function cookiesOf(field: string, url: string): CookieFact[] {
  const parsed = parseSetCookie(field.split('\n'), { decodeValues: false, silent: true, split: false });
  return parsed.map(({ name, secure, httpOnly, sameSite, domain, path }) => ({
    name,
    url,
    secure: secure === true,
    httpOnly: httpOnly === true,
    ...(sameSite === undefined ? {} : { sameSite: sameSite.toLowerCase() }),
    ...(domain === undefined ? {} : { domain }),
    ...(path === undefined ? {} : { path }),
  }));
}
