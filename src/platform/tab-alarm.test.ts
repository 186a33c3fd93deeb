import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, expect, test, vi } from 'vitest';
import { tabAlarm } from './tab-alarm.ts';

vi.mock('./browser.ts', () => ({ browser: fakeBrowser }));

beforeEach(() => fakeBrowser.reset());

const names = async (): Promise<string[]> => (await fakeBrowser.alarms.getAll()).map(({ name }) => name);
const ring = async (): Promise<void> => {
  for (const alarm of await fakeBrowser.alarms.getAll()) await fakeBrowser.alarms.onAlarm.trigger(alarm);
};

test('an alarm rings for its tab and what it is about, and only for those who set one of its name', async () => {
  const rung: unknown[] = [];
  tabAlarm('slow').onRing((...what) => rung.push(what));
  tabAlarm('slower').onRing((...what) => rung.push(['slower', ...what]));
  await tabAlarm('slow').set(7);
  await tabAlarm('slow').set(8, 'a');
  await fakeBrowser.alarms.create('other', { delayInMinutes: 1 });
  await ring();
  expect(rung).toEqual([
    [7, ''],
    [8, 'a'],
  ]);
});

test('one alarm of a tab is cleared, or all of them, and none of another tab', async () => {
  const alarm = tabAlarm('slow');
  for (const about of ['a', 'b', 'c']) await alarm.set(1, about);
  await alarm.set(11, 'a');
  await alarm.clear(1, 'a');
  expect(await names()).toEqual(['slow:1:b', 'slow:1:c', 'slow:11:a']);
  await alarm.clearAll(1);
  expect(await names()).toEqual(['slow:11:a']);
});
