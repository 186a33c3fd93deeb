import { isHttps } from '../clear-hops.ts';
import type { CookieFact } from '../evidence.ts';
import { hstsOf } from '../header-fields.ts';
import { overNetwork } from '../page-kind.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'insecure-cookie',
  group: 'cookies',
  severity: 'moderate',
  needs: ['keptCookies', 'headers'],

  applies: overNetwork,

  judge({ keptCookies, headers }, say) {
    const set = keptCookies.items.filter(({ url }) => isHttps(url));
    if (set.length === 0) return { outcome: 'not-applicable' };
    const insecure = set.filter((cookie) => !cookie.secure && !isDropped(cookie));
    if (insecure.length === 0) return { outcome: 'pass' };
    // Under HSTS the browser goes nowhere unencrypted on this host.
    const exposed = (hstsOf(headers)?.maxAge ?? 0) === 0 && insecure.some(({ name }) => isSessionLike(name));
    return {
      outcome: 'fail',
      severity: exposed ? 'serious' : 'moderate',
      ...(exposed ? { title: say('signIn') } : {}),
      proof: insecure.map(({ name, url }) => ({ text: name, url })),
      omitted: keptCookies.omitted,
    };
  },
});

/** Browsers drop such a cookie, so it never travels; broken-cookie-prefix reports it. */
const isDropped = ({ name }: CookieFact): boolean => /^__(secure|host|http)-/i.test(name);

/** Names that frameworks give to what keeps a person signed in. */
const isSessionLike = (name: string): boolean =>
  /sess|^(.*[-_.])?s?sid$|auth|token|jwt|login|signin|remember|identity|^connect\.|^laravel_|^\.asp/i.test(name) &&
  !/csrf|xsrf/i.test(name);
