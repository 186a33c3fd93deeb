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
  text: {
    pass: 'Cookies have the Secure attribute',
    fail: 'A cookie lacks the Secure attribute',
    why: 'Without Secure, the browser also sends the cookie unencrypted to http:// URLs of the site, where others can read it.',
    fix: [
      'Add Secure to every cookie, and HttpOnly and SameSite=Lax to those that sign people in.',
      'nginx: proxy_cookie_flags ~ secure samesite=lax;',
      'Apache: Header always edit Set-Cookie ^(.*)$ "$1; Secure"',
      'Behind a proxy: the application omits Secure when it believes it is served over HTTP; send X-Forwarded-Proto',
    ].join('\n'),
    notApplicable: 'No cookie was set over HTTPS.',
  },
  spec: [{ name: 'RFC 6265 §4.1.2.5', url: 'https://www.rfc-editor.org/rfc/rfc6265#section-4.1.2.5' }],

  applies: overNetwork,

  judge({ keptCookies, headers }) {
    const set = keptCookies.items.filter(({ url }) => isHttps(url));
    if (set.length === 0) return { outcome: 'not-applicable' };
    const insecure = set.filter((cookie) => !cookie.secure && !isDropped(cookie));
    if (insecure.length === 0) return { outcome: 'pass' };
    // Under HSTS the browser goes nowhere unencrypted on this host.
    const exposed = (hstsOf(headers)?.maxAge ?? 0) === 0 && insecure.some(({ name }) => isSessionLike(name));
    return {
      outcome: 'fail',
      severity: exposed ? 'serious' : 'moderate',
      ...(exposed ? { title: 'A sign-in cookie lacks the Secure attribute' } : {}),
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
