import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { TabEvent } from '../core/events.ts';
import { meanings } from '../core/failures/failure-codes.ts';
import { reduce } from '../core/reduce.ts';
import { emptyTabState } from '../core/visit.ts';
import { en } from '../words/en.ts';

const page = { url: 'https://a.test/' as string | undefined, granted: true, stored: {} as object };
vi.mock('../platform/browser.ts', () => ({
  browser: {
    runtime: { getURL: () => 'chrome-extension://ours/' },
    tabs: { get: async () => ({ url: page.url }) },
    permissions: { contains: async ({ permissions }: { permissions?: string[] }) => page.granted && !permissions },
    storage: { session: { get: async () => page.stored, set: async () => undefined, remove: async () => undefined } },
  },
}));
vi.mock('./report-texts.ts', () => ({ reportTexts: async () => ({ words: en, ...meanings }) }));
vi.stubGlobal('navigator', { userAgent: 'Chrome/156.0.0.0' });
const { readReport } = await import('./read-report.ts');
const { recordEvent } = await import('../recording/tab-store.ts');

beforeEach(() => Object.assign(page, { url: 'https://a.test/', granted: true, stored: {} }));

const committed: TabEvent = {
  type: 'committed',
  document: 'd',
  url: 'https://a.test/',
  byClient: false,
  restored: false,
  at: 1,
};

const stored = (event: TabEvent): string => JSON.stringify({ ...reduce(emptyTabState, event), taken: 1 });

describe('a page that was not observed says why, and which way out there is', () => {
  test.each([
    ['a tab older than the extension', {}, 'unknown', /Reload it/],
    ['a site without permission', { granted: false }, 'unknown', /Grant access/],
    ['an address that is hidden for want of permission', { url: undefined, granted: false }, 'unknown', /Grant access/],
    ['a page of the browser', { url: 'chrome://settings/' }, 'unsupported', /do not allow/],
    ['an address that is hidden in spite of permission', { url: undefined }, 'unsupported', /do not allow/],
    ['a file', { url: 'file:///home/a.html' }, 'local', /on this computer/],
  ] as const)('%s', async (_name, change, verdict, summary) => {
    Object.assign(page, change);
    expect(await readReport(1)).toMatchObject({ verdict, summary: expect.stringMatching(summary) });
  });

  test('a page that committed but could not be read for want of permission', async () => {
    Object.assign(page, { granted: false, stored: { 'tab:2': stored(committed) } });
    expect(await readReport(2)).toMatchObject({ verdict: 'unknown' });
  });
});

test('a page that was observed is reported', async () => {
  page.stored = { 'tab:3': stored(committed) };
  expect(await readReport(3)).toMatchObject({
    verdict: 'unknown',
    summary: expect.stringContaining('not'),
    url: 'https://a.test/',
  });
});

test('the report on a visit is made again only where something was added or permitted', async () => {
  await recordEvent(5, committed);
  const first = await readReport(5);
  expect(await readReport(5)).toBe(first);
  page.granted = false;
  const unseen = await readReport(5);
  expect(unseen).not.toBe(first);
  page.granted = true;
  expect(await readReport(5)).toBe(first);
  await recordEvent(5, { ...committed, document: 'e' });
  expect(await readReport(5)).not.toBe(first);
});

test('a tab that has gone on to a page of the browser is not reported as the site it left', async () => {
  Object.assign(page, { url: 'about:preferences', stored: { 'tab:4': stored(committed) } });
  expect(await readReport(4)).toMatchObject({ verdict: 'unsupported', url: 'about:preferences' });
});
