import type { Words } from '../words/words.ts';
import { badgeOf } from './badge.ts';
import { checkedOf } from './checked.ts';
import type { Address, Channel, Evidence } from './evidence.ts';
import { hstsOf } from './header-fields.ts';
import { addressOf } from './observe/address.ts';
import { isLocal } from './page-kind.ts';
import {
  type Finding,
  type Gap,
  gapOf,
  type HstsPolicy,
  type LeftOut,
  type Listed,
  type Report,
  type Seen,
  seenAs,
  type Verdict,
} from './report.ts';
import { sentenceOf } from './say.ts';
import { failuresOf, gradeOf, scoreOf } from './score.ts';
import { shortened } from './standards/kept-address.ts';
import { summaryOf } from './summary.ts';

/** What the report states besides the evidence: when, how and with what it was gathered. */
export interface ReportCircumstances {
  /** ISO 8601, when the document committed. */
  readonly at: string;
  readonly mode: Report['mode'];
  readonly browser: Report['browser'];
}

/** The report on a page that was observed. Findings are what `audit` made of the same evidence, worst first. */
export function conclude(
  evidence: Evidence,
  findings: readonly Finding[],
  circumstances: ReportCircumstances,
  words: Words,
): Report {
  const { address } = evidence;
  const failure = valueOr(evidence.failure, null);
  const verdict = verdictOf(evidence, findings);
  const leftOut = leftOutOf(evidence);
  const summary = summaryOf(verdict, findings, failure, leftOut, words);
  const hsts = hstsSeen(evidence, words);
  const { unseen } = valueOr(evidence.insecureRequests, { items: [], omitted: 0 });
  const isGraded = verdict === 'secure' || verdict === 'warning' || verdict === 'insecure';
  return {
    ...identity(address, circumstances),
    verdict,
    grade: isGraded ? gradeOf(findings, hsts, unseen !== undefined) : null,
    score: isGraded ? scoreOf(findings) : null,
    summary,
    badge: badgeOf(verdict, findings, summary),
    connection: {
      ...endpoint(address),
      hops: [...valueOr(evidence.hops, [])],
      ...(failure === null ? {} : { failure }),
    },
    hsts,
    tls: tlsSeen(evidence, words),
    certificate: seenOf(evidence.certificate, words),
    insecureRequests: {
      ...listOf(evidence.insecureRequests),
      ...(unseen === undefined ? {} : { unseen: words.gaps[unseen] }),
    },
    forms: listOf(evidence.forms),
    references: joined(listOf(evidence.references), listOf(evidence.links)),
    ports: listOf(evidence.ports),
    upgrade: seenOf(evidence.upgrade, words),
    leftOut,
    checked: checkedOf(findings),
    findings: [...findings],
  };
}

/** The report on a page that could not be looked at or was not observed, with the reason that a person can act on. */
export function unseenReport(
  url: string,
  verdict: 'unsupported' | 'unknown' | 'local',
  nothing: Gap,
  circumstances: ReportCircumstances,
): Report {
  const address = addressOf(shortened(url));
  return {
    ...identity(address, circumstances),
    verdict,
    grade: null,
    score: null,
    summary: nothing.reason,
    badge: badgeOf(verdict, [], nothing.reason),
    connection: { ...endpoint(address), hops: [] },
    hsts: nothing,
    tls: nothing,
    certificate: nothing,
    insecureRequests: { items: [], omitted: 0 },
    forms: { items: [], omitted: 0 },
    references: { items: [], omitted: 0 },
    ports: { items: [], omitted: 0 },
    upgrade: nothing,
    leftOut: [],
    findings: [],
  };
}

function verdictOf({ address, failure, insecureRequests }: Evidence, findings: readonly Finding[]): Verdict {
  if (valueOr(failure, null) !== null) return 'failed';
  if (isLocal(address)) return 'local';
  if (address.scheme !== 'http' && address.scheme !== 'https') return 'unsupported';
  const severities = failuresOf(findings).map(({ severity }) => severity);
  if (severities.includes('critical')) return 'insecure';
  if (severities.includes('serious')) return 'warning';
  // A page that nobody looked at, or not at all of it, is not secure for all that.
  const isSeen = insecureRequests.state === 'seen' && !findings.some(({ incomplete }) => incomplete);
  return isSeen ? 'secure' : 'unknown';
}

function hstsSeen({ address, headers }: Evidence, { summaries, rules, gaps }: Words): Seen<HstsPolicy> {
  if (headers.state === 'gap') return gapOf(gaps, headers.reason);
  if (address.scheme !== 'https') return gapOf(summaries, 'noHstsOverHttp');
  const policy = hstsOf(headers.value);
  if (policy === undefined) return gapOf(summaries, 'noHsts');
  const texts = rules['invalid-hsts'].says;
  return seenAs({ ...policy, problems: policy.problems.map((problem) => sentenceOf(problem, texts)) });
}

const seenOf = <T>(channel: Channel<T>, { gaps }: Words): Seen<T> =>
  channel.state === 'seen' ? seenAs(channel.value) : gapOf(gaps, channel.reason);

function tlsSeen({ tls, connections }: Evidence, { gaps }: Words): Report['tls'] {
  if (tls.state === 'gap') return gapOf(gaps, tls.reason);
  return seenAs({ ...tls.value, ...(connections.state === 'seen' ? { resources: [...connections.value] } : {}) });
}

/** Everything that was left out of any channel; one thing may be missing in several. */
function leftOutOf({ address: _, ...channels }: Evidence): LeftOut[] {
  const all = new Map<string, LeftOut>();
  for (const channel of Object.values(channels)) {
    for (const one of channel.state === 'seen' ? channel.leftOut : []) all.set(JSON.stringify(one), one);
  }
  return [...all.values()];
}

const joined = <T>(a: { items: T[]; omitted: number }, b: { items: T[]; omitted: number }) => ({
  items: [...a.items, ...b.items],
  omitted: a.omitted + b.omitted,
});

const identity = ({ requestedUrl, url }: Address, { at, mode, browser }: ReportCircumstances) =>
  ({ version: 1, requestedUrl, url, at, mode, browser: { ...browser } }) as const;

const endpoint = ({ scheme, host, port, defaultPort }: Address) => ({ scheme, host, port, defaultPort });

const valueOr = <T>(channel: Channel<T>, otherwise: T): T => (channel.state === 'seen' ? channel.value : otherwise);

/** The report's lists have no gaps; that a channel was not seen is told by the findings that needed it. */
function listOf<T>(channel: Channel<Listed<T>>): { items: T[]; omitted: number } {
  const { items, omitted } = valueOr(channel, { items: [], omitted: 0 });
  return { items: [...items], omitted };
}
