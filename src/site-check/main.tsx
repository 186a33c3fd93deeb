import { siteNameOf } from '../core/site/site-name.ts';
import { browserIdentity } from '../platform/abilities.ts';
import { browser } from '../platform/browser.ts';
import { drawPage } from '../presentation/components/draw-page.tsx';
import { type Check, SitePage } from '../presentation/site/site-page.tsx';
import { reportTexts } from '../reporting/report-texts.ts';
import { openAskerIn } from './ask-step.ts';
import { checkSite } from './check-site.ts';

/** `?host=<host>` names a host of the site. */
const host = new URLSearchParams(location.search).get('host') ?? '';
const site = host === '' ? undefined : siteNameOf(host);

const asker = browser.tabs.getCurrent().then(({ id = -1 }) => openAskerIn(id));

const check: Check = async (onEnds) => {
  const [ask, identity, texts] = await Promise.all([asker, browserIdentity(), reportTexts()]);
  if (site === undefined) throw new Error('No site is named.');
  return checkSite(site, { ask, browser: identity, texts, now: Date.now() }, onEnds);
};

const [navigation] = performance.getEntriesByType('navigation');
const atOnce = navigation instanceof PerformanceNavigationTiming && navigation.type === 'navigate';

drawPage(<SitePage host={host} site={site} check={check} atOnce={atOnce} />);
