import type { ComponentChild } from 'preact';
import { step } from '../../core/watch/step.ts';
import type { ToldNotice, WatchRecord } from '../../core/watch/watch-list.ts';
import type { WatchedFacts } from '../../core/watch/watched-facts.ts';
import { en } from '../../words/en.ts';
import { type Watched, WatchPage } from '../watch/watch-page.tsx';

const hour = 3_600_000;
const start = Date.UTC(2026, 10, 20, 6);

type Ends = WatchedFacts['ends'];

const endsOf = (host: string): Ends => [
  { requested: `http://${host}/`, status: 301, landed: `https://${host}/`, certificates: [] },
  {
    ...{ requested: `https://${host}/`, status: 200, landed: `https://${host}/` },
    ...{ hsts: { maxAge: 31_536_000, includeSubDomains: true }, certificates: [] },
  },
];

/** What is known of a site after checks every six hours. */
function record(host: string, ...checks: readonly Ends[]): WatchRecord {
  const notices: ToldNotice[] = [];
  let site: WatchRecord['site'] | undefined;
  checks.forEach((ends, index) => {
    const at = start + index * 6 * hour;
    const stepped = step(site, { host, began: at - 1_000, looks: [{ ends }] }, at);
    site = stepped.site;
    notices.push(...stepped.notices.map((notice) => ({ ...notice, told: true })));
  });
  if (site === undefined) throw new Error('A record has at least one check.');
  return { site, notices };
}

const isHttps = ({ requested }: Ends[number]): boolean => requested.startsWith('https:');
const refused = (host: string): Ends =>
  endsOf(host).map((end) =>
    isHttps(end) ? { ...end, failure: { class: 'refused', code: 'net::ERR_CONNECTION_REFUSED' } } : end,
  );
const withoutPolicy = (host: string): Ends =>
  endsOf(host).map(({ hsts, ...end }) => (isHttps(end) ? { ...end, certificates: [] } : end));

const journal = 'www.journal.example';
const shop = 'shop.example';
const international = 'xn--bcher-kva.example';

const none: Watched = { list: { sites: [] }, times: {}, records: {}, mayNotify: true, hasAccess: true };

const some: Watched = {
  ...none,
  list: {
    sites: [{ host: journal }, { host: shop }, { host: international, muted: true }, { host: 'new.example' }],
    quiet: { from: 22 * 60, to: 7 * 60 },
  },
  times: Object.fromEntries(
    [journal, shop, international].map((host) => [host, { next: start + 40 * hour, untold: false }]),
  ),
  records: {
    [journal]: record(journal, endsOf(journal), refused(journal), refused(journal), endsOf(journal), endsOf(journal)),
    [shop]: record(shop, endsOf(shop), withoutPolicy(shop), withoutPolicy(shop), refused(shop), refused(shop)),
    [international]: record(international, endsOf(international)),
  },
};

const full: Watched = {
  ...none,
  list: {
    sites: Array.from({ length: 100 }, (_, index) => ({
      host: `${'long-label.'.repeat(index % 9)}site-${index}.example`,
    })),
  },
};

const nothing = async (): Promise<never> => new Promise(() => undefined);
const actions = { change: nothing, check: nothing, askToNotify: async () => false, askForAccess: nothing };

const shown =
  (watched: Watched, suggested = '') =>
  () => <WatchPage {...{ watched, actions, suggested }} words={en} now={start + 36 * hour} />;

/** The page of watched sites. */
export const watchPages: Readonly<Record<string, () => ComponentChild>> = {
  'watch-first': shown({ ...none, mayNotify: false }, journal),
  'watch-some': shown(some),
  'watch-full': shown(full),
  'watch-no-access': shown({ ...none, hasAccess: false }),
};
