import type { RuleText } from '../../rule-text.ts';
import { notAsked } from './not-asked.ts';

const hsts = { name: 'RFC 6797 §7.2', url: 'https://www.rfc-editor.org/rfc/rfc6797#section-7.2' } as const;

/** What is said about the HSTS policies of a site. */
export const policies = {
  'missing-hsts': {
    name: 'HSTS for every name',
    pass: 'Every name that people type has an HSTS policy',
    fail: 'A name that people type has no HSTS policy',
    why: 'A policy holds for the name that sends it. Without one, a typed name or an old link begins unencrypted at every visit.',
    fix: 'Send Strict-Transport-Security with every HTTPS response, redirects included: first with max-age=300, then, once everything works over HTTPS, with max-age=31536000 (a year).',
    notApplicable: 'No name answers over HTTPS.',
    says: { notAsked, silent: 'No answer from {names}.' },
    spec: [hsts],
  },
  'unmet-preload': {
    name: 'HSTS preloading',
    pass: 'The requirements of the preload list are met',
    fail: 'The site asks for preloading, but does not qualify',
    why: 'On the browsers’ built-in list, every name below the site works over HTTPS only, internal ones too, and leaving it takes months. Anyone may submit a site that asks.',
    fix: 'Leave preload out of the header: a long policy protects nearly as well, and can be taken back.',
    notApplicable:
      'The site does not ask for preloading, and need not: a place on the list binds every subdomain and takes months to leave.',
    says: {
      notAsked,
      consequences:
        'Browsers that have the site on their list open every subdomain over HTTPS only, internal ones too. Leaving the list takes months, and anyone may submit a site that asks for it.',
      maxAge: 'max-age is below 31536000.',
      noSubDomains: 'includeSubDomains is missing.',
      staysHttp: '{url} stays on HTTP.',
      withoutHttps: '{host} does not work over HTTPS.',
    },
    spec: [{ name: 'HSTS preload list requirements', url: 'https://hstspreload.org/#submission-requirements' }],
  },
} as const satisfies Readonly<Record<string, RuleText>>;
