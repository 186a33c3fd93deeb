import type { RuleText } from '../../rule-text.ts';
import { notAsked } from './not-asked.ts';

/** What is said about the names and IP addresses of a site, and what they show. */
export const names = {
  'dead-end': {
    name: 'Addresses that load',
    pass: 'Every address of the site loads',
    fail: 'An address of the site does not load',
    why: 'People type names with and without www, and old links begin with http://; those visitors get an error.',
    fix: 'Make the server answer under this address too, if only with a redirect to the one that the site uses. Audit the address for the steps.',
    otherwise: {
      several: {
        fix: 'Make the server answer under these addresses too, if only with a redirect to the one that the site uses. Audit an address for the steps.',
      },
      all: {
        fail: 'No address of the site loads',
        why: 'Visitors get an error whichever address they use.',
        fix: 'Audit one of these addresses: its report says step by step how to make the server answer.',
      },
      absentWww: {
        fail: 'The name with www does not exist',
        why: 'Some people put www in front of every name. Without a DNS record for it they get an error; nothing is at risk.',
        fix: 'If you want them to arrive, add a DNS record for www.{host}, and redirect it to the site.',
      },
    },
    says: {
      several: '{count} of {all} addresses of the site do not load',
      absentWww: 'There is no {name}',
      failed: '{summary} ({code})',
      ofOtherRules: 'What does not load is reported by another rule.',
    },
    spec: [{ name: 'RFC 9110 §4.2', url: 'https://www.rfc-editor.org/rfc/rfc9110#section-4.2' }],
  },
  'different-sites': {
    name: 'Where the addresses lead',
    pass: 'All addresses lead to one site',
    fail: 'The addresses lead to different sites',
    why: 'Some visitors arrive somewhere else: at a parked domain, an old server or another owner.',
    fix: 'Redirect every address to the one that the site uses.',
    notApplicable: 'Fewer than two addresses show a page.',
    says: { arrives: '{from} → {at}', stays: '{from} shows its own page' },
    spec: [{ name: 'RFC 9110 §10.2.2', url: 'https://www.rfc-editor.org/rfc/rfc9110#section-10.2.2' }],
  },
  'sibling-without-https': {
    name: 'Other names of the site',
    pass: 'HTTPS works under every other name that is known',
    fail: 'includeSubDomains would break names of the site',
    why: 'Browsers that know such a policy open every subdomain over HTTPS only. These names answer over HTTP only, so their visitors would get an error.',
    fix: 'Let these names work over HTTPS first. Until then, send HSTS without includeSubDomains.',
    notApplicable: 'No other name of the site is known that shows a page.',
    otherwise: {
      bound: {
        fail: 'includeSubDomains breaks names of the site',
        why: 'Browsers that know the policy open every subdomain over HTTPS only. These names answer over HTTP only, so their visitors get an error.',
        fix: 'Let these names work over HTTPS. Until then, send the policy without includeSubDomains: browsers pick up the change at their next visit.',
      },
    },
    says: {
      notLookedFor: 'No other names of the site were looked for.',
      unasked: 'Whether HTTPS works there was not checked: {names}.',
      further: 'There are {count} more names, which were not checked.',
      linked: 'linked from a front page; over HTTPS: {failure}',
      certified: 'named in the certificate; over HTTPS: {failure}',
    },
    spec: [{ name: 'RFC 6797 §11.4.2', url: 'https://www.rfc-editor.org/rfc/rfc6797#section-11.4.2' }],
  },
  'two-front-pages': {
    name: 'One address for the site',
    pass: 'One of the names redirects to the other',
    fail: 'The site shows its pages under two names',
    why: 'Unless they are set for both, cookies and HSTS policies hold for one name only: visitors are signed in under one and not under the other.',
    fix: 'Choose the name with or without www, and redirect the other one to it over HTTPS.',
    notApplicable: 'Only one name shows a page over HTTPS.',
    spec: [{ name: 'RFC 6265 §5.3', url: 'https://www.rfc-editor.org/rfc/rfc6265#section-5.3' }],
  },
  'uneven-addresses': {
    name: 'IP addresses of a name',
    pass: 'All IP addresses of a name answer alike',
    fail: 'The IP addresses of a name answer differently',
    why: 'Which of them a visitor gets is chance, or depends on IPv6: the site works for some and not for others.',
    fix: 'Bring the servers behind all addresses to the same state, or remove the record of the one that does not answer.',
    notApplicable: 'Every name has one IP address.',
    says: {
      notAsked,
      answers: '{address} answers',
      answersIncomplete: '{address} answers, but its certificate cannot be verified',
      fails: '{address} fails ({failure})',
      redirects: '{address} answers with status {status}, to {location}',
      answersWith: '{address} answers with status {status}',
      shows: '{address} answers with status {status}, “{title}”',
      expires: '{address} has a certificate that expires on {day}',
    },
    otherwise: {
      certificates: {
        fail: 'The IP addresses of a name have different certificates',
        why: 'All of them are valid, and while one is being renewed this is usual. If it stays, one server may miss the next renewal.',
        fix: 'Let every server behind the name get its certificate from the same renewal, or watch each of them.',
      },
    },
    spec: [{ name: 'RFC 8305', url: 'https://www.rfc-editor.org/rfc/rfc8305' }],
  },
  'unserved-https-record': {
    name: 'HTTPS records',
    pass: 'Names that have an HTTPS record work over HTTPS',
    fail: 'DNS announces HTTPS where it does not work',
    why: 'Browsers that read the HTTPS record of a name open it over HTTPS at once, even from a link to http://, and get an error.',
    fix: 'Let HTTPS work under this name, or remove its HTTPS record from DNS.',
    notApplicable: 'No name of the site has an HTTPS record.',
    says: { notAsked, noHttpsRecords: 'DNS gave no answer about HTTPS records.' },
    spec: [{ name: 'RFC 9460 §9.5', url: 'https://www.rfc-editor.org/rfc/rfc9460#section-9.5' }],
  },
} as const satisfies Readonly<Record<string, RuleText>>;
