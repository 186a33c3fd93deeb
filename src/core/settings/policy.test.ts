import { describe, expect, test } from 'vitest';
import { changeSettings } from './change.ts';
import { policyIn, underPolicy, withoutPolicy } from './policy.ts';
import { defaultSettings, mostSites, noChoices, type SettingsChange } from './settings.ts';
import { unusableIn } from './unusable-policy.ts';

const own = {
  settings: { ...defaultSettings, always: ['own.example'], exceptions: [{ host: 'own-too.example' }] },
  session: { ...noChoices, always: ['session.example'], exceptions: [{ host: 'once.example', tabId: 3 }] },
};
const circumstances = { now: 0, isPrivate: false };

describe('a policy', () => {
  test('is read with what can be carried out', () => {
    const managed = {
      offer: 'off',
      everySite: true,
      always: ['a.example', 'a.example', 'b.example'],
      exceptions: ['*.intranet.example'],
      repairs: ['printer'],
      theme: 'dark',
      history: false,
    };
    expect(policyIn(managed)).toEqual({
      offer: 'off',
      everySite: true,
      always: ['a.example', 'b.example'],
      exceptions: [{ host: '*.intranet.example' }],
      repairs: ['printer'],
    });
    expect(unusableIn(managed)).toEqual([]);
  });

  test.each([
    [{ offer: 'shout' }, {}, [{ setting: 'offer', value: 'shout' }]],
    [{ everySite: 'yes' }, {}, [{ setting: 'everySite', value: 'yes' }]],
    [{ always: 'a.example' }, {}, [{ setting: 'always', value: 'a.example' }]],
    [{ theme: 'sepia' }, {}, [{ setting: 'theme', value: 'sepia' }]],
    [{ history: 'no' }, {}, [{ setting: 'history', value: 'no' }]],
    [{ version: 2 }, {}, [{ setting: 'version', value: 2 }]],
    [{ evrySite: true }, {}, [{ setting: 'evrySite', value: true }]],
    [{ __proto__: null, toString: 1 }, {}, [{ setting: 'toString', value: 1 }]],
    [
      { always: ['a.example', '*.b.example', 'printer', 5, null] },
      { always: ['a.example'] },
      ['*.b.example', 'printer', 5, null].map((value) => ({ setting: 'always', value })),
    ],
    [
      { exceptions: ['a.example:80', '*.b.example'], repairs: ['<b>'] },
      { exceptions: [{ host: '*.b.example' }], repairs: [] },
      [
        { setting: 'exceptions', value: 'a.example:80' },
        { setting: 'repairs', value: '<b>' },
      ],
    ],
  ])('of %j is ignored in part', (managed, policy, unusable) => {
    expect(policyIn(managed)).toEqual(policy);
    expect(unusableIn(managed)).toEqual(unusable);
  });

  test('has lists that are no longer than those of a person', () => {
    const always = Array.from({ length: mostSites + 1 }, (_, index) => `site-${index}.example`);
    expect(policyIn({ always }).always).toHaveLength(mostSites);
    expect(unusableIn({ always })).toEqual([{ setting: 'always', value: `site-${mostSites}.example` }]);
  });
});

describe('decisions under a policy', () => {
  test('are the policy’s where it has set something, and the person’s elsewhere', () => {
    const { settings, session } = underPolicy(own, { everySite: true, always: ['set.example'] });
    expect(settings).toEqual({ ...own.settings, everySite: true, always: ['set.example'] });
    expect(session).toEqual({ ...own.session, always: [] });
  });

  test('leave what ends a redirect loop', () => {
    const loop = { host: 'loop.example', tabId: 4, loop: true } as const;
    const before = { ...own, session: { ...noChoices, exceptions: [...own.session.exceptions, loop] } };
    expect(underPolicy(before, { exceptions: [] }).session.exceptions).toEqual([loop]);
  });

  test('are stored without it', () => {
    const ruled = underPolicy(own, { always: [], exceptions: [] });
    const after = { ...ruled, settings: { ...ruled.settings, everySite: true } };
    expect(withoutPolicy(after, own.settings)).toEqual({ ...own.settings, everySite: true });
  });
});

describe('what an organisation has set', () => {
  const everything = {
    ...{ offer: 'off', everySite: true, always: ['set.example'] },
    ...{ exceptions: [{ host: 'left.example' }], repairs: ['set.example'] },
  } as const;
  const before = underPolicy(own, structuredClone(everything) as never);

  test.each<SettingsChange>([
    { type: 'offer', offer: 'bar' },
    { type: 'every-site', on: false },
    { type: 'always', host: 'a.example', on: true },
    { type: 'always', host: 'set.example', on: false },
    { type: 'always', host: 'left.example', on: true },
    { type: 'repair', host: 'a.example', length: 'session' },
    { type: 'no-repair', host: 'set.example' },
    { type: 'exception', host: 'a.example', length: 'once', tabId: 1 },
    { type: 'exception', host: 'a.example', length: 'always' },
    { type: 'no-exception', host: 'left.example' },
  ])('cannot be changed: %j', (change) => {
    expect(() => changeSettings(before, change, circumstances)).toThrow('set by your organisation');
    expect(() => changeSettings(before, change, { ...circumstances, isPrivate: true })).toThrow('organisation');
    expect(() => changeSettings(own, change, circumstances)).not.toThrow();
  });

  test('does not keep a redirect loop from being ended', () => {
    const change = { type: 'exception', host: 'a.example', length: 'once', tabId: 1, loop: true } as const;
    expect(changeSettings(before, change, circumstances).session.exceptions).toEqual([
      { host: 'a.example', tabId: 1, loop: true },
    ]);
  });

  test('stays when everything else is replaced', () => {
    const ruled = underPolicy(own, { everySite: true });
    const { settings, session } = changeSettings(ruled, { type: 'replace', settings: defaultSettings }, circumstances);
    expect({ settings, session }).toEqual({ settings: { ...defaultSettings, everySite: true }, session: noChoices });
  });
});
