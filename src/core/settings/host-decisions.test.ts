import { expect, test } from 'vitest';
import { changeSettings } from './change.ts';
import { exceptionFor, repairOf } from './host-decisions.ts';
import { type Decisions, defaultSettings, noChoices, type Settings } from './settings.ts';
import { isUpgraded } from './upgraded.ts';

const decided = (settings: Partial<Settings>): Decisions => ({
  settings: { ...defaultSettings, ...settings },
  session: noChoices,
});

test.each([
  ['site.example', { always: ['site.example'] }, true],
  ['www.site.example', { always: ['site.example'] }, false],
  ['site.example', {}, false],
  ['site.example', { everySite: true }, true],
  ['192.0.2.7', { everySite: true }, false],
  ['192.0.2.7', { always: ['192.0.2.7'] }, true],
  ['printer.local', { everySite: true }, false],
  ['site.example', { everySite: true, exceptions: [{ host: 'site.example' }] }, false],
  ['a.site.example', { everySite: true, exceptions: [{ host: '*.site.example' }] }, false],
  ['a.site.example', { everySite: true, exceptions: [{ host: 'site.example' }] }, true],
])('%s with %j: upgraded %s', (host, settings, upgraded) => {
  expect(isUpgraded(decided(settings), host)).toBe(upgraded);
});

test('an exception for once counts in its tab', () => {
  const circumstances = { now: 0, isPrivate: false };
  const once = { type: 'exception', host: 'a.example', length: 'once', tabId: 7 } as const;
  const decisions = changeSettings(decided({ everySite: true }), once, circumstances);
  expect(exceptionFor(decisions, 'a.example', 7)).toEqual({ host: 'a.example', tabId: 7 });
  expect([isUpgraded(decisions, 'a.example', 7), isUpgraded(decisions, 'a.example', 8)]).toEqual([false, true]);
});

test('how long a repair holds', () => {
  const decisions = {
    settings: { ...defaultSettings, repairs: ['a.example'] },
    session: { ...noChoices, repairs: ['b.example'] },
  };
  expect(['a.example', 'b.example', 'c.example'].map((host) => repairOf(decisions, host))).toEqual([
    'always',
    'session',
    undefined,
  ]);
});
