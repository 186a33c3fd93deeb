import { beforeEach, expect, test, vi } from 'vitest';
import { defaultSettings, noChoices } from '../core/settings/settings.ts';

type Stored = Record<string, unknown>;
const areas = { local: {} as Stored, session: {} as Stored };
const writes: string[] = [];
const area = (name: 'local' | 'session') => ({
  get: async (key: string) => structuredClone(key in areas[name] ? { [key]: areas[name][key] } : {}),
  set: async (values: Stored) => {
    writes.push(`${name}: ${Object.keys(values)}`);
    Object.assign(areas[name], structuredClone(values));
  },
});
vi.mock('./browser.ts', () => ({
  browser: { storage: { local: area('local'), session: area('session') } },
}));
const { readSettings, updateSettings } = await import('./settings.ts');

beforeEach(() => {
  Object.assign(areas, { local: {}, session: {} });
  writes.length = 0;
});

const addAlways = (host: string) =>
  updateSettings(({ settings, session }) => ({
    session,
    settings: { ...settings, always: [...settings.always, host] },
  }));

test.each([
  undefined,
  'text',
  {},
  { version: 1 },
  { ...defaultSettings, version: 99 },
  { ...defaultSettings, offer: 'loud' },
])('the defaults hold where %j is stored', async (stored) => {
  areas.local = stored === undefined ? {} : { settings: stored };
  areas.session = { settings: stored };
  expect(await readSettings()).toMatchObject({ settings: defaultSettings, session: noChoices });
});

test('changes at the same time are all kept', async () => {
  await Promise.all([addAlways('a.example'), addAlways('b.example')]);
  expect((await readSettings()).settings.always).toEqual(['a.example', 'b.example']);
});

test('a change that fails is told, stores nothing, and stops nobody', async () => {
  const full = updateSettings(() => {
    throw new Error('This list is full.');
  });
  await expect(full).rejects.toThrow('full');
  await addAlways('a.example');
  expect((await readSettings()).settings.always).toEqual(['a.example']);
});

test('settings that cannot be read are set aside before others take their place', async () => {
  const newer = { version: 99, always: ['precious.example'] };
  areas.local = { settings: newer };
  await addAlways('a.example');
  expect(areas.local).toEqual({
    'settings-unreadable': newer,
    settings: { ...defaultSettings, always: ['a.example'] },
  });
});

test('what is for the session leaves the disk alone', async () => {
  await updateSettings((before) => ({ ...before, session: { ...noChoices, always: ['a.example'] } }));
  expect(writes).toEqual(['session: settings']);
});

test('nothing is written when nothing changes', async () => {
  await updateSettings(({ settings, session }) => ({ settings: { ...settings }, session: { ...session } }));
  expect(writes).toEqual([]);
});

test('what an organisation has set counts, and what was decided before comes back when it is gone', async () => {
  await addAlways('own.example');
  areas.local['managed'] = { always: ['set.example'], offer: 'shout' };
  expect((await readSettings()).settings).toEqual({ ...defaultSettings, always: ['set.example'] });
  await updateSettings((before) => ({ ...before, settings: { ...before.settings, everySite: true } }));
  delete areas.local['managed'];
  expect((await readSettings()).settings).toEqual({ ...defaultSettings, always: ['own.example'], everySite: true });
});
