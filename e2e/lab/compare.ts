import { stepText } from '../../src/core/failures/step-text.ts';
import type { Report, Verdict } from '../../src/core/report.ts';
import { type ExpectedRequest, forBrowser, type LabCase } from './case.ts';
import { differingSight, differingState } from './compare-sight.ts';

/** In what a report differs from what its case expects, in words; empty when it is as it should be. */
export function differences({ expect }: LabCase, report: Report): readonly string[] {
  const browser = report.browser.name;
  const failed = new Set(report.findings.filter(({ outcome }) => outcome === 'fail').map(({ rule }) => rule));
  const broken = report.findings.filter(({ outcome }) => outcome === 'broken');
  const verdict = forBrowser(expect.verdict, browser);
  const failure = forBrowser(expect.failure, browser);
  const upgrade = forBrowser(expect.upgrade, browser);
  const badge = forBrowser(expect.badge, browser) ?? badgeOf(verdict);
  const requests = forBrowser(expect.insecureRequests, browser);
  const ports = forBrowser(expect.ports, browser);
  return [
    ...differs('verdict', verdict, report.verdict),
    ...(badge === undefined ? [] : differs('badge', badge, report.badge.text)),
    ...(failure === undefined ? [] : differs('failure', failure, report.connection.failure?.class)),
    ...differingCause(forBrowser(expect.cause, browser) ?? [], report),
    ...(upgrade === undefined ? [] : differs('upgrade', upgrade, upgradeOf(report))),
    ...(requests === undefined ? [] : differingRequests(requests, report)),
    ...(ports === undefined ? [] : differs('ports', [...ports].sort().join(', '), portsOf(report))),
    ...differingConnection(expect, report),
    ...(forBrowser(expect.findings, browser) ?? [])
      .filter((rule) => !failed.has(rule))
      .map((rule) => `${rule} did not fail`),
    ...(expect.absent ?? []).filter((rule) => failed.has(rule)).map((rule) => `${rule} failed`),
    ...broken.map(({ rule, because }) => `${rule} is broken: ${because}`),
  ];
}

/** Chromium shows neither as it comes; Firefox shows both of every page that there is. */
function differingConnection({ certificate, tls }: LabCase['expect'], report: Report): string[] {
  const isShown = report.browser.name === 'firefox' && report.connection.failure === undefined;
  return [
    ...(certificate === undefined ? [] : differingState('certificate', report.certificate, isShown)),
    ...(tls === undefined ? [] : differingState('tls', report.tls, isShown)),
    ...differingSight('certificate', certificate, report.certificate, report),
    ...differingSight('tls', tls, report.tls, report),
  ];
}

/** The first two steps, for a visitor or for the owner, name what the lab has put there. */
function differingCause(cause: readonly string[], { connection: { failure } }: Report): string[] {
  const first = [failure?.visitor ?? [], failure?.owner ?? []].flatMap((steps) => steps.slice(0, 2));
  const steps = first.map(stepText).join('\n');
  return cause
    .filter((part) => !steps.includes(part))
    .map((part) => `${part} is not in the first two steps:\n${steps}`);
}

const differs = (what: string, expected: string, actual: string | undefined): string[] =>
  expected === actual ? [] : [`${what} is ${JSON.stringify(actual)}, not ${JSON.stringify(expected)}`];

/** A warning counts its proofs, which only the case itself can know. */
function badgeOf(verdict: Verdict): string | undefined {
  if (verdict === 'insecure') return '!';
  if (verdict === 'failed') return '×';
  return verdict === 'warning' ? undefined : '';
}

const portsOf = ({ ports }: Report): string =>
  ports.items
    .map(({ use, origin }) => `${use} ${origin}`)
    .sort()
    .join(', ');

const upgradeOf = ({ upgrade }: Report): string => (upgrade.state === 'seen' ? upgrade.value.state : upgrade.reason);

function differingRequests(expected: readonly ExpectedRequest[], report: Report): string[] {
  const { items } = report.insecureRequests;
  const missing = expected.filter(({ url, outcome, destination }) => {
    const wanted = forBrowser(outcome, report.browser.name);
    return !items.some(
      (item) =>
        item.url === url && item.outcome === wanted && (destination === undefined || item.destination === destination),
    );
  });
  const unexpected = items.filter(({ url }) => !expected.some((one) => one.url === url));
  const seen = items.map(({ url, destination, outcome }) => `${destination} ${url} ${outcome}`).join(', ') || 'nothing';
  return [
    ...missing.map(({ url, destination = '' }) => `${destination} ${url} is not reported as expected (seen: ${seen})`),
    ...unexpected.map(
      ({ url, destination, outcome }) => `${destination} ${url} is reported as ${outcome}, unexpectedly`,
    ),
  ];
}
