import { afterEach, expect, test, vi } from 'vitest';

const get = vi.fn();
vi.mock('./browser.ts', () => ({ browser: { storage: { managed: { get } } } }));

async function readIn(engine: 'chromium' | 'firefox'): Promise<unknown> {
  vi.resetModules();
  vi.stubEnv('MODE', engine);
  return (await import('./managed.ts')).readManaged();
}

afterEach(() => vi.unstubAllEnvs());

test.each(['chromium', 'firefox'] as const)('what an organisation has set in %s is read', async (engine) => {
  get.mockResolvedValue({ everySite: true });
  expect(await readIn(engine)).toEqual({ everySite: true });
});

test('Firefox says that it has no file of an organisation: nothing is set', async () => {
  get.mockRejectedValue(new Error('Managed storage manifest not found'));
  expect(await readIn('firefox')).toEqual({});
});

test('while Chromium does not answer, nothing is set', async () => {
  get.mockReturnValue(new Promise(() => undefined));
  expect(await readIn('chromium')).toEqual({});
});
