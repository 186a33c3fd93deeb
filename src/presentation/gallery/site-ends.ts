import { diagnose } from '../../core/failures/failure-codes.ts';
import { addressOf } from '../../core/observe/address.ts';
import type { Certificate, FailureClass, Report } from '../../core/report.ts';
import { causesOf } from '../../core/site/causes.ts';
import { isVisited } from '../../core/site/site-evidence.ts';
import type { SiteEnd, SitePages } from '../../core/site/site-report-schema.ts';
import { audited, type Sight, usualCertificate } from './audited.ts';
import { insecure, listed } from './insecure.ts';

const certificate: Certificate = {
  ...usualCertificate,
  subject: 'CN=site.example',
  names: ['site.example', 'www.site.example'],
};

const codes: Readonly<Partial<Record<FailureClass, string>>> = {
  'certificate-name': 'net::ERR_CERT_COMMON_NAME_INVALID',
  dns: 'net::ERR_NAME_NOT_RESOLVED',
  refused: 'net::ERR_CONNECTION_REFUSED',
  timeout: 'net::ERR_CONNECTION_TIMED_OUT',
};

/** An end of a sample with the report that the real rules make of its redirects, or of its failure. */
export function auditedEnd(end: SiteEnd, isLoaded: boolean): SiteEnd {
  return isVisited(end) ? { ...end, report: reportOf(end.report, isLoaded) } : end;
}

function reportOf({ url, requestedUrl, connection }: Report, isLoaded: boolean): Report {
  const { hops, failure } = connection;
  if (failure !== undefined) {
    const known = { ...diagnose(codes[failure.class] ?? failure.code, addressOf(url)) };
    return audited(url, {
      requestedUrl,
      failure: known,
      hops: hops.map((hop) => ({ ...hop, status: 0 })),
      gaps: noPage,
    });
  }
  const seen: Sight = { requestedUrl, hops, certificate };
  return audited(url, isLoaded ? seen : { ...seen, gaps: requestedOnly });
}

const unread = 'notRead';
/** What stays unknown of a page that was requested and not loaded. */
const requestedOnly: NonNullable<Sight['gaps']> = {
  insecureRequests: unread,
  localRequests: unread,
  forms: unread,
  sensitiveFields: unread,
  references: unread,
  links: unread,
  ports: unread,
  cookies: 'noCookies',
  keptCookies: 'noStoredCookies',
  tls: 'noCertificates',
  certificate: 'noCertificates',
  connections: 'noCertificates',
};

const failed = 'noPage';
/** What stays unknown where there is no page: all but the way there. */
export const noPage: NonNullable<Sight['gaps']> = {
  headers: failed,
  cookies: failed,
  keptCookies: failed,
  insecureRequests: failed,
  localRequests: failed,
  forms: failed,
  sensitiveFields: failed,
  references: failed,
  links: failed,
  ports: failed,
  tls: failed,
  certificate: failed,
  connections: failed,
};

/** Fifty pages of a site, of which most share a template that requests a script over HTTP. */
export function manyPages(): SitePages {
  const results = Array.from({ length: 50 }, (_, index) => {
    const url = `https://site.example/${index < 44 ? `blog/title-${index + 1}` : `docs/page-${index - 43}.html`}`;
    const logo = insecure('http://cdn.example/footer/logo.js', 'script', 'blocked', {
      frame: { url, top: true },
      element: { selector: 'footer > script', html: '<script src="http://cdn.example/footer/logo.js">' },
    });
    const isOld = index === 49;
    const report = audited(url, {
      certificate,
      ...(index < 44 ? { insecureRequests: listed([logo]) } : {}),
      ...(isOld ? { headers: [] } : {}),
    });
    return { requested: url, report };
  });
  return {
    ...{ audited: 50, found: 214, sampled: true, results },
    notes: ['The sitemap https://site.example/sitemap.xml names one address outside of this site, left out.'],
    causes: causesOf(results.map(({ report }) => report)),
  };
}
