import { beforeEach, expect, test, vi } from 'vitest';
import { failureCodes } from '../core/failures/failure-codes.ts';
import { publicHttpsAddress } from '../core/rules/healthy.ts';
import { en } from '../words/en.ts';

vi.mock('../platform/browser.ts', () => ({
  browser: { runtime: { getURL: (path: string) => `chrome-extension://ours/${path}` } },
}));
const abilities = { engine: 'chromium' };
vi.mock('../platform/abilities.ts', () => abilities);
const files: Readonly<Record<string, unknown>> = { 'words/en.json': en, 'failure-codes.json': failureCodes };
const fetched = vi.fn(async (url: string) => Response.json(files[url.slice('chrome-extension://ours/'.length)]));
vi.stubGlobal('fetch', fetched);

let reportTexts: typeof import('./report-texts.ts').reportTexts;
beforeEach(async () => {
  abilities.engine = 'chromium';
  fetched.mockClear();
  vi.resetModules();
  ({ reportTexts } = await import('./report-texts.ts'));
});

test('reads each file once, and the words survive it', async () => {
  expect((await reportTexts()).words).toEqual(en);
  await reportTexts();
  expect(fetched.mock.calls.map(([url]) => url)).toEqual([
    'chrome-extension://ours/words/en.json',
    'chrome-extension://ours/failure-codes.json',
  ]);
});

test.each([
  ['chromium', 'net::ERR_CONNECTION_REFUSED'],
  ['firefox', 'NS_ERROR_CONNECTION_REFUSED'],
  ['firefox', 'Error code 2152398861'],
])('in %s, what it knows of %s survives the file', async (engine, code) => {
  abilities.engine = engine;
  const { diagnose, errorOf } = await reportTexts();
  expect(errorOf(code).class).toBe('refused');
  expect(diagnose(code, publicHttpsAddress)).toMatchObject({ class: 'refused', owner: expect.anything() });
});

test('what it knows of ports survives the file', async () => {
  const { usualMeaningOf } = await reportTexts();
  expect(usualMeaningOf(8443)).toContain('HTTPS');
});

test('tries again after the file could not be read', async () => {
  fetched.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  await expect(reportTexts()).rejects.toThrow('Failed to fetch');
  await expect(reportTexts()).resolves.toMatchObject({ words: en });
});
