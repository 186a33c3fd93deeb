import { limits } from '../../core/limits.ts';
import { insecureRequestsOf } from '../../core/observe/insecure-requests.ts';
import { parseUrl } from '../../core/parse-url.ts';
import { reachOf } from '../../core/standards/reach.ts';
import type { Visit } from '../../core/visit.ts';
import { engine } from '../../platform/abilities.ts';
import { isPrivate } from '../../platform/private-tabs.ts';
import { record } from '../../recording/session.ts';
import { readTab } from '../../recording/tab-store.ts';
import { probe } from './probe.ts';

/**
 * Asks each public host that a tab's page uses unencrypted once whether it answers over HTTPS, because a person wants to
 * know. Resolves when all have answered or run out of time.
 */
export async function askHosts(tabId: number): Promise<void> {
  const [visit] = (await readTab(tabId)).visits;
  if (visit?.document === undefined) return;
  const isHidden = await isPrivate(tabId);
  const hosts = await Promise.all(hostsUsedBy(visit).map((host) => probe(host, isHidden)));
  record(tabId, { type: 'hosts-answered', document: visit.document, hosts });
}

/** An address with a port of its own says nothing about HTTPS on the default one. */
function hostsUsedBy(visit: Visit): readonly string[] {
  const urls = insecureRequestsOf(visit, engine).items.map(({ url }) => parseUrl(url));
  const hosts = urls.flatMap((url) => (url !== undefined && url.port === '' ? [url.hostname] : []));
  return [...new Set(hosts)].filter((host) => reachOf(host) === 'public').slice(0, limits.hostsAsked);
}
