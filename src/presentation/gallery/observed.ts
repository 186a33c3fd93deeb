import { audit } from '../../core/audit.ts';
import { conclude } from '../../core/conclude.ts';
import type { Channels, Evidence } from '../../core/evidence.ts';
import { addressOf } from '../../core/observe/address.ts';
import { gap, type Report, type Seen, seenAs } from '../../core/report.ts';
import type { Rule } from '../../core/rule.ts';
import { rules } from '../../core/rules/index.ts';

/** When every state of the gallery was observed, and by which browser. */
export const circumstances = {
  at: '2026-11-20T12:00:00.000Z',
  mode: 'passive',
  browser: { name: 'chromium', version: '156' },
} as const satisfies Pick<Report, 'at' | 'mode' | 'browser'>;

type ChannelChanges = { readonly [K in keyof Channels]?: Seen<Channels[K]> };

interface Observation {
  readonly url: string;
  readonly requestedUrl?: string;
  readonly mode?: Report['mode'];
  readonly extraRules?: readonly Rule[];
  readonly channels?: ChannelChanges;
}

const none = seenAs({ items: [], omitted: 0 });
const notTold = gap('Chromium does not tell extensions about the connection; it has accepted the certificate.');

/** The report that the real rules make of a page: a healthy one, but for the channels that are given. */
export function observed({
  url,
  requestedUrl = url,
  mode = 'passive',
  extraRules = [],
  channels = {},
}: Observation): Report {
  const evidence: Evidence = {
    address: addressOf(url, requestedUrl),
    hops: seenAs([{ url, status: 200, kind: 'start', address: '192.0.2.10' }]),
    failure: seenAs(null),
    headers: seenAs([{ name: 'strict-transport-security', value: 'max-age=63072000; includeSubDomains' }]),
    cookies: none,
    insecureRequests: none,
    forms: none,
    sensitiveFields: none,
    references: none,
    tls: notTold,
    certificate: notTold,
    upgrade: seenAs({ state: 'not-tried', target: url.replace(/^http:/, 'https:') }),
    ...channels,
  };
  return conclude(evidence, audit(evidence, [...rules, ...extraRules]), { ...circumstances, mode });
}
