import type { Hop, Outcome, Report, Severity, UpgradeState, Verdict } from '../../core/report.ts';
import type { Fate } from './tally.ts';

/** Short words for the states of a report; the sentences come from the report itself. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  secure: 'Secure',
  warning: 'Partly protected',
  insecure: 'Not protected',
  failed: 'Failed to load',
  local: 'On this computer',
  unsupported: 'Cannot be audited',
  unknown: 'Not observed',
};

export const severityWords: Readonly<Record<Severity, string>> = {
  critical: 'Critical',
  serious: 'Serious',
  moderate: 'Moderate',
  minor: 'Minor',
  info: 'Info',
};

/** In the order in which they matter to a reader. */
export const outcomeWords: Readonly<
  Record<Outcome, { readonly short: string; readonly title: string; readonly meaning: string }>
> = {
  loaded: {
    short: 'Unencrypted',
    title: 'Sent unencrypted',
    meaning: 'Others on the network can read or change these.',
  },
  'local-network': {
    short: 'Local network',
    title: 'Sent unencrypted on the local network',
    meaning: 'Browsers allow these; others on the local network can read them.',
  },
  blocked: { short: 'Blocked', title: 'Blocked by the browser', meaning: 'These parts of the page are missing.' },
  'not-permitted': {
    short: 'Not permitted',
    title: 'Not permitted on the local network',
    meaning: 'The visitor has not permitted the page to connect to the local network, so these were not sent.',
  },
  upgraded: {
    short: 'Upgraded',
    title: 'Upgraded by the browser',
    meaning: 'These work only because the browser upgraded the URL.',
  },
  'upgraded-by-policy': {
    short: 'Upgraded by policy',
    title: 'Upgraded by the page’s policy',
    meaning:
      'The page’s policy or a fix upgrades these. Whether each one then loaded is known only where an element failed.',
  },
  unknown: {
    short: 'Unknown',
    title: 'Outcome unknown',
    meaning: 'The page declares these; whether they were requested could not be checked.',
  },
  'not-requested': {
    short: 'Not requested',
    title: 'Not requested',
    meaning: 'Lazy-loaded, not selected, unused or refused by the page’s own policy: no request was sent for these.',
  },
};

export const fateWords: Readonly<Record<Fate, string>> = {
  unencrypted: 'unencrypted',
  blocked: 'blocked',
  failed: 'failed',
  upgraded: 'upgraded',
  rest: 'other',
};

export const hopWords: Readonly<Record<Hop['kind'], string>> = {
  start: 'Requested',
  server: 'Redirected by the server',
  hsts: 'Upgraded by the browser because of an HSTS policy',
  'browser-upgrade': 'Upgraded by the browser',
  extension: 'Redirected by an extension',
  client: 'Redirected by the page itself',
};

export const upgradeWords: Readonly<Record<UpgradeState, string>> = {
  available: 'This site also answers over HTTPS.',
  'redirects-back': 'The HTTPS version redirects to HTTP.',
  'certificate-error': 'The HTTPS version has a certificate that the browser does not accept.',
  refused: 'This site could not be reached over HTTPS.',
  timeout: 'This site did not answer over HTTPS in time.',
  'other-host': 'The HTTPS version redirects to another host.',
  'different-page': 'The HTTPS version is a different page.',
  'http-error': 'The HTTPS version returns an error.',
  'not-tried': 'Whether this site answers over HTTPS was not checked.',
};

/** How much was checked, in one phrase beside a grade. */
export const checkedWords = ({ done, of }: NonNullable<Report['checked']>): string =>
  done === of ? `All ${of} checks could be made` : `${done} of ${of} checks could be made`;

/** The names of the rows, and what stands in them where there is nothing to list. */
export const rowWords = {
  issues: 'Issues',
  worthKnowing: 'Worth knowing',
  noIssues: 'No issues found',
  noIssuesInPart: 'No issues found in what could be checked',
  nothingChecked: 'Nothing could be checked',
  moreIssues: 'More issues',
  requests: 'Requests',
  noRequests: 'No insecure requests observed',
  atLeast: (count: number, fate: string) => `${count.toLocaleString('en')}+ ${fate}`,
  notListed: (count: number) => `${count.toLocaleString('en')} not listed`,
  onlyPage: 'None besides the page itself',
  redirects: 'Redirects',
  noRedirects: 'None',
  connection: 'Connection',
  certificate: 'Certificate',
  ports: 'Ports',
  onlyPort: (port: number) => `${port} only`,
  checks: 'Checks',
  passed: (count: number) => `${count} passed`,
  unchecked: (count: number) => `${count} could not be checked`,
  why: 'Why?',
  groups: {
    broken: 'Internal error',
    unknown: 'Could not be checked',
    pass: 'Passed',
    'not-applicable': 'Not applicable',
  },
} as const;

export const heroWords = {
  waiting: 'Still loading',
  notFullyChecked: 'Not fully checked',
  grade: 'Grade',
  deep: 'deep audit',
} as const;

export const requestWords = {
  more: (count: number) => `and ${count.toLocaleString('en')} more; the full report lists them all`,
} as const;

export const failureWords = {
  visitor: 'What you can do',
  owner: 'If you run this site',
  looks: 'Other addresses',
  answering: (address: string) => `Open ${address} instead: it answers.`,
  code: 'Browser error code:',
} as const;

export const codeWords = {
  copy: 'Copy',
  copied: 'Copied',
  server: 'Server',
  others: 'Other servers',
  applications: 'Settings of applications',
} as const;
