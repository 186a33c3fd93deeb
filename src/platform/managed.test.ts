import { beforeEach, expect, test, vi } from 'vitest';

const stored: Record<string, unknown> = {};
const get = vi.fn();
const listeners: (() => void)[] = [];
vi.mock('./browser.ts', () => ({
  browser: {
    storage: {
      local: {
        get: async () => structuredClone(stored),
        set: async (values: object) => void Object.assign(stored, values),
      },
      managed: { get, onChanged: { addListener: (listener: () => void) => listeners.push(listener) } },
    },
  },
}));
const { keepManaged, readManaged } = await import('./managed.ts');

beforeEach(() => {
  delete stored['managed'];
  listeners.length = 0;
  get.mockReset();
});

const changed = vi.fn();
const until = (managed: object): Promise<void> => vi.waitFor(async () => expect(await readManaged()).toEqual(managed));

test('what the browser hands out is known from then on, and told once', async () => {
  changed.mockReset();
  get.mockResolvedValue({ everySite: true });
  keepManaged(changed);
  await until({ everySite: true });
  keepManaged(changed);
  await new Promise((resolve) => setTimeout(resolve));
  expect(changed).toHaveBeenCalledTimes(1);
});

test('while the browser does not answer, what was set before holds', async () => {
  stored['managed'] = { everySite: true };
  get.mockReturnValue(new Promise(() => undefined));
  keepManaged(changed);
  expect(await readManaged()).toEqual({ everySite: true });
});

test('what changes while the browser runs is known', async () => {
  get.mockResolvedValue({});
  keepManaged(changed);
  get.mockResolvedValue({ theme: 'dark' });
  for (const listener of listeners) listener();
  await until({ theme: 'dark' });
});

test('Firefox says that it has no file of an organisation any more: nothing is set', async () => {
  stored['managed'] = { everySite: true };
  get.mockRejectedValue(new Error('Managed storage manifest not found'));
  keepManaged(changed);
  await until({});
});
