import { describe, expect, test } from 'vitest';
import { changeSettings, withoutExpired } from './change.ts';
import { type Decisions, defaultSettings, mostSites, noChoices, type SettingsChange } from './settings.ts';

const nothing: Decisions = { settings: defaultSettings, session: noChoices };
const day = 24 * 60 * 60 * 1_000;
const decided = (
  changes: readonly SettingsChange[],
  { now = 0, isPrivate = false, before = nothing } = {},
): Decisions => changes.reduce((decisions, change) => changeSettings(decisions, change, { now, isPrivate }), before);
const exception = (length: Extract<SettingsChange, { type: 'exception' }>['length'], host = 'a.example') =>
  ({ type: 'exception', host, length, tabId: 7 }) as const;

describe('a site that is always upgraded', () => {
  test('is kept once, and can be taken out again', () => {
    const on = { type: 'always', host: 'a.example', on: true } as const;
    expect(decided([on, on]).settings.always).toEqual(['a.example']);
    expect(decided([on, { ...on, on: false }])).toEqual(nothing);
  });

  test('needs no exception any more', () => {
    const { settings, session } = decided([
      exception('week'),
      exception('session', 'b.example'),
      { type: 'always', host: 'a.example', on: true },
    ]);
    expect(settings.exceptions).toEqual([]);
    expect(session.exceptions).toEqual([{ host: 'b.example' }]);
  });

  test('is refused, in words, when the list is full', () => {
    const always = Array.from({ length: mostSites }, (_, index) => `site-${index}.example`);
    const before = { ...nothing, settings: { ...defaultSettings, always } };
    expect(() => decided([{ type: 'always', host: 'a.example', on: true }], { before })).toThrow(
      'it holds 10000 sites. Remove some',
    );
  });
});

test('settings that take the place of all leave nothing of the session', () => {
  const settings = { ...defaultSettings, everySite: true, repairs: ['b.example'] };
  const before = decided([exception('session'), { type: 'always', host: 'c.example', on: true }]);
  expect(decided([{ type: 'replace', settings }], { before })).toEqual({ settings, session: noChoices });
});

describe('an exception', () => {
  test.each([
    ['once', { session: [{ host: 'a.example', tabId: 7 }] }],
    ['session', { session: [{ host: 'a.example' }] }],
    ['week', { settings: [{ host: 'a.example', until: 1_000 + 7 * day }] }],
    ['month', { settings: [{ host: 'a.example', until: 1_000 + 30 * day }] }],
    ['always', { settings: [{ host: 'a.example' }] }],
  ] as const)('of the length %s', (length, { settings = [], session = [] }: Record<string, readonly object[]>) => {
    const decisions = decided([exception(length)], { now: 1_000 });
    expect(decisions.settings.exceptions).toEqual(settings);
    expect(decisions.session.exceptions).toEqual(session);
  });

  test('takes the place of the one before for the same host', () => {
    const { settings, session } = decided([exception('always'), exception('session')]);
    expect([settings.exceptions, session.exceptions]).toEqual([[], [{ host: 'a.example' }]]);
  });

  test('is over in time, and not before', () => {
    const decisions = decided([exception('week'), exception('always', 'b.example')]);
    expect(withoutExpired(decisions, 7 * day - 1)).toBe(decisions);
    expect(withoutExpired(decisions, 7 * day).settings.exceptions).toEqual([{ host: 'b.example' }]);
  });

  test('can be taken back', () => {
    expect(decided([exception('always'), { type: 'no-exception', host: 'a.example' }])).toEqual(nothing);
  });
});

test('a repair is for the session or for good, and can be undone', () => {
  const session = { type: 'repair', host: 'a.example', length: 'session' } as const;
  const decisions = decided([session, { ...session, length: 'always' }]);
  expect([decisions.settings.repairs, decisions.session.repairs]).toEqual([['a.example'], []]);
  expect(decided([session]).session.repairs).toEqual(['a.example']);
  expect(decided([session, { type: 'no-repair', host: 'a.example' }])).toEqual(nothing);
});

test('nothing that is decided in a private window lasts', () => {
  const { settings, session } = decided(
    [
      { type: 'always', host: 'a.example', on: true },
      { type: 'repair', host: 'b.example', length: 'always' },
      exception('always', 'c.example'),
    ],
    { isPrivate: true },
  );
  expect(settings).toEqual(defaultSettings);
  expect(session).toMatchObject({
    always: ['a.example'],
    repairs: ['b.example'],
    exceptions: [{ host: 'c.example' }],
  });
});

test('how HTTPS is offered, and whether every site is upgraded', () => {
  const { settings } = decided([
    { type: 'offer', offer: 'off' },
    { type: 'every-site', on: true },
  ]);
  expect(settings).toMatchObject({ offer: 'off', everySite: true });
});
