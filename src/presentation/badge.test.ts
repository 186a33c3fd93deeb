import { beforeEach, expect, test, vi } from 'vitest';
import type { Report, Verdict } from '../core/report.ts';
import { sampleReport } from '../core/samples/report.ts';
import { forgetBadge, showBadge } from './badge.ts';

const { action } = vi.hoisted(() => ({
  action: {
    setBadgeText: vi.fn(),
    setBadgeBackgroundColor: vi.fn(),
    setTitle: vi.fn(),
    setIcon: vi.fn(),
  },
}));
vi.mock('../platform/browser.ts', () => ({ browser: { action } }));

beforeEach(() => {
  forgetBadge(7);
  for (const set of Object.values(action)) set.mockReset().mockResolvedValue(undefined);
});

const show = (change: Partial<Report> = {}): Promise<void> =>
  showBadge(7, async () => ({ ...sampleReport, ...change }));

test('text, colour and tooltip are those of the report, on its tab alone', async () => {
  await show({ badge: { text: '3', color: '#123456', title: 'Three things.' } });
  expect(action.setBadgeText).toHaveBeenCalledWith({ tabId: 7, text: '3' });
  expect(action.setBadgeBackgroundColor).toHaveBeenCalledWith({ tabId: 7, color: '#123456' });
  expect(action.setTitle).toHaveBeenCalledWith({ tabId: 7, title: 'Three things.' });
});

test('of a page without a count nothing but words and shape is told again', async () => {
  await show({ verdict: 'unknown', badge: { text: '', color: '#123456', title: 'Still loading.' } });
  await show({ badge: { text: '', color: '#123456', title: 'In order.' } });
  expect(action.setTitle).toHaveBeenCalledTimes(2);
  expect(action.setBadgeText.mock.calls).toEqual([[{ tabId: 7, text: '' }]]);
  expect(action.setBadgeBackgroundColor).not.toHaveBeenCalled();
});

test('each verdict that was reached has a shape of its own', async () => {
  const verdicts: readonly Verdict[] = ['secure', 'warning', 'insecure', 'failed', 'local', 'unknown'];
  for (const verdict of verdicts) await show({ verdict });
  const shapes = action.setIcon.mock.calls.map(([{ path }]) => path[16]);
  expect(new Set(shapes).size).toBe(verdicts.length);
});

test('the same is not shown twice, until the tab has another document', async () => {
  await show();
  await show();
  expect(action.setIcon).toHaveBeenCalledTimes(1);
  await show({ verdict: 'failed' });
  expect(action.setIcon).toHaveBeenCalledTimes(2);
  forgetBadge(7);
  await show({ verdict: 'failed' });
  expect(action.setIcon).toHaveBeenCalledTimes(3);
});

test('what could not be shown is shown the next time', async () => {
  action.setIcon.mockRejectedValueOnce(new Error('Failed to set icon: decoding failed.'));
  await expect(show()).rejects.toThrow('decoding');
  await show();
  expect(action.setIcon).toHaveBeenCalledTimes(2);
});

test('a tab that was closed meanwhile needs no badge', async () => {
  action.setIcon.mockRejectedValue(new Error('No tab with id: 7.'));
  await expect(show()).resolves.toBeUndefined();
});

test('any other trouble is passed on', async () => {
  action.setIcon.mockRejectedValue(new Error('Failed to set icon: decoding failed.'));
  await expect(show()).rejects.toThrow('decoding');
});

test('a new document has the icon of the manifest, which is not set once more', async () => {
  await show();
  forgetBadge(7);
  await show({ verdict: 'unknown' });
  expect(action.setIcon).toHaveBeenCalledTimes(1);
  await show();
  expect(action.setIcon).toHaveBeenCalledTimes(2);
});

test('a worker that has seen nothing of a tab trusts no icon', async () => {
  await showBadge(8, async () => ({ ...sampleReport, verdict: 'unknown' }));
  expect(action.setIcon).toHaveBeenCalledTimes(1);
});
