import type { RuleText } from '../../rule-text.ts';

export const hsts = {
  'disabled-hsts': {
    name: 'HSTS activation',
    pass: 'HSTS is enabled',
    fail: 'HSTS is disabled by max-age=0',
    why: 'With a max-age of 0, browsers forget that this site uses HTTPS only, so later visits can begin with an unencrypted request again.',
    fix: 'Send max-age=31536000, unless the site is leaving HTTPS on purpose. Check whether the header is also set somewhere else.',
    notApplicable: 'The response has no valid HSTS policy.',
  },
  'ignored-hsts': {
    name: 'HSTS preconditions',
    pass: 'HSTS is sent where browsers accept it',
    fail: 'HSTS is sent where browsers ignore it',
    why: 'Browsers accept a policy only from a host name over HTTPS: an attacker on the network could forge one that is sent unencrypted.',
    fix: 'Redirect http:// to https:// and send the header there; use a host name, not an IP address.',
    notApplicable: 'The response has no HSTS policy.',
    says: {
      overHttp: 'The response was sent over HTTP.',
      ipAddress: 'The host is an IP address.',
    },
  },
  'invalid-hsts': {
    name: 'HSTS syntax',
    pass: 'The HSTS policy is well-formed',
    fail: 'The HSTS policy is malformed, so browsers ignore it',
    why: 'Browsers ignore the whole policy if it contains any mistake: the configuration looks as if the site were protected, but it is not.',
    fix: [
      'Send exactly: Strict-Transport-Security: max-age=31536000; includeSubDomains',
      'Separate directives with semicolons, write max-age in digits, use each directive once, and send the header from one place only.',
    ].join('\n'),
    notApplicable: 'The response has no HSTS policy.',
    says: {
      problems: '{problems}',
    },
  },
  'missing-hsts': {
    name: 'HSTS policy',
    pass: 'The site has an HSTS policy',
    fail: 'The site has no HSTS policy',
    why: 'Without a valid HSTS policy, a typed address or an old link still begins with an unencrypted request, which can be intercepted.',
    fix: [
      'Send Strict-Transport-Security: max-age=31536000; includeSubDomains on every HTTPS response. Start with a small max-age.',
      'nginx: add_header Strict-Transport-Security "max-age=31536000; includeSubDomains" always;',
      'Apache: Header always set Strict-Transport-Security "max-age=31536000; includeSubDomains"',
      'Caddy: header Strict-Transport-Security "max-age=31536000; includeSubDomains"',
      'IIS: <hsts enabled="true" max-age="31536000" includeSubDomains="true" /> on the site',
      'CDN: turn HSTS on in its TLS settings, and only there',
      'Behind a proxy: send it from the proxy that terminates TLS',
    ].join('\n'),
    says: {
      ipAddress: 'Browsers accept no HSTS policy from an IP address.',
      knownPolicy: 'The browser already has a policy that covers {host}.',
      malformed: 'A policy is sent, but it is malformed.',
      noHeader: 'no Strict-Transport-Security header',
    },
  },
  'narrow-hsts': {
    name: 'HSTS for subdomains',
    pass: 'HSTS also covers subdomains',
    fail: 'HSTS covers this host only',
    why: 'Subdomains can still be reached over HTTP, where an attacker on the network can set cookies that this site then receives.',
    fix: 'Add includeSubDomains once every subdomain works over HTTPS.',
  },
  'repeated-hsts': {
    name: 'Number of HSTS headers',
    pass: 'HSTS is sent once',
    fail: 'HSTS is sent more than once',
    why: 'Browsers use only the first header, so a better policy after it has no effect; if a proxy joins them, all of them are invalid.',
    fix: [
      'Send the header from one place only: the server, the application or the CDN.',
      'nginx: proxy_hide_header Strict-Transport-Security; before its own add_header',
      'Apache: Header always set (not add, not append) Strict-Transport-Security …',
    ].join('\n'),
    notApplicable: 'The response has no HSTS policy.',
  },
  'short-hsts': {
    name: 'HSTS duration',
    pass: 'HSTS lasts a year or more',
    fail: 'HSTS lasts less than a year',
    why: 'Anyone who does not visit for that long loses the protection, and their next visit can begin unencrypted.',
    fix: 'Raise max-age to 31536000 (a year) or more once everything works over HTTPS.',
    says: {
      lessThanADay: 'HSTS lasts only less than a day',
      oneDay: 'HSTS lasts only 1 day',
      days: 'HSTS lasts only {days} days',
    },
  },
  'unmet-preload': {
    name: 'HSTS preload requirements',
    pass: 'The policy meets the requirements of the preload list',
    fail: 'The policy does not meet the preload list’s requirements',
    why: 'The policy asks for a place on the browsers’ built-in list, but the list would reject it, so the directive has no effect.',
    fix: [
      'Send max-age=31536000; includeSubDomains; preload, or leave preload out.',
      'Preloading is hard to undo and adds little to a long policy: leaving it out is fine.',
    ].join('\n'),
    notApplicable: 'The policy does not ask for preloading.',
    says: {
      maxAge: 'max-age is below 31536000.',
      noSubDomains: 'includeSubDomains is missing.',
    },
  },
} as const satisfies Readonly<Record<string, RuleText>>;
