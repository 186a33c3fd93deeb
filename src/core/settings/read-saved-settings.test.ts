import { expect, test } from 'vitest';
import { readSavedSettings } from './read-saved-settings.ts';
import { defaultSettings, mostSites, type Settings } from './settings.ts';

const chosen: Settings = {
  ...defaultSettings,
  offer: 'toolbar',
  everySite: true,
  always: ['www.journal.example'],
  exceptions: [{ host: '*.old.example', until: 5 }],
  repairs: ['shop.example'],
};

test('what was exported is read as it was', () => {
  const exported = JSON.stringify({ ...chosen, theme: 'dark' });
  expect(readSavedSettings(exported)).toEqual({ settings: chosen, theme: 'dark' });
});

test('a file without a theme means that of the system', () => {
  expect(readSavedSettings(JSON.stringify(chosen))).toEqual({ settings: chosen, theme: 'system' });
});

test('a site stands once in a list, and an exception of a tab stays where the tab was', () => {
  const written = { ...chosen, always: ['a.example', 'a.example'], exceptions: [{ host: 'b.example', tabId: 3 }] };
  expect(readSavedSettings(JSON.stringify(written))).toMatchObject({
    settings: { ...chosen, always: ['a.example'], exceptions: [] },
  });
});

test.each([
  ['a torn file', JSON.stringify(chosen).slice(0, -5), 'json'],
  ['nothing', '', 'json'],
  ['something else', '[1]', 'foreign'],
  ['settings of a later version', JSON.stringify({ ...chosen, version: 2 }), 'foreign'],
  ['an offer that does not exist', JSON.stringify({ ...chosen, offer: 'shout' }), 'foreign'],
  ['a theme that does not exist', JSON.stringify({ ...chosen, theme: 'sepia' }), 'foreign'],
  ['too many sites', JSON.stringify({ ...chosen, repairs: Array(mostSites + 1).fill('a.example') }), 'full'],
  ['a site of the local network', JSON.stringify({ ...chosen, always: ['printer'] }), { site: 'printer' }],
  ['markup', JSON.stringify({ ...chosen, repairs: ['<b>'] }), { site: '<b>' }],
])('%s is refused', (_, text, problem) => {
  expect(readSavedSettings(text)).toEqual({ problem });
});
