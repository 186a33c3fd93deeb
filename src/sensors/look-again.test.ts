import { beforeEach, expect, test, vi } from 'vitest';
import type { TabEvent } from '../core/events.ts';

const sendMessage = vi.fn(async (_tabId: number, _message: object) => undefined);
vi.mock('../platform/browser.ts', () => ({ browser: { tabs: { sendMessage } } }));
vi.mock('./put-script.ts', () => ({ putScriptInto: vi.fn() }));
const { lookAfterFailedFrame } = await import('./look-again.ts');

beforeEach(() => {
  vi.useFakeTimers();
  sendMessage.mockClear();
});

const failed = (url = 'http://a.test/'): TabEvent => ({ type: 'frame-failed', parent: 'top', frame: 1, url });

test('however many frames fail, a page is asked to look at once, and once more for the rest', async () => {
  const asked = Array.from({ length: 50 }, () => lookAfterFailedFrame(7, failed()));
  const other = lookAfterFailedFrame(8, failed());
  expect(sendMessage.mock.calls.map(([tabId]) => tabId)).toEqual([7, 8]);
  await vi.runAllTimersAsync();
  await Promise.all([...asked, other]);
  expect(sendMessage.mock.calls.map(([tabId]) => tabId)).toEqual([7, 8, 7]);
});

test('a failed look does not stop the next one', async () => {
  sendMessage.mockRejectedValueOnce(new Error('The tab is gone.'));
  await expect(lookAfterFailedFrame(9, failed())).rejects.toThrow('gone');
  const next = lookAfterFailedFrame(9, failed());
  await vi.runAllTimersAsync();
  await next;
  expect(sendMessage).toHaveBeenCalledTimes(2);
});

test('a secure frame that fails asks for nothing', async () => {
  await lookAfterFailedFrame(10, failed('https://a.test/'));
  expect(sendMessage).not.toHaveBeenCalled();
});
