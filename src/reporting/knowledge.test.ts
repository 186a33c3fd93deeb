import { beforeEach, expect, test, vi } from 'vitest';
import { failureKnowledge } from '../core/failures/failure-knowledge.ts';
import { gapReasons } from '../core/observe/gap-reasons.ts';
import { publicHttpsAddress } from '../core/rules/healthy.ts';
import { alternatePorts } from '../core/standards/alternate-ports.ts';

vi.mock('../platform/browser.ts', () => ({
  browser: { runtime: { getURL: (path: string) => `chrome-extension://ours/${path}` } },
}));
const abilities = { engine: 'chromium' };
vi.mock('../platform/abilities.ts', () => abilities);
vi.mock('../core/rules/index.ts', () => ({ rules: [{ id: 'crossed-port', severity: 'serious' }] }));

const words = { text: { fail: 'Scheme and port do not match' }, spec: [] };
const file = JSON.stringify({
  rules: { 'crossed-port': words },
  failures: failureKnowledge,
  ports: alternatePorts,
  reasons: gapReasons,
});
const fetched = vi.fn(async (_url: string) => new Response(file));
vi.stubGlobal('fetch', fetched);

let knowledge: typeof import('./knowledge.ts').knowledge;
beforeEach(async () => {
  abilities.engine = 'chromium';
  fetched.mockClear();
  vi.resetModules();
  ({ knowledge } = await import('./knowledge.ts'));
});

test('gives each rule its words, and reads the file once', async () => {
  expect((await knowledge()).rules).toEqual([{ id: 'crossed-port', severity: 'serious', ...words }]);
  await knowledge();
  expect(fetched.mock.calls).toEqual([['chrome-extension://ours/knowledge.json']]);
});

test.each([
  ['chromium', 'net::ERR_CONNECTION_REFUSED'],
  ['firefox', 'NS_ERROR_CONNECTION_REFUSED'],
  ['firefox', 'Error code 2152398861'],
])('in %s, what it knows of %s survives the file', async (engine, code) => {
  abilities.engine = engine;
  const { diagnose, errorOf } = await knowledge();
  expect(errorOf(code).class).toBe('refused');
  expect(diagnose(code, publicHttpsAddress)).toMatchObject({ class: 'refused', steps: expect.anything() });
});

test('what it knows of ports, and why something is not known, survives the file', async () => {
  const { usualMeaningOf, reasons } = await knowledge();
  expect(usualMeaningOf(8443)).toContain('HTTPS');
  expect(reasons).toEqual(gapReasons);
});

test('tries again after the file could not be read', async () => {
  fetched.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  await expect(knowledge()).rejects.toThrow('Failed to fetch');
  await expect(knowledge()).resolves.toMatchObject({ rules: [words] });
});
