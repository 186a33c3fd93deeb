import { hostOf } from '../../parse-url.ts';
import type { FailureClass, Hop, Report, Verdict } from '../../report.ts';
import { seenAs } from '../../report.ts';
import { sampleReport } from '../../samples/report.ts';
import type { Role } from '../ends.ts';
import { policyOf } from '../policy-of.ts';
import type { SiteEvidence } from '../site-evidence.ts';
import type { Answer, DirectFacts, Sibling, Siblings, SiteEnd, SitePages } from '../site-report-schema.ts';

const requestedBy: Readonly<Record<Role, string>> = {
  'http-apex': 'http://site.example/',
  'https-apex': 'https://site.example/',
  'http-www': 'http://www.site.example/',
  'https-www': 'https://www.site.example/',
  'http-host': 'http://blog.site.example/',
  'https-host': 'https://blog.site.example/',
};

/** The report on a visit that went through these addresses, the last of which was shown. */
function reportOn(urls: readonly string[], verdict: Verdict): Report {
  const last = urls.at(-1) ?? '';
  const scheme = last.startsWith('https:') ? 'https' : 'http';
  const hops: Hop[] = urls.map((url, index) => ({
    url,
    status: index === urls.length - 1 ? 200 : 301,
    kind: index === 0 ? 'start' : 'server',
  }));
  const port = scheme === 'https' ? 443 : 80;
  return {
    ...sampleReport,
    requestedUrl: urls[0] ?? '',
    url: last,
    verdict,
    grade: 'A',
    findings: [],
    connection: { scheme, host: hostOf(last), port, defaultPort: true, hops },
  };
}

/** An end that leads, over these redirects, to a page. */
export function shows(role: Role, ...redirects: readonly string[]): SiteEnd {
  const urls = [requestedBy[role], ...redirects];
  const verdict = urls.at(-1)?.startsWith('https:') === true ? 'secure' : 'insecure';
  return { role, requested: requestedBy[role], report: reportOn(urls, verdict) };
}

/** An end over HTTP that the browser did not ask, because a policy that it knows forbids that. */
export function movedByBrowser(role: Role): SiteEnd {
  const end = shows(role, requestedBy[role].replace('http:', 'https:'));
  if (!('report' in end)) return end;
  const { connection } = end.report;
  const hops = connection.hops.map((hop, index): Hop => (index === 0 ? hop : { ...hop, kind: 'hsts' }));
  return { ...end, report: { ...end.report, connection: { ...connection, hops } } };
}

/** An end that fails. */
export function fails(role: Role, failureClass: FailureClass): SiteEnd {
  const report = reportOn([requestedBy[role]], 'failed');
  const failure = { code: failureClass, class: failureClass, summary: 'It failed.', visitor: [], owner: [] };
  return {
    role,
    requested: requestedBy[role],
    report: { ...report, summary: failure.summary, grade: null, connection: { ...report.connection, failure } },
  };
}

/** An end that could not be visited. */
export const unvisited = (role: Role): SiteEnd => ({
  role,
  requested: requestedBy[role],
  error: 'The browser crashed.',
});

/** The four ends of a site as it should be. */
export const wellMadeEnds: readonly SiteEnd[] = [
  shows('http-apex', 'https://site.example/'),
  shows('https-apex'),
  shows('http-www', 'https://www.site.example/', 'https://site.example/'),
  shows('https-www', 'https://site.example/'),
];

/** The same with some ends instead of those of their role. */
export const endsWith = (...others: readonly SiteEnd[]): readonly SiteEnd[] =>
  wellMadeEnds.map((end) => others.find(({ role }) => role === end.role) ?? end);

/** What one address of a host negotiates, as it should. */
export const soundAddress = {
  host: 'site.example',
  address: '192.0.2.1',
  family: 4,
  protocol: 'TLSv1.3',
  versions: ['TLSv1.2', 'TLSv1.3'],
  chain: [
    {
      subject: 'CN=site.example',
      issuer: 'CN=Authority',
      notBefore: '2026-11-01T00:00:00.000Z',
      notAfter: '2027-01-30T00:00:00.000Z',
      fingerprint: 'ab',
      issuerAt: 'http://authority.example/issuer.crt',
    },
  ],
  asSent: true,
  complete: true,
} as const satisfies DirectFacts['addresses'][number];

const hsts = policyOf('max-age=31536000; includeSubDomains');

export const soundFacts: DirectFacts = {
  at: '2026-11-20T12:00:00.000Z',
  addresses: [{ ...soundAddress, versions: [...soundAddress.versions], chain: [...soundAddress.chain] }],
  caa: [],
  httpsRecords: [],
  postQuantum: null,
};

/** Other names of the site, each by its state. */
export const siblingsOf = (states: Readonly<Record<string, Sibling['state']>>, omitted = 0): Siblings => ({
  items: Object.entries(states).map(([name, state]) => ({
    ...{ host: `${name}.site.example`, from: 'link', state },
    ...(state === 'http-only' ? { failure: 'ECONNREFUSED' } : {}),
  })),
  omitted,
});

export const soundAnswers: readonly Answer[] = [
  { host: 'site.example', status: 200, hsts },
  { host: 'www.site.example', status: 301, location: 'https://site.example/', hsts },
];

/** How a site differs from one that is as it should be; `direct: null` where its servers were not asked. */
export interface SiteChange {
  readonly ends?: readonly SiteEnd[];
  readonly direct?: Partial<DirectFacts> | null;
  readonly answers?: readonly Answer[] | null;
  readonly siblings?: Siblings | null;
  readonly loaded?: boolean;
  readonly pages?: SitePages;
}

const notAsked = { state: 'gap', reason: 'Not asked.' } as const;

export const siteWith = ({
  ends = wellMadeEnds,
  direct = {},
  answers = soundAnswers,
  siblings = siblingsOf({ shop: 'https' }),
  loaded = true,
  pages,
}: SiteChange): SiteEvidence => ({
  ...{ host: 'site.example', ends, loaded },
  answers: answers === null ? notAsked : seenAs(answers),
  siblings: siblings === null ? notAsked : seenAs(siblings),
  ...(pages === undefined ? {} : { pages }),
  direct: direct === null ? notAsked : seenAs({ ...soundFacts, ...direct }),
});
