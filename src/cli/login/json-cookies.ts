import * as v from 'valibot';
import type { GivenCookie, PlacedCookie } from './given-cookie.ts';

const flag = v.optional(v.boolean());
const end = v.nullish(v.union([v.number(), v.pipe(v.string(), v.isoTimestamp())]));

/** A cookie as extensions of browsers, Playwright and DevTools write it. */
const written = v.object({
  name: v.string(),
  value: v.string(),
  domain: v.string(),
  path: v.optional(v.string(), '/'),
  hostOnly: flag,
  secure: flag,
  httpOnly: flag,
  sameSite: v.nullish(v.string()),
  expirationDate: end,
  expires: end,
});

/** The cookies of a list, or of the `cookies` of an object, as Playwright stores what a person is logged in with. */
export function jsonCookies(value: unknown): readonly PlacedCookie[] {
  const list = v.safeParse(v.object({ cookies: v.array(v.unknown()) }), value);
  const all = list.success ? list.output.cookies : Array.isArray(value) ? value : [value];
  return all.map((one, index) => ({ place: `cookie ${index + 1}`, cookie: cookieOf(one) }));
}

function cookieOf(value: unknown): GivenCookie | undefined {
  const read = v.safeParse(written, value);
  if (!read.success) return undefined;
  const { domain, hostOnly = !domain.startsWith('.'), secure = false, httpOnly = false, ...rest } = read.output;
  const sameSite = sameSites.get((rest.sameSite ?? '').toLowerCase());
  return {
    ...{ name: rest.name, value: rest.value, path: rest.path, hostOnly, secure, httpOnly },
    domain: domain.replace(/^\./, '').toLowerCase(),
    ...(sameSite === undefined ? {} : { sameSite }),
    expires: secondsOf(rest.expirationDate ?? rest.expires),
  };
}

const sameSites: ReadonlyMap<string, GivenCookie['sameSite']> = new Map([
  ['lax', 'Lax'],
  ['strict', 'Strict'],
  ['none', 'None'],
  ['no_restriction', 'None'],
]);

/** Of a cookie that lasts as long as the browser runs, some write an end before all time. */
function secondsOf(value: number | string | null | undefined): number | undefined {
  const seconds = typeof value === 'string' ? Date.parse(value) / 1_000 : (value ?? 0);
  return seconds > 0 ? seconds : undefined;
}
