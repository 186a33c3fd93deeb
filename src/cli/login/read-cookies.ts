import { parseJson, readText } from '../read-json.ts';
import { UsageError } from '../usage-error.ts';
import { type GivenCookie, problemWith } from './given-cookie.ts';
import { jsonCookies } from './json-cookies.ts';
import { netscapeCookies } from './netscape-cookies.ts';

const name = 'the cookie file';

/**
 * Reads cookies, from a Netscape cookie file, as curl writes it, or from JSON, as browsers' tools export it. Rejects with a
 * UsageError that names file and place, and nothing of what stands there.
 */
export async function readCookies(
  file: string,
  addresses: readonly string[],
  now: number,
): Promise<readonly GivenCookie[]> {
  const text = await readText(name, file);
  const isJson = /^\s*[[{]/.test(text);
  const placed = isJson ? jsonCookies(parseJson(name, file, text)) : netscapeCookies(text);
  if (placed.length === 0) throw new UsageError(`The cookie file ${file} holds no cookie.`);
  return placed.map(({ place, cookie }) => {
    if (cookie === undefined) throw new UsageError(`The cookie file ${file}, ${place}: ${isJson ? noObject : noLine}.`);
    const problem = problemWith(cookie, addresses, now);
    if (problem !== undefined) throw new UsageError(`The cookie file ${file}, ${place}: the cookie ${problem}.`);
    return cookie;
  });
}

const noObject = 'it is no cookie with name, value and domain';
const noLine = 'it is neither a comment nor the seven fields of a cookie, with tabs between them';
