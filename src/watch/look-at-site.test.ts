import { expect, test } from 'vitest';
import type { NamedError } from '../core/failures/error-classes.ts';
import type { WatchedEnd } from '../core/watch/watched-facts.ts';
import { watchedName } from '../core/watch/watched-name.ts';
import type { Step } from '../site-check/ask-step.ts';
import { errorOfSentence } from './error-of-sentence.ts';
import { lookAtSite } from './look-at-site.ts';

const host = '192.0.2.7';
const http = `http://${host}/`;
const https = `https://${host}/`;
const named = 'https://named.test/';

const errorOf = (code: string): NamedError => ({
  name: code,
  class: code === 'net::ERR_CERT' ? 'certificate-other' : 'dns',
});

const redirect = (url: string, to: string, by: 'server' | 'extension' | 'hsts' = 'server'): Step => ({
  url,
  redirect: { type: 'navigation-redirected', navigation: url, url, to, status: by === 'server' ? 301 : 0, by },
});
const answer = (url: string, hsts?: string): Step => ({
  url,
  answer: {
    type: 'navigation-answered',
    navigation: url,
    url,
    status: 200,
    headers: [],
    upgradesByPolicy: false,
    fromCache: false,
  },
  ...(hsts === undefined ? {} : { hsts }),
});

/** What is seen of each way to a site of which these addresses answer so. */
async function look(name: string, steps: readonly Step[]): Promise<readonly WatchedEnd[]> {
  const ask = async (url: string): Promise<Step> => steps.find((one) => one.url === url) ?? { url, failure: 'net::X' };
  return (await lookAtSite(watchedName({ host: name, apex: undefined }), ask, errorOf)).ends;
}

test('a site as it should be answers and leads to HTTPS; an IP address has no policy', async () => {
  expect(await look(host, [redirect(http, https), answer(https, 'max-age=600')])).toEqual([
    { requested: http, status: 301, landed: https, certificates: [] },
    { requested: https, status: 200, landed: https, certificates: [] },
  ]);
});

test.each([
  ['max-age=600; includeSubDomains', { maxAge: 600, includeSubDomains: true }],
  ['max-age=0', undefined],
  ['max-age=x', undefined],
])('of the policy %j is kept %j', async (field, kept) => {
  const [, end] = await look('named.test', [answer(named, field)]);
  expect(end?.hsts).toEqual(kept);
});

test('what the browser moves to HTTPS by itself shows nothing of the site', async () => {
  const [end] = await look(host, [redirect(http, https, 'hsts'), answer(https)]);
  expect(end).toEqual({ requested: http, failure: { class: 'blocked-by-client', code: 'hsts' }, certificates: [] });
});

test('a redirect to HTTP is kept, also where it ends over HTTPS again', async () => {
  const further = `http://${host}/again`;
  const [, end] = await look(host, [redirect(https, further), redirect(further, `${https}end`), answer(`${https}end`)]);
  expect(end).toMatchObject({ downgrade: further, landed: `${https}end` });
});

test('a failure is told by its class', async () => {
  const [first, second] = await look(host, [{ url: http, failure: 'net::ERR_CERT' }]);
  expect([first?.failure?.class, second?.failure?.class]).toEqual(['certificate-other', 'dns']);
});

test.each([
  ['Error code 2153390067', 'dns'],
  ['NS_ERROR_UNKNOWN_HOST', 'dns'],
  ['SSL hat einen Eintrag erhalten, der die maximal erlaubte Länge überschritten hat.', 'tls-protocol'],
  ['Der Aussteller des Zertifikats der Gegenstelle wurde nicht erkannt.', 'certificate-other'],
])('what Firefox states as %j is of the class %s', (text, expected) => {
  expect(errorOfSentence(errorOf)(text).class).toBe(expected);
});
