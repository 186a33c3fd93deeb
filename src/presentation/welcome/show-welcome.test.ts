import { beforeEach, expect, test, vi } from 'vitest';
import { welcomePage } from './page.ts';
import { showWelcome } from './show-welcome.ts';

const { create, getSelf } = vi.hoisted(() => ({ create: vi.fn(), getSelf: vi.fn() }));
vi.mock('../../platform/browser.ts', () => ({
  browser: { management: { getSelf }, runtime: { getURL: (path: string) => `ours/${path}` }, tabs: { create } },
}));

beforeEach(() => {
  create.mockReset();
  getSelf.mockResolvedValue({ installType: 'normal' });
});

test('the page opens when a person installs the extension, or an organization does', async () => {
  await showWelcome('install');
  getSelf.mockResolvedValue({ installType: 'admin' });
  await showWelcome('install');
  expect(create.mock.calls).toEqual([[{ url: `ours/${welcomePage}` }], [{ url: `ours/${welcomePage}` }]]);
});

test.each(['update', 'chrome_update', 'browser_update', 'shared_module_update'])('not after: %s', async (reason) => {
  await showWelcome(reason);
  expect(create).not.toHaveBeenCalled();
});

test('nor where it is loaded from a folder', async () => {
  getSelf.mockResolvedValue({ installType: 'development' });
  await showWelcome('install');
  expect(create).not.toHaveBeenCalled();
});
