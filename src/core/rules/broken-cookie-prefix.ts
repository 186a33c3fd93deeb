import { isHttps } from '../clear-hops.ts';
import type { CookieFact } from '../evidence.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'broken-cookie-prefix',
  group: 'cookies',
  severity: 'moderate',
  needs: ['cookies'],

  judge({ cookies }, say) {
    const prefixed = cookies.items.filter(({ name }) => /^__(secure|host|http)-/i.test(name));
    if (prefixed.length === 0) return { outcome: 'not-applicable' };
    const broken = prefixed.filter((cookie) => promisesBroken(cookie).length > 0);
    if (broken.length === 0) return { outcome: 'pass' };
    return {
      outcome: 'fail',
      proof: broken.map((cookie) => ({
        text: say('cookie', { name: cookie.name, problems: promisesBroken(cookie).map((key) => say(key)) }),
        url: cookie.url,
      })),
      omitted: cookies.omitted,
    };
  },
});

/** What is wrong with a prefixed cookie. Browsers compare the prefix without regard to case. */
function promisesBroken({ name, url, secure, httpOnly, domain, path }: CookieFact) {
  const isForHost = /^__host-/i.test(name);
  const isForHttp = /^__(host-)?http-/i.test(name);
  return [
    ...(isHttps(url) ? [] : ['notHttps' as const]),
    ...(secure ? [] : ['noSecure' as const]),
    ...(isForHttp && !httpOnly ? ['noHttpOnly' as const] : []),
    ...(isForHost && path !== '/' ? ['path' as const] : []),
    ...(isForHost && domain !== undefined && domain !== '' ? ['domain' as const] : []),
  ];
}
