import type { Driver } from '../../src/cli/drivers/driver.ts';
import { waitUntil } from '../../src/cli/drivers/wait-until.ts';
import type { WatchRecord } from '../../src/core/watch/watch-list.ts';
import { watchAlarm, watchListKey, watchRecordKey, watchTimesKey } from '../../src/platform/watch-storage.ts';

/** The watch list of a browser, and checks of its sites that do not wait for their time. */
export function watchListIn(driver: () => Driver) {
  const stored = async (key: string): Promise<unknown> => {
    const all = await driver().evaluate(`browser.storage.local.get(${JSON.stringify(key)})`);
    return (all as Readonly<Record<string, unknown>>)[key];
  };
  /** Between two checks: one that is under way writes back what it read before. */
  const store = (items: object): Promise<unknown> =>
    driver().evaluate(`navigator.locks.request('watch', () => browser.storage.local.set(${JSON.stringify(items)}))`);
  const forget = (): Promise<unknown> =>
    driver().evaluate("navigator.locks.request('watch', () => browser.storage.local.clear())");
  const recordOf = async (host: string): Promise<WatchRecord | undefined> =>
    (await stored(watchRecordKey(host))) as WatchRecord | undefined;
  const watch = (...hosts: readonly string[]): Promise<unknown> =>
    store({ [watchListKey]: { sites: hosts.map((host) => ({ host })) } });
  const ring = (): Promise<unknown> =>
    driver().evaluate(`browser.alarms.create('${watchAlarm}', { when: Date.now() + 100 })`);
  const nextAlarm = async (): Promise<number> =>
    Number(await driver().evaluate(`browser.alarms.get('${watchAlarm}').then((alarm) => alarm?.scheduledTime ?? 0)`));
  const lastCheck = async (host: string): Promise<number> => (await recordOf(host))?.site.checked ?? 0;

  /** Resolves with what is known of the sites once they were checked in the background. */
  const checkAll = async (hosts: readonly string[]): Promise<readonly WatchRecord[]> => {
    const before = await Promise.all(hosts.map(lastCheck));
    await store({ [watchTimesKey]: Object.fromEntries(hosts.map((host) => [host, { next: 0, untold: false }])) });
    await ring();
    await waitUntil(`all of ${hosts.join(', ')} were checked`, async () => {
      const after = await Promise.all(hosts.map(lastCheck));
      return after.every((time, index) => time > (before[index] ?? 0));
    });
    // Only when all was told is the alarm set for the next check.
    await waitUntil('the alarm is set', async () => (await nextAlarm()) > Date.now() + 10 * 60_000);
    const records = await Promise.all(hosts.map(recordOf));
    return records.filter((record) => record !== undefined);
  };
  const check = async (host: string): Promise<WatchRecord> => {
    const [record] = await checkAll([host]);
    if (record === undefined) throw new Error(`${host} was not checked.`);
    return record;
  };
  return { stored, store, forget, recordOf, watch, ring, nextAlarm, check, checkAll };
}
