import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Driver } from '../src/cli/drivers/driver.ts';
import { waitUntil } from '../src/cli/drivers/wait-until.ts';
import type { WatchRecord } from '../src/core/watch/watch-list.ts';
import type { AlarmKind } from '../src/core/watch/watch-state.ts';
import { watchTimesKey } from '../src/platform/watch-storage.ts';
import { type ChangingSite, openChangingSite } from './harness/changing-site.ts';
import { watchListIn } from './harness/watch-list-in.ts';
import { browsers, launchInto } from './harness/world.ts';
import { goodHsts, page, redirect } from './lab/answers.ts';
import { openAuthority } from './lab/authority.ts';
import { type Lab, openLab } from './lab/lab.ts';
import { wellMade } from './lab/well-made-site.ts';

const id = 'changing';
const host = `${id}.test`;
const names = [host, `www.${host}`];
const front = `https://${host}/`;
const cache = fileURLToPath(new URL('../.cache/lab/', import.meta.url));

let lab: Lab;
let site: ChangingSite;
beforeAll(async () => {
  lab = await openLab();
  site = await openChangingSite({
    trusted: await openAuthority(cache, 'authority'),
    stranger: await openAuthority(cache, 'stranger'),
  });
});
afterAll(async () => {
  await site.close();
  await lab.close();
});

const answer = (answers: ChangingSite['answers']): void => {
  site.answers = { ...wellMade(id), ...answers };
};
const withoutHsts = { [front]: page({ title: id }), [`https://www.${host}/`]: redirect(301, front) };

interface Change {
  readonly kind: AlarmKind;
  readonly inject: () => unknown;
  /** The one browser in which an extension can see it. */
  readonly seenIn?: (typeof browsers)[number];
}

const changes: readonly Change[] = [
  { kind: 'unreachable', inject: () => site.setOpen(false) },
  { kind: 'certificate-failing', inject: () => site.certify(names, { flaw: 'expired' }) },
  { kind: 'renewal-overdue', inject: () => site.certify(names, { lifetime: 90, age: 69 }), seenIn: 'firefox' },
  { kind: 'https-not-enforced', inject: () => answer({ [`http://${host}/`]: page({ title: 'Over HTTP' }) }) },
  { kind: 'hsts-lost', inject: () => answer(withoutHsts) },
  {
    kind: 'hsts-shortened',
    inject: () => answer({ [front]: page({ title: id, headers: { 'Strict-Transport-Security': 'max-age=300' } }) }),
  },
  {
    kind: 'downgrade-redirect',
    inject: () => answer({ [`https://www.${host}/`]: redirect(301, `http://${host}/`, goodHsts) }),
  },
];

describe.each(browsers)('a watched site in %s', (browser) => {
  let driver: Driver;
  const { watch, store, ring, nextAlarm, check } = watchListIn(() => driver);
  beforeAll(async () => {
    driver = await launchInto({ ...lab, portMap: new Map([...lab.portMap, ...site.portMap]) }, browser);
  });
  afterAll(() => driver.close());
  beforeEach(async () => {
    await site.setOpen(true);
    await site.certify(names);
    answer({});
    await driver.evaluate('browser.storage.local.clear()');
    await watch(host);
    expect((await check(host)).notices).toEqual([]);
  });

  const told = ({ notices }: WatchRecord): string[] => notices.map(({ kind, change }) => `${kind} ${change}`);
  const checkThrice = async (): Promise<WatchRecord> => {
    await check(host);
    await check(host);
    return check(host);
  };

  test.each(changes.filter(({ seenIn = browser }) => seenIn === browser))(
    '$kind is told once when it comes, and once when it is over',
    async ({ kind, inject }) => {
      await inject();
      expect(told(await checkThrice())).toEqual([`${kind} begins`]);
      await site.setOpen(true);
      await site.certify(names, { age: 0 });
      answer({});
      const all = told(await checkThrice()).filter((one) => !one.startsWith('certificate-changed'));
      expect(all).toEqual([`${kind} begins`, `${kind} ends`]);
    },
  );

  /** The worker dies when so many requests have arrived, or so many milliseconds after the last. */
  test.each([
    ...[1, 2, 3, 4].map((requests) => ({ requests, later: 0 })),
    ...[5, 20, 60, 200].map((later) => ({ requests: 4, later })),
  ])('loses and doubles nothing where the worker dies in a check: %o', async ({ requests, later }) => {
    answer(withoutHsts);
    await check(host);
    const before = site.arrivals.length;
    await store({ [watchTimesKey]: { [host]: { next: 0, untold: false } } });
    await ring();
    await waitUntil('the check has come so far', async () => site.arrivals.length >= before + requests, {
      interval: 1,
    });
    await sleep(later);
    await driver.stopWorker();
    await waitUntil('somebody goes on', async () => (await nextAlarm()) > 0);
    expect(told(await checkThrice())).toEqual(['hsts-lost begins']);
  });
});
