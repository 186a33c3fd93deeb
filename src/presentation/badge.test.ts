import { beforeEach, expect, test, vi } from 'vitest';
import { sampleReport } from '../cli/sample-report.ts';
import type { Report, Verdict } from '../core/report.ts';
import { showBadge } from './badge.ts';

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

test('each verdict that was reached has a shape of its own', async () => {
  const verdicts: readonly Verdict[] = ['secure', 'warning', 'insecure', 'failed', 'local', 'unknown'];
  for (const verdict of verdicts) await show({ verdict });
  const shapes = action.setIcon.mock.calls.map(([{ path }]) => path[16]);
  expect(new Set(shapes).size).toBe(verdicts.length);
});

test('a tab that was closed meanwhile needs no badge', async () => {
  action.setIcon.mockRejectedValue(new Error('No tab with id: 7.'));
  await expect(show()).resolves.toBeUndefined();
});

test('any other trouble is passed on', async () => {
  action.setIcon.mockRejectedValue(new Error('Failed to set icon: decoding failed.'));
  await expect(show()).rejects.toThrow('decoding');
});
