import type { RuleText } from '../../rule-text.ts';

export const cookies = {
  'broken-cookie-prefix': {
    name: 'Cookie name prefixes',
    pass: 'Cookies meet the requirements of their prefix',
    fail: 'A cookie does not meet the requirements of its prefix',
    why: 'Browsers reject a cookie that does not meet the requirements of its name’s prefix, so anything that relies on it does not work.',
    fix: [
      '__Secure- requires Secure and HTTPS; __Host- also requires Path=/ and no Domain; __Http- requires Secure and HttpOnly.',
      'Behind a proxy: do not let it add a Domain or change the Path of such a cookie.',
    ].join('\n'),
    notApplicable: 'No cookie name has a prefix.',
    says: {
      cookie: '{name}: {problems}',
      notHttps: 'it is not set over HTTPS',
      noSecure: 'Secure is missing',
      noHttpOnly: 'HttpOnly is missing',
      path: 'Path is not /',
      domain: 'it has a Domain',
    },
    spec: [
      {
        name: 'Cookies: HTTP State Management Mechanism §4.1.3',
        url: 'https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis#section-4.1.3',
      },
    ],
  },
  'dropped-secure-cookie': {
    name: 'Secure cookies over HTTP',
    pass: 'No Secure cookie is set over HTTP',
    fail: 'Browsers reject a Secure cookie that is set over HTTP',
    why: 'A cookie with the Secure attribute cannot be set over HTTP: browsers reject it, so anyone who signs in is sent back to the sign-in page.',
    fix: [
      'Serve the page that sets the cookie over HTTPS, and redirect http:// there before anything is set.',
      'Behind a proxy that terminates TLS: the visitor used HTTP here, so redirect at the proxy.',
      'For tests without TLS: use localhost, where browsers accept such cookies, rather than a network address.',
      'Where a private network has no TLS, the application’s own setting for secure cookies turns the attribute off; others on that network can then take over the session.',
    ].join('\n'),
    notApplicable: 'No response over HTTP set a cookie.',
    spec: [
      {
        name: 'Cookies: HTTP State Management Mechanism §5.7',
        url: 'https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis#section-5.7',
      },
    ],
  },
  'insecure-cookie': {
    name: 'Secure attribute of cookies',
    pass: 'Cookies have the Secure attribute',
    fail: 'A cookie lacks the Secure attribute',
    why: 'Without Secure, the browser also sends the cookie unencrypted to http:// URLs of the site, where others can read it.',
    fix: [
      'Add Secure to every cookie, and HttpOnly and SameSite=Lax to those that sign people in.',
      'nginx: proxy_cookie_flags ~ secure;',
      'Apache: Header edit Set-Cookie ^(.*)$ "$1; Secure"',
      'With CGI or FastCGI behind Apache, use “Header always edit” instead.',
      'Behind a proxy: the application omits Secure when it believes it is served over HTTP; send X-Forwarded-Proto.',
    ].join('\n'),
    notApplicable: 'No cookie was set over HTTPS.',
    says: {
      signIn: 'A sign-in cookie lacks the Secure attribute',
    },
    spec: [{ name: 'RFC 6265 §4.1.2.5', url: 'https://www.rfc-editor.org/rfc/rfc6265#section-4.1.2.5' }],
  },
  'insecure-cross-site-cookie': {
    name: 'Cross-site cookies',
    pass: 'Cross-site cookies have the Secure attribute',
    fail: 'A cross-site cookie lacks the Secure attribute',
    why: 'Browsers reject SameSite=None without Secure, so anything that relies on the cookie fails when other sites embed this one.',
    fix: 'Use SameSite=None; Secure. If no other site embeds this one, use SameSite=Lax instead.',
    notApplicable: 'No cookie has SameSite=None.',
    spec: [
      {
        name: 'Cookies: HTTP State Management Mechanism §5.6',
        url: 'https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis',
      },
    ],
  },
} as const satisfies Readonly<Record<string, RuleText>>;
