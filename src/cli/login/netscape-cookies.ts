import type { GivenCookie, PlacedCookie } from './given-cookie.ts';

/** How curl marks what scripts cannot read; to others, it is a comment. */
const forServersOnly = '#HttpOnly_';

/** The cookies of a Netscape cookie file: domain, whether names below it count, path, secure, end, name and value. */
export const netscapeCookies = (text: string): readonly PlacedCookie[] =>
  text.split(/\r?\n/).flatMap((line, index) => {
    const httpOnly = line.startsWith(forServersOnly);
    if (line.trim() === '' || (line.startsWith('#') && !httpOnly)) return [];
    const written = httpOnly ? line.slice(forServersOnly.length) : line;
    return { place: `line ${index + 1}`, cookie: cookieOf(written.split('\t'), httpOnly) };
  });

function cookieOf(fields: readonly string[], httpOnly: boolean): GivenCookie | undefined {
  const [domain = '', below = '', path = '', secure = '', end = '', name = '', value] = fields;
  const areFlags = [below, secure].every((flag) => /^(TRUE|FALSE)$/i.test(flag));
  if (fields.length !== 7 || value === undefined || !areFlags || !/^-?\d+(\.\d+)?$/.test(end)) return undefined;
  return {
    ...{ name, value, path, httpOnly },
    domain: domain.replace(/^\./, '').toLowerCase(),
    hostOnly: !/^TRUE$/i.test(below) && !domain.startsWith('.'),
    secure: /^TRUE$/i.test(secure),
    // Zero stands for a cookie that lasts as long as the browser runs.
    expires: Number(end) > 0 ? Number(end) : undefined,
  };
}
