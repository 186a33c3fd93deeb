import { isHttps } from '../clear-hops.ts';
import type { CookieFact } from '../evidence.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'broken-cookie-prefix',
  group: 'cookies',
  severity: 'moderate',
  needs: ['cookies'],
  text: {
    pass: 'Cookies meet the requirements of their prefix',
    fail: 'A cookie does not meet the requirements of its prefix',
    why: 'Browsers reject a cookie that does not meet the requirements of its name’s prefix, so anything that relies on it does not work.',
    fix: [
      '__Secure- requires Secure and HTTPS; __Host- also requires Path=/ and no Domain; __Http- requires Secure and HttpOnly.',
      'Behind a proxy: do not let it add a Domain or change the Path of such a cookie',
    ].join('\n'),
    notApplicable: 'No cookie name has a prefix.',
  },
  spec: [
    {
      name: 'Cookies: HTTP State Management Mechanism §4.1.3',
      url: 'https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis#section-4.1.3',
    },
  ],

  judge({ cookies }) {
    const prefixed = cookies.items.filter(({ name }) => /^__(secure|host|http)-/i.test(name));
    if (prefixed.length === 0) return { outcome: 'not-applicable' };
    const broken = prefixed.filter((cookie) => promisesBroken(cookie).length > 0);
    if (broken.length === 0) return { outcome: 'pass' };
    return {
      outcome: 'fail',
      proof: broken.map((cookie) => ({
        text: `${cookie.name}: ${promisesBroken(cookie).join(', ')}`,
        url: cookie.url,
      })),
      omitted: cookies.omitted,
    };
  },
});

/** What is wrong with a prefixed cookie. Browsers compare the prefix without regard to case. */
function promisesBroken({ name, url, secure, httpOnly, domain, path }: CookieFact): string[] {
  const isForHost = /^__host-/i.test(name);
  const isForHttp = /^__(host-)?http-/i.test(name);
  return [
    ...(isHttps(url) ? [] : ['it is not set over HTTPS']),
    ...(secure ? [] : ['Secure is missing']),
    ...(isForHttp && !httpOnly ? ['HttpOnly is missing'] : []),
    ...(isForHost && path !== '/' ? ['Path is not /'] : []),
    ...(isForHost && domain !== undefined && domain !== '' ? ['it has a Domain'] : []),
  ];
}
