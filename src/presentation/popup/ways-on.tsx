import { useEffect, useState } from 'preact/hooks';
import type { Report } from '../../core/report.ts';
import type { Decisions } from '../../core/settings/change.ts';
import { exceptionFor, isAlways } from '../../core/settings/holding.ts';
import { engine } from '../../platform/abilities.ts';
import { browser } from '../../platform/browser.ts';
import { OpenWithout } from '../failed/open-without.tsx';

interface Props {
  readonly tabId: number;
  readonly report: Report;
  readonly decisions: Decisions;
}

/** The ways on from an upgrade that failed where Chromium shows no page of ours that has them: in a private window. */
export function WaysOn({ tabId, report: { connection }, decisions }: Props) {
  const [isHere, setHere] = useState(false);
  useEffect(() => {
    if (engine !== 'firefox') void browser.tabs.get(tabId).then(({ incognito }) => setHere(incognito));
  }, [tabId]);
  const { host, hops, failure } = connection;
  const url = hops[hops.findLastIndex(({ kind }) => kind === 'extension') - 1]?.url;
  // What fails at another host, further on the way, would have failed without the upgrade too.
  if (!isHere || failure === undefined || url === undefined || new URL(url).hostname !== host) return null;
  const isOurs = isAlways(decisions, host) || decisions.settings.everySite;
  if (!isOurs || exceptionFor(decisions, host, tabId) !== undefined) return null;
  return <OpenWithout {...{ tabId, url, isPrivate: true }} go={() => browser.tabs.update(tabId, { url })} />;
}
