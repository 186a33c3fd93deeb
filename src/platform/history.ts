import * as v from 'valibot';
import { bounded } from '../core/history/bounded.ts';
import { type KeptReport, keptSiteSchema } from '../core/history/history-schema.ts';
import { siteOf } from '../core/history/keep-report.ts';
import { byVisit } from '../core/history/merged.ts';
import { readKeptReport } from '../core/history/read-kept-report.ts';
import { browser } from './browser.ts';
import { readManaged } from './managed.ts';
import { managedKey } from './stored-keys.ts';

/*
 * The history on disk: whether one is kept, and an item for each site. Several pages of ours may write at once, so each
 * change waits for its turn among all of them; what cannot be written leaves what is there.
 */

const switchKey = 'history';
const siteKey = (site: string): string => `history:${site}`;
const isSiteKey = (key: string): boolean => key.startsWith('history:');

export interface History {
  readonly isOn: boolean;
  /** An organisation has decided that there is none. */
  readonly isForbidden: boolean;
  /** The oldest first. */
  readonly reports: readonly KeptReport[];
}

/** What is kept. */
export async function readHistory(): Promise<History> {
  const [managed, { reports, isOn }] = await Promise.all([readManaged(), readStored()]);
  const isForbidden = managed[switchKey] === false;
  return { isOn: isOn && !isForbidden, isForbidden, reports };
}

/** Calls the listener whenever anything of that changes, in whatever context, until the returned function is called. */
export function onHistoryChange(listener: () => void): () => void {
  const { onChanged } = browser.storage.local;
  const changed = (changes: Record<string, unknown>): void => {
    if (Object.keys(changes).some((key) => key === switchKey || key === managedKey || isSiteKey(key))) listener();
  };
  onChanged.addListener(changed);
  return () => onChanged.removeListener(changed);
}

/** Turned off, what is kept stays. */
export const turnHistory = (on: boolean): Promise<void> =>
  inTurn(() => (on ? browser.storage.local.set({ [switchKey]: true }) : browser.storage.local.remove(switchKey)));

/**
 * Changes what is kept, within its bounds, while a history is kept at all. Resolves with what then is; rejects, with
 * everything as it was, where there is no room on the disk.
 */
export const updateHistory = (
  change: (before: readonly KeptReport[]) => readonly KeptReport[],
): Promise<readonly KeptReport[]> =>
  inTurn(async () => {
    const { isOn, reports } = await readHistory();
    if (!isOn) return reports;
    const after = bounded(change(reports), Date.now());
    const [before, wanted] = [bySite(reports), bySite(after)];
    const written = [...wanted].filter(([key, site]) => JSON.stringify(before.get(key)) !== JSON.stringify(site));
    if (written.length > 0) await browser.storage.local.set(Object.fromEntries(written));
    const gone = [...before.keys()].filter((key) => !wanted.has(key));
    if (gone.length > 0) await browser.storage.local.remove(gone);
    return after;
  });

/** Erases what is kept of a site, or of all of them. */
export const eraseHistory = (site?: string): Promise<void> =>
  inTurn(async () => {
    const keys = site === undefined ? Object.keys(await browser.storage.local.get(null)) : [siteKey(site)];
    await browser.storage.local.remove(keys.filter(isSiteKey));
  });

/** Drops what is stored and cannot be read. Resolves with whether there was any. */
export const dropUnreadable = (): Promise<boolean> =>
  inTurn(async () => {
    const { reports, unreadable } = await readStored();
    if (unreadable.length === 0) return false;
    const readable = bySite(reports);
    const rest = [...readable].filter(([key]) => unreadable.includes(key));
    if (rest.length > 0) await browser.storage.local.set(Object.fromEntries(rest));
    await browser.storage.local.remove(unreadable.filter((key) => !readable.has(key)));
    return true;
  });

/** Whether something could not be written because the disk, or what an extension gets of it, is full. */
export const isFull = (error: unknown): boolean => /quota/i.test(String(error));

async function readStored(): Promise<{ isOn: boolean; reports: KeptReport[]; unreadable: string[] }> {
  const stored = await browser.storage.local.get(null);
  const now = Date.now();
  const reports: KeptReport[] = [];
  const unreadable: string[] = [];
  for (const [key, item] of Object.entries(stored).filter(([name]) => isSiteKey(name))) {
    const site = v.safeParse(keptSiteSchema, item);
    const read = site.success ? site.output.reports.map((one) => readKeptReport(one, now)) : [undefined];
    const known = read.filter((one) => one !== undefined && siteKey(siteOf(one.url)) === key);
    if (known.length < read.length) unreadable.push(key);
    reports.push(...known.filter((one) => one !== undefined));
  }
  return { isOn: stored[switchKey] === true, reports: reports.sort(byVisit), unreadable };
}

/** The items as they are stored. */
function bySite(reports: readonly KeptReport[]): ReadonlyMap<string, { history: 1; reports: KeptReport[] }> {
  const sites = new Map<string, { history: 1; reports: KeptReport[] }>();
  for (const report of reports) {
    const key = siteKey(siteOf(report.url));
    const site = sites.get(key);
    if (site === undefined) sites.set(key, { history: 1, reports: [report] });
    else site.reports.push(report);
  }
  return sites;
}

/** Among all pages of ours, and whatever becomes of the page that waits. */
const inTurn = <T>(work: () => Promise<T>): Promise<T> => navigator.locks.request('history', work);
