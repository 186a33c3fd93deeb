import { fakeBrowser } from '@webext-core/fake-browser';
import * as v from 'valibot';
import { beforeEach, expect, test, vi } from 'vitest';
import { storedForTab, storedItem } from './stored-item.ts';

vi.mock('./browser.ts', () => ({ browser: fakeBrowser }));

beforeEach(() => fakeBrowser.reset());

const hosts = storedItem('local', 'hosts', v.array(v.string()), []);
const add = (host: string): Promise<unknown> => hosts.update((before) => [...before, host]);

test.each([undefined, 'text', [1]])('the default holds where %j is stored', async (stored) => {
  if (stored !== undefined) await fakeBrowser.storage.local.set({ hosts: stored });
  expect(await hosts.read()).toEqual([]);
});

test('changes made at once are all kept', async () => {
  await Promise.all(['a.test', 'b.test', 'c.test'].map(add));
  expect(await hosts.read()).toEqual(['a.test', 'b.test', 'c.test']);
});

test('a change that fails says so, and does not stop the next', async () => {
  const failed = hosts.update(() => {
    throw new Error('no');
  });
  const next = add('a.test');
  await expect(failed).rejects.toThrow('no');
  await next;
  expect(await hosts.read()).toEqual(['a.test']);
});

test('what a change leaves as it is, is not written', async () => {
  const set = vi.spyOn(fakeBrowser.storage.local, 'set');
  await hosts.update((before) => before);
  expect(set).not.toHaveBeenCalled();
  set.mockRestore();
});

test('each tab has a value of its own in the memory of the session, and undefined removes it', async () => {
  const countOf = storedForTab('count', v.number());
  await countOf(1).write(10);
  await countOf(2).write(20);
  await countOf(1).write(undefined);
  expect([await countOf(1).read(), await countOf(2).read()]).toEqual([undefined, 20]);
  expect(await fakeBrowser.storage.session.get()).toEqual({ 'count:2': 20 });
  expect(await fakeBrowser.storage.local.get()).toEqual({});
});
