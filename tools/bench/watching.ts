import { defineCase, type LabCase } from '../../e2e/lab/case.ts';
import { wellMade } from '../../e2e/lab/well-made-site.ts';
import { meanInterval } from '../../src/core/watch/intervals.ts';
import { mostWatched } from '../../src/core/watch/watch-list.ts';
import { watchAlarm, watchListKey, watchTimesKey } from '../../src/platform/watch-storage.ts';
import type { MeasuredBrowser } from './browser.ts';
import type { Figure } from './paired.ts';

const day = 24 * 60 * 60_000;
const ids = Array.from({ length: mostWatched }, (_, i) => `bench-watched-${i}`);
const hosts = ids.map((id) => `${id}.test`);
/** One of them. */
export const [healthySite = ''] = hosts;

/** As many sites without fault as a list may hold, each with its four ends. */
export const watchedCases: readonly LabCase[] = ids.map((id) =>
  defineCase({ id, title: id, start: `https://${id}.test/`, answers: wellMade(id), expect: { verdict: 'secure' } }),
);

/** What a full list of watched sites costs in a day: all are checked once, `arrived` counts the requests so far. */
export async function measureWatching(
  { browser, cpuSeconds }: MeasuredBrowser,
  arrived: () => number,
): Promise<Figure[]> {
  const [context] = browser.contexts();
  const worker = context?.serviceWorkers()[0];
  if (context === undefined || worker === undefined) throw new Error('The extension’s worker is not there.');
  const control = await context.newPage();
  await control.goto(new URL('/manifest.json', worker.url()).href);
  await control.evaluate(
    `chrome.storage.local.set(${JSON.stringify({ [watchListKey]: { sites: hosts.map((host) => ({ host })) } })})`,
  );
  const [requests, seconds] = [arrived(), await cpuSeconds()];
  await control.evaluate(untilAllChecked);
  const cost = { requests: arrived() - requests, seconds: (await cpuSeconds()) - seconds };
  const stored = await control.evaluate('chrome.storage.local.get().then((all) => JSON.stringify(all).length)');
  await control.evaluate('chrome.storage.local.clear()');
  await control.close();
  const checks = day / meanInterval;
  const name = `${mostWatched} watched sites without fault`;
  return [
    { name: `${name}, requests a day`, value: cost.requests * checks, unit: 'requests' },
    { name: `${name}, processor time a day`, value: cost.seconds * checks, unit: 's' },
    { name: `${name}, stored after one check`, value: Number(stored) / 1_000, unit: 'kB' },
  ];
}

/** Lets the alarm ring again and again, as it does by itself once a minute while sites wait. */
const untilAllChecked = `(async () => {
  const timeOf = ({ next }) => next > Date.now();
  for (let rings = 0; rings < 600; rings += 1) {
    const times = (await chrome.storage.local.get('${watchTimesKey}'))['${watchTimesKey}'] ?? {};
    if (Object.values(times).filter(timeOf).length === ${mostWatched}) return;
    const alarm = await chrome.alarms.get('${watchAlarm}');
    // While sites are checked, the alarm stands five minutes ahead.
    if (alarm === undefined || alarm.scheduledTime < Date.now() + 100_000) {
      await chrome.alarms.create('${watchAlarm}', { when: Date.now() });
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('The watched sites were not all checked in two minutes.');
})()`;
