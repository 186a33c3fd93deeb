import { badgeOf } from '../../core/badge.ts';
import { adviceFor } from '../../core/failures/advice.ts';
import { blamedRedirects } from '../../core/failures/blamed-redirects.ts';
import { type CertificateCause, certificateCauseOf } from '../../core/failures/certificate-cause.ts';
import { redirectCauseOf } from '../../core/failures/redirect-cause.ts';
import { stepText } from '../../core/failures/step-text.ts';
import { addressOf } from '../../core/observe/address.ts';
import type { Failure, Report } from '../../core/report.ts';
import { fill } from '../../core/say.ts';
import { en } from '../../words/en.ts';
import { type DirectAccess, endpointsOf } from './gather-direct.ts';
import { handshake } from './handshake.ts';

/** Most addresses of a host that are asked for its certificate. */
const mostAsked = 2;

/**
 * The report on a page whose certificate the browser refused, with the cause that the certificate itself proves: no browser
 * shows that certificate to an extension, so a handshake asks for it once more. As it was where nothing is proven.
 */
export async function withCertificateCause(report: Report, access: DirectAccess, at: number): Promise<Report> {
  const { failure } = report.connection;
  if (failure === undefined || !failure.class.startsWith('certificate-')) return report;
  const cause = await causeAt(report, failure, access, at);
  return cause === undefined ? report : explainedBy(cause, report, failure);
}

async function causeAt(
  { url, requestedUrl, connection: { host, port, hops } }: Report,
  failure: Failure,
  access: DirectAccess,
  at: number,
): Promise<CertificateCause | undefined> {
  const address = addressOf(url, requestedUrl);
  // What runs on this computer has words of its own, and so has a redirect that leads to the wrong place.
  if (address.scheme !== 'https' || address.reach === 'loopback') return undefined;
  const redirect = redirectCauseOf(hops, address);
  if (redirect !== undefined && blamedRedirects[redirect.kind].includes(failure.class)) return undefined;
  for (const endpoint of (await endpointsOf(host, access, port)).slice(0, mostAsked)) {
    const sent = await handshake(endpoint).catch(() => undefined);
    // One that is trusted here was refused for something that cannot be seen from here.
    if (sent?.failure === undefined) continue;
    const cause = certificateCauseOf(sent, { failure: failure.class, host, at });
    if (cause !== undefined) return cause;
  }
  return undefined;
}

function explainedBy({ kind, parts, ago }: CertificateCause, report: Report, { code, ...failure }: Failure): Report {
  const isBound = report.connection.hops.some((hop) => hop.kind === 'hsts');
  const advice = adviceFor(failure.class, addressOf(report.url, report.requestedUrl), en.failures, {
    ...{ code, isBound, instead: en.failures.certificateCauses[kind] },
    parts: { ...parts, ...(ago === undefined ? {} : { ago: agoInWords(ago) }) },
  });
  const { summary } = advice;
  const why = { why: summary, fix: advice.owner.map(stepText).join('\n') };
  const findings = report.findings.map((one) => (one.rule === 'failed-connection' ? { ...one, ...why } : one));
  return {
    ...report,
    summary,
    badge: badgeOf(report.verdict, findings, summary),
    connection: { ...report.connection, failure: { ...failure, code, ...advice } },
    findings,
  };
}

const hour = 3_600_000;

/** Milliseconds as a person would say them. */
function agoInWords(ago: number): string {
  const hours = Math.floor(ago / hour);
  if (hours < 2) return en.failures.ago.few;
  const [text, count] = hours < 48 ? [en.failures.ago.hours, hours] : [en.failures.ago.days, Math.floor(hours / 24)];
  return fill(text, () => String(count));
}
