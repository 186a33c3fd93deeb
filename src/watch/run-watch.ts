import { siteNameOf } from '../core/site/site-name.ts';
import { jitter, soon, usual, withoutNetwork } from '../core/watch/intervals.ts';
import { isOwnNetworkDown, isWithoutAnswer } from '../core/watch/own-network.ts';
import { step, wantsAnotherLook } from '../core/watch/step.ts';
import { mostNotices, type WatchList, type WatchRecord, type WatchTimes } from '../core/watch/watch-list.ts';
import { boundedTexts, type WatchedFacts } from '../core/watch/watched-facts.ts';
import { type WatchedName, watchedName } from '../core/watch/watched-name.ts';
import type { WatchStorage } from './stored-watch.ts';

/** Sites that are checked in one go: browsers do not leave a worker the time for many. */
const mostAtOnce = 5;

export interface WatchMeans {
  readonly storage: WatchStorage;
  readonly look: (site: WatchedName) => Promise<WatchedFacts>;
  readonly isOnline: () => boolean;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** From 0 to 1, so that not all computers ask a site at the same time. */
  readonly random: () => number;
}

interface Look {
  readonly host: string;
  readonly began: number;
  readonly facts: WatchedFacts;
}

/**
 * Checks the sites whose time has come, or the one that a person asks about. Each is written down with its notices at once,
 * but while none has answered, which may be for want of a network: whatever ends this, no change is lost, and none is found
 * twice.
 */
export async function runWatch(means: WatchMeans, only?: string): Promise<void> {
  const { storage, now } = means;
  const { list, times } = await storage.readSchedule();
  const due = dueSites(list, times, now(), only);
  const isOnline = means.isOnline();
  const held: Look[] = [];
  let hasNetwork = false;
  for (const site of isOnline ? due : []) {
    const look = await lookAt(site, means);
    held.push(look);
    hasNetwork ||= !isWithoutAnswer(look.facts);
    if (hasNetwork) for (const one of held.splice(0)) await takeIn(one, means);
  }
  if (!isOnline || isOwnNetworkDown(held.map(({ facts }) => facts))) {
    await storage.writeTimes(due.map(({ host }) => [host, { next: now() + withoutNetwork }]));
    return;
  }
  for (const look of held) await takeIn(look, means);
}

/** Those that waited longest come first. */
function dueSites(list: WatchList, times: WatchTimes, now: number, only: string | undefined): readonly WatchedName[] {
  const nextOf = (host: string): number => times[host]?.next ?? 0;
  return (
    list.sites
      .map(({ host }) => host)
      .filter((host) => (only === undefined ? nextOf(host) <= now : host === only))
      .toSorted((a, b) => nextOf(a) - nextOf(b))
      .slice(0, mostAtOnce)
      // What has become a public suffix since it was listed has no apex either.
      .map((host) => watchedName(siteNameOf(host) ?? { host, apex: undefined }))
  );
}

async function lookAt(site: WatchedName, { storage, look, now }: WatchMeans): Promise<Look> {
  const began = now();
  const [facts, visited] = await Promise.all([look(site), storage.readVisit(site.host)]);
  return {
    host: site.host,
    began,
    facts: visited === undefined ? facts : { ...facts, mixedContent: boundedTexts(visited) },
  };
}

async function takeIn({ host, began, facts }: Look, { storage, now, random }: WatchMeans): Promise<void> {
  const before = await storage.readRecord(host);
  const check = { host, began, looks: [facts] };
  const isUnsure = wantsAnotherLook(before?.site, check, now());
  const { site, notices } = step(before?.site, check, now());
  const told = notices.map((notice) => ({ ...notice, told: false }));
  const record: WatchRecord = { site, notices: [...(before?.notices ?? []), ...told].slice(-mostNotices) };
  const next = Math.round(now() + (isUnsure ? soon : usual + random() * jitter));
  await storage.writeRecord(host, record, next);
}
