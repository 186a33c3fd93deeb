import type { Hop, Outcome, Severity, UpgradeState, Verdict } from '../../core/report.ts';

/** Short words for the states of a report; the sentences come from the report itself. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  secure: 'Secure',
  warning: 'Partly protected',
  insecure: 'Not protected',
  failed: 'No connection',
  local: 'On this computer',
  unsupported: 'Not a page to audit',
  unknown: 'Not observed',
};

export const severityWords: Readonly<Record<Severity, string>> = {
  critical: 'Critical',
  serious: 'Serious',
  moderate: 'Moderate',
  minor: 'Minor',
  info: 'To know',
};

/** In the order in which they matter to a reader. */
export const outcomeWords: Readonly<Record<Outcome, { readonly title: string; readonly meaning: string }>> = {
  loaded: { title: 'Went out in clear', meaning: 'Anyone on the network can read or change these.' },
  'local-network': {
    title: 'In clear, on the local network',
    meaning: 'Browsers let these through; the local network can read them.',
  },
  blocked: { title: 'Blocked by the browser', meaning: 'These parts of the page are missing.' },
  upgraded: { title: 'Upgraded by the browser', meaning: 'These work only because the browser repaired the address.' },
  'upgraded-by-policy': {
    title: 'Upgraded by the page’s policy',
    meaning:
      'The page asks for the upgrade, or a repair does. Whether each then came shows only where an element failed.',
  },
  unknown: {
    title: 'Not seen what became of them',
    meaning: 'The page declares these; whether they were asked for did not show.',
  },
  'not-requested': {
    title: 'Not asked for',
    meaning: 'Lazy, unchosen, unused or refused by the page’s own policy: nothing went out for these.',
  },
};

export const hopWords: Readonly<Record<Hop['kind'], string>> = {
  start: 'Asked for',
  server: 'Redirected by the server',
  hsts: 'Moved to HTTPS by the browser, which holds an HSTS policy',
  'browser-upgrade': 'Moved to HTTPS by the browser',
  extension: 'Moved by an extension',
  client: 'Moved on by the page itself',
};

export const upgradeWords: Readonly<Record<UpgradeState, string>> = {
  available: 'This site also answers over HTTPS.',
  'redirects-back': 'Asked over HTTPS, this site leads back to HTTP.',
  'certificate-error': 'Asked over HTTPS, this site shows a certificate that the browser does not accept.',
  refused: 'This site could not be reached over HTTPS.',
  timeout: 'This site did not answer over HTTPS in time.',
  'other-host': 'Asked over HTTPS, this site leads to another host.',
  'different-page': 'The HTTPS version is a different page.',
  'http-error': 'Asked over HTTPS, this site answers with an error.',
  'not-tried': 'This site was not asked over HTTPS.',
};
