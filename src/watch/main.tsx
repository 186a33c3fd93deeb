import type { WatchList } from '../core/watch/watch-list.ts';
import { hasAccessToAllSites, wantedOrigins } from '../platform/abilities.ts';
import { browser } from '../platform/browser.ts';
import { onPermissionChange } from '../platform/permission-changes.ts';
import { watchDoor } from '../platform/watch-door.ts';
import { watchListKey } from '../platform/watch-storage.ts';
import { drawPage } from '../presentation/components/draw-page.tsx';
import { useUpToDate } from '../presentation/use-up-to-date.ts';
import type { WatchActions } from '../presentation/watch/watch-actions.ts';
import { type Watched, WatchPage } from '../presentation/watch/watch-page.tsx';
import { reportTexts } from '../reporting/report-texts.ts';
import { openAskerIn } from '../site-check/ask-step.ts';
import { checkAndTell } from './check-and-tell.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { watchStorage } from './stored-watch.ts';

/** `?host=<host>` names a host that a person came here from. */
const suggested = new URLSearchParams(location.search).get('host') ?? '';
const storage = watchStorage(watchDoor);
const asker = browser.tabs.getCurrent().then(({ id = -1 }) => openAskerIn(id, false));

const actions: WatchActions = {
  async change(change) {
    const { list: before } = await storage.readSchedule();
    const after = change(before);
    if (after === before) return;
    await writeList(after);
    // Whoever checks now does not know of it yet. What was taken off the list is forgotten, and what is new is checked.
    void oneAtATime(async () => {
      await storage.prune();
      await watchDoor.setAlarm(Date.now() + 1_000);
    });
  },
  check: async (host) => checkAndTell(await asker, watchDoor, host),
  askToNotify: () => browser.permissions.request({ permissions: ['notifications'] }),
  askForAccess: () => browser.permissions.request({ origins: wantedOrigins }),
};

const writeList = (list: WatchList): Promise<void> => watchDoor.write({ [watchListKey]: list });

async function readWatched(): Promise<Watched> {
  const [{ list, times }, hasAccess, mayNotify] = await Promise.all([
    storage.readSchedule(),
    hasAccessToAllSites(),
    browser.permissions.contains({ permissions: ['notifications'] }),
  ]);
  const known = await Promise.all(list.sites.map(async ({ host }) => [host, await storage.readRecord(host)] as const));
  const records = Object.fromEntries(known.flatMap(([host, record]) => (record === undefined ? [] : [[host, record]])));
  return { list, times, records, hasAccess, mayNotify };
}

/** Whatever is stored or granted, by whichever page. */
function onChange(listener: () => void): () => void {
  const { onChanged } = browser.storage.local;
  onChanged.addListener(listener);
  const end = onPermissionChange(listener);
  return () => {
    onChanged.removeListener(listener);
    end();
  };
}

function Page() {
  const watched = useUpToDate(readWatched, onChange);
  const texts = useUpToDate(reportTexts, onChange);
  if (watched === undefined || texts === undefined) return <main aria-busy="true" />;
  return <WatchPage {...{ watched, actions, suggested }} words={texts.words} now={Date.now()} />;
}

drawPage(<Page />);
