import { beforeEach, expect, test, vi } from 'vitest';

vi.mock('./browser.ts', () => ({
  browser: { runtime: { getURL: (path: string) => `chrome-extension://ours/${path}` } },
}));
vi.mock('../core/rules/index.ts', () => ({ rules: [{ id: 'crossed-port', severity: 'serious' }] }));

const words = { text: { fail: 'Scheme and port are crossed' }, spec: [] };
const fetched = vi.fn(async (_url: string) => new Response(JSON.stringify({ 'crossed-port': words })));
vi.stubGlobal('fetch', fetched);

let wordedRules: typeof import('./worded-rules.ts').wordedRules;
beforeEach(async () => {
  fetched.mockClear();
  vi.resetModules();
  ({ wordedRules } = await import('./worded-rules.ts'));
});

test('gives each rule its words, and reads them once', async () => {
  expect(await wordedRules()).toEqual([{ id: 'crossed-port', severity: 'serious', ...words }]);
  await wordedRules();
  expect(fetched.mock.calls).toEqual([['chrome-extension://ours/rule-texts.json']]);
});

test('tries again after the file could not be read', async () => {
  fetched.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  await expect(wordedRules()).rejects.toThrow('Failed to fetch');
  await expect(wordedRules()).resolves.toHaveLength(1);
});
