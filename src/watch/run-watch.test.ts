import { beforeEach, describe, expect, test } from 'vitest';
import type { WatchedEnd, WatchedFacts } from '../core/watch/watched-facts.ts';
import type { WatchDoor } from '../platform/watch-door.ts';
import { watchListKey, watchRecordKey, watchTimesKey } from '../platform/watch-storage.ts';
import { en } from '../words/en.ts';
import { nextAlarm } from './next-alarm.ts';
import { runWatch, type WatchMeans } from './run-watch.ts';
import { watchStorage } from './stored-watch.ts';
import { tellNotices } from './tell-notices.ts';

const hour = 3_600_000;
const host = 'site.example';

const fine: WatchedFacts = {
  ends: [
    { requested: `http://${host}/`, status: 301, landed: `https://${host}/`, certificates: [] },
    { requested: `https://${host}/`, status: 200, landed: `https://${host}/`, certificates: [] },
  ],
};
const refused: WatchedFacts = {
  ends: fine.ends.map(({ requested }) => ({ requested, failure: { class: 'refused', code: 'x' }, certificates: [] })),
};
const noName: WatchedFacts = {
  ends: fine.ends.map(({ requested }) => ({ requested, failure: { class: 'dns', code: 'x' }, certificates: [] })),
};

/** A computer with a disk, a clock and a network. */
let disk: Record<string, unknown>;
let clock: Date;
let shown: WatchedFacts;
let asked: string[];
let told: [id: string, title: string][];
let online: boolean;

const door: Pick<WatchDoor, 'read' | 'write' | 'remove'> = {
  read: async (keys: readonly string[]) =>
    structuredClone(Object.fromEntries(keys.flatMap((key) => (key in disk ? [[key, disk[key]]] : [])))),
  write: async (items: object) => void Object.assign(disk, structuredClone(items)),
  remove: async (keys: readonly string[]) => {
    for (const key of keys) delete disk[key];
  },
};
const storage = watchStorage(door);
const means: WatchMeans = {
  storage,
  look: async (site) => {
    asked.push(site.host);
    return shown;
  },
  isOnline: () => online,
  now: () => clock.getTime(),
  random: () => 0.5,
};
const tell = (): Promise<void> =>
  tellNotices({
    storage,
    notify: async (id, title) => {
      told.push([id, title]);
    },
    words: en,
    now: () => clock,
  });

/** As long as the alarm says, so many times over. */
async function pass(rounds: number): Promise<void> {
  for (let i = 0; i < rounds; i++) {
    await runWatch(means);
    await tell();
    const { list, times } = await storage.readSchedule();
    const next = nextAlarm(list, times, clock.getTime());
    clock = new Date(next ?? 0);
  }
}

beforeEach(() => {
  disk = { [watchListKey]: { sites: [{ host }] } };
  clock = new Date(2026, 10, 2, 12, 0);
  shown = fine;
  asked = [];
  told = [];
  online = true;
});

describe('a watched site', () => {
  test('is checked every few hours', async () => {
    const begun = clock.getTime();
    await pass(6);
    expect(asked).toHaveLength(6);
    const spent = (clock.getTime() - begun) / hour;
    expect(spent).toBeGreaterThan(24);
    expect(spent).toBeLessThan(36);
    expect(told).toEqual([]);
  });

  test('that can no longer be reached is told once, after a second look half an hour later', async () => {
    await pass(1);
    shown = refused;
    const begun = clock.getTime();
    await pass(1);
    expect(told).toEqual([]);
    expect(clock.getTime() - begun).toBe(hour / 2);
    await pass(8);
    expect(told.map(([, title]) => title)).toEqual([
      `https://${host}/ cannot be reached: the server refuses connections`,
    ]);
    shown = fine;
    await pass(4);
    expect(told.map(([, title]) => title).slice(1)).toEqual([`${host} can be reached over HTTPS again`]);
  });

  test('that fails once is not told', async () => {
    await pass(1);
    for (let i = 0; i < 20; i++) {
      shown = refused;
      await pass(1);
      shown = fine;
      await pass(3);
    }
    expect(told).toEqual([]);
  });

  test('that is muted is listed only', async () => {
    disk[watchListKey] = { sites: [{ host, muted: true }] };
    await pass(1);
    shown = refused;
    await pass(4);
    expect(told).toEqual([]);
    expect((await storage.readRecord(host))?.notices).toHaveLength(1);
  });

  test('is forgotten once it is off the list, also where that happens during a check', async () => {
    await pass(1);
    const { look } = means;
    await runWatch(
      {
        ...means,
        look: async (site) => {
          disk[watchListKey] = { sites: [] };
          return look(site);
        },
      },
      host,
    );
    await storage.prune();
    expect(Object.keys(disk)).toEqual([watchListKey, watchTimesKey]);
    expect((await storage.readSchedule()).times).toEqual({});
  });

  test('whose record is unreadable begins anew', async () => {
    await pass(1);
    disk[watchRecordKey(host)] = { site: 'x' };
    await pass(2);
    expect((await storage.readRecord(host))?.site.last).toEqual(fine);
  });
});

describe('another name of a site than its apex and www', () => {
  const blog = 'blog.site.example';
  const shownOf = (ends: readonly string[], shown: WatchedFacts): WatchedFacts => ({
    ends: ends.map((requested) => ({
      ...shown.ends.find((end) => isOfScheme(end, requested)),
      requested,
      certificates: [],
    })),
  });
  const isOfScheme = (end: WatchedEnd, url: string): boolean => end.requested.split(':')[0] === url.split(':')[0];
  const look: WatchMeans['look'] = async ({ ends }) => {
    asked.push(...ends);
    return shownOf(ends, shown);
  };

  test('is watched alone, and told of like any other', async () => {
    disk[watchListKey] = { sites: [{ host: blog }] };
    await runWatch({ ...means, look });
    expect(asked).toEqual([`http://${blog}/`, `https://${blog}/`]);
    expect((await storage.readRecord(blog))?.site.last.ends).toHaveLength(2);
    shown = refused;
    for (let i = 0; i < 3; i++) await runWatch({ ...means, look }, blog);
    await tell();
    expect(told).toHaveLength(1);
  });

  test('also where it has become a public suffix', async () => {
    disk[watchListKey] = { sites: [{ host: 'co.uk' }] };
    await runWatch({ ...means, look });
    expect(asked).toEqual(['http://co.uk/', 'https://co.uk/']);
  });
});

describe('what could not be read again', () => {
  const tooMuch: WatchedFacts = { ends: Array.from({ length: 3 }, () => fine.ends).flat() };

  test('is not stored in silence, and lets the other sites have their turn', async () => {
    disk[watchListKey] = { sites: [{ host }, { host: 'other.example' }] };
    const look: WatchMeans['look'] = async (site) => (site.host === host ? tooMuch : fine);
    await expect(runWatch({ ...means, look })).rejects.toThrow(host);
    expect(disk[watchRecordKey(host)]).toBeUndefined();
    await runWatch({ ...means, look });
    expect(await storage.readRecord('other.example')).toBeDefined();
  });

  test('is not waited for by what there is to tell', async () => {
    disk[watchRecordKey(host)] = { site: 'x' };
    disk[watchTimesKey] = { [host]: { next: clock.getTime() + 6 * hour, untold: true } };
    await tell();
    const { list, times } = await storage.readSchedule();
    expect(nextAlarm(list, times, clock.getTime())).toBe(clock.getTime() + 6 * hour);
  });
});

describe('a change', () => {
  test('waits until quiet hours are over', async () => {
    disk[watchListKey] = { sites: [{ host }], quiet: { from: 22 * 60, to: 7 * 60 } };
    await pass(1);
    clock = new Date(2026, 10, 2, 22, 30);
    shown = refused;
    await pass(2);
    expect(told).toEqual([]);
    clock = new Date(2026, 10, 3, 6, 59);
    await tell();
    expect(told).toEqual([]);
    clock = new Date(2026, 10, 3, 7, 0);
    await tell();
    await tell();
    expect(told).toHaveLength(1);
  });

  test('that was found is told when what cut it off is over, and in the place of what was shown by then', async () => {
    await pass(1);
    shown = refused;
    await pass(1);
    await runWatch(means);
    const write = door.write;
    door.write = () => Promise.reject(new Error('killed'));
    await expect(tell()).rejects.toThrow('killed');
    door.write = write;
    await tell();
    await tell();
    const ids = told.map(([id]) => id);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  test('is not lost where a check is cut off before it is written down', async () => {
    await pass(1);
    shown = refused;
    await pass(1);
    const write = door.write;
    door.write = () => Promise.reject(new Error('killed'));
    await expect(runWatch(means)).rejects.toThrow('killed');
    door.write = write;
    await pass(1);
    expect(told).toHaveLength(1);
  });
});

describe('a computer without a network', () => {
  test('asks nobody, and tries again soon', async () => {
    online = false;
    const begun = clock.getTime();
    await pass(1);
    expect(asked).toEqual([]);
    expect(clock.getTime() - begun).toBe(hour / 4);
  });

  test('that does not know it tells nothing of all its sites', async () => {
    disk[watchListKey] = { sites: [{ host }, { host: 'other.example' }] };
    await pass(2);
    shown = noName;
    await pass(10);
    expect(told).toEqual([]);
  });
});

describe('a run of several sites that is cut off', () => {
  const hosts = ['a.example', 'b.example', 'c.example'];
  const cutOffAt = async (last: string): Promise<readonly string[]> => {
    const look: WatchMeans['look'] = async (site) => {
      if (site.host === last) throw new Error('killed');
      return means.look(site);
    };
    await expect(runWatch({ ...means, look })).rejects.toThrow('killed');
    const records = await Promise.all(hosts.map((one) => storage.readRecord(one)));
    return hosts.filter((_, index) => records[index] !== undefined);
  };
  beforeEach(() => {
    disk[watchListKey] = { sites: hosts.map((one) => ({ host: one })) };
  });

  test('has written down what it has seen', async () => {
    expect(await cutOffAt('c.example')).toEqual(['a.example', 'b.example']);
  });

  test('has written down nothing while it may have had no network', async () => {
    shown = noName;
    expect(await cutOffAt('c.example')).toEqual([]);
  });
});

test('what fails before another site answers is written down once that shows that there is a network', async () => {
  disk[watchListKey] = { sites: [{ host }, { host: 'other.example' }] };
  await runWatch({ ...means, look: async (site) => (site.host === host ? noName : fine) });
  expect((await storage.readRecord(host))?.site.last).toEqual(noName);
  expect(await storage.readRecord('other.example')).toBeDefined();
});

test('a few sites are checked at a time, those that waited longest first', async () => {
  const hosts = Array.from({ length: 12 }, (_, index) => `site${index}.example`);
  disk[watchListKey] = { sites: hosts.map((host) => ({ host })) };
  await pass(1);
  expect(asked).toEqual(hosts.slice(0, 5));
  await pass(2);
  expect(asked).toEqual(hosts);
});

test('without a site there is no alarm', () => {
  expect(nextAlarm({ sites: [] }, {}, 0)).toBeUndefined();
});
