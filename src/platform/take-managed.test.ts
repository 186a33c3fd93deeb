import { beforeEach, expect, test, vi } from 'vitest';

const stored: Record<string, unknown> = {};
const get = vi.fn();
vi.mock('./browser.ts', () => ({
  browser: {
    storage: {
      local: {
        get: async () => structuredClone(stored),
        set: async (values: object) => void Object.assign(stored, values),
      },
      managed: { get },
    },
  },
}));
const { readManaged } = await import('./managed.ts');
const { takeManaged } = await import('./take-managed.ts');

const changed = vi.fn(async () => undefined);

beforeEach(() => {
  delete stored['managed'];
  get.mockReset();
  changed.mockClear();
});

test('what the browser hands out is known from then on, and carried out once', async () => {
  get.mockResolvedValue({ everySite: true });
  await takeManaged(changed);
  await takeManaged(changed);
  expect(await readManaged()).toEqual({ everySite: true });
  expect(changed).toHaveBeenCalledTimes(1);
});

test('while the browser does not answer, what was set before holds', async () => {
  stored['managed'] = { everySite: true };
  get.mockReturnValue(new Promise(() => undefined));
  void takeManaged(changed);
  expect(await readManaged()).toEqual({ everySite: true });
});

test('Firefox says that it has no file of an organisation any more: nothing is set', async () => {
  stored['managed'] = { everySite: true };
  get.mockRejectedValue(new Error('Managed storage manifest not found'));
  await takeManaged(changed);
  expect(await readManaged()).toEqual({});
  expect(changed).toHaveBeenCalledTimes(1);
});
