import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { merged } from '../core/history/merged.ts';
import { sampleKept } from '../core/history/samples/kept.ts';
import { takingTurns } from '../core/taking-turns.ts';
import { dropUnreadable, eraseHistory, isFull, readHistory, turnHistory, updateHistory } from './history.ts';

vi.mock('./browser.ts', () => ({ browser: fakeBrowser }));

const { local } = fakeBrowser.storage;
const recent = new Date().toISOString();
const kept = { ...sampleKept, at: recent };
const elsewhere = { ...kept, url: 'https://other.example/' };

beforeEach(() => {
  fakeBrowser.reset();
  const inTurn = takingTurns();
  // Node 20 has no locks; in a browser they hold for all pages of ours.
  vi.stubGlobal('navigator', { locks: { request: <T>(_: string, work: () => Promise<T>) => inTurn(work) } });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const add = (...reports: readonly (typeof kept)[]) => updateHistory((before) => merged(before, reports));

test('nothing is kept before it is turned on', async () => {
  expect(await add(kept)).toEqual([]);
  expect(await local.get(null)).toEqual({});
  await turnHistory(true);
  expect(await add(kept)).toEqual([kept]);
  expect(await readHistory()).toEqual({ isOn: true, isForbidden: false, reports: [kept] });
});

test('turned off, what is kept stays, and nothing is added', async () => {
  await turnHistory(true);
  await add(kept);
  await turnHistory(false);
  await add(elsewhere);
  expect(await readHistory()).toEqual({ isOn: false, isForbidden: false, reports: [kept] });
});

test('what an organisation has forbidden is off, whatever was chosen', async () => {
  await turnHistory(true);
  await local.set({ managed: { history: false } });
  await add(kept);
  expect(await readHistory()).toEqual({ isOn: false, isForbidden: true, reports: [] });
});

test('changes made at once are all kept, and each site has an item of its own', async () => {
  await turnHistory(true);
  const minutes = [1, 2, 3, 4].map((minute) => new Date(Date.now() - minute * 60_000).toISOString());
  await Promise.all([...minutes.map((at) => add({ ...kept, at })), add(elsewhere)]);
  expect((await readHistory()).reports).toHaveLength(5);
  expect(Object.keys(await local.get(null)).sort()).toEqual([
    'history',
    'history:other.example',
    'history:site.example',
  ]);
});

test('what stays as it is, is not written again', async () => {
  await turnHistory(true);
  await add(kept, elsewhere);
  const set = vi.spyOn(local, 'set');
  await add(kept);
  expect(set).not.toHaveBeenCalled();
});

test('without room on the disk everything is as it was', async () => {
  await turnHistory(true);
  await add(kept);
  const before = await local.get(null);
  vi.spyOn(local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
  const error: unknown = await add(elsewhere).catch((reason: unknown) => reason);
  expect(isFull(error)).toBe(true);
  expect(await local.get(null)).toEqual(before);
});

test('one site is erased, or all of them, and nothing else', async () => {
  await turnHistory(true);
  await local.set({ theme: 'dark' });
  await add(kept, elsewhere);
  await eraseHistory('site.example');
  expect((await readHistory()).reports).toEqual([elsewhere]);
  await eraseHistory();
  expect(await local.get(null)).toEqual({ history: true, theme: 'dark' });
});

test.each<[string, unknown]>([
  ['another version', { history: 2, reports: [] }],
  ['text', 'text'],
  ['a report under another site', { history: 1, reports: [kept] }],
  ['a report of another shape', { history: 1, reports: [{ ...kept, score: 'many' }] }],
])('%s is dropped once, without the rest', async (_name, item) => {
  await turnHistory(true);
  await add(kept);
  await local.set({ 'history:bad.example': item });
  expect((await readHistory()).reports).toEqual([kept]);
  expect(await dropUnreadable()).toBe(true);
  expect(await dropUnreadable()).toBe(false);
  expect(Object.keys(await local.get(null)).sort()).toEqual(['history', 'history:site.example']);
});

test('of an item that can be read in part, that part stays', async () => {
  await local.set({
    'history:site.example': { history: 1, reports: [kept, { ...kept, url: 'https://site.example/?a' }] },
  });
  expect(await dropUnreadable()).toBe(true);
  expect((await readHistory()).reports).toEqual([kept]);
});
