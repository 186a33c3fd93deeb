import { describe, expect, test } from 'vitest';
import { firstOtherRule, type NetRule, rulesFor } from './rules.ts';
import { defaultSettings, mostSites, noChoices, type Settings } from './settings.ts';

/** What the rules do with a request for a page, as browsers read them: the highest priority decides. */
function outcomeOf(settings: Partial<Settings>, url: string, tabId = 1): string | undefined {
  const matching = rulesFor({ ...defaultSettings, ...settings }).filter(({ condition }) =>
    matches(condition, url, tabId),
  );
  return matching.toSorted((a, b) => b.priority - a.priority)[0]?.action.type;
}

function matches(condition: NetRule['condition'], url: string, tabId: number): boolean {
  const { hostname } = new URL(url);
  const isUnder = (domain: string): boolean => hostname === domain || hostname.endsWith(`.${domain}`);
  return (
    (condition.requestDomains?.some(isUnder) ?? true) &&
    !(condition.excludedRequestDomains ?? []).some(isUnder) &&
    new RegExp(condition.regexFilter ?? '').test(new URL(url).href) &&
    (condition.tabIds?.includes(tabId) ?? true)
  );
}

describe('a site that is always upgraded', () => {
  const always = ['site.example', 'www.other.example', '192.0.2.7'];
  test.each([
    'http://site.example/',
    'http://site.example:80/a',
    'http://site.example?b=c.d/e',
    'http://site.example#f',
    'http://www.other.example/a/b.c',
    'http://user:secret@site.example/',
    'http://192.0.2.7/',
  ])('%s', (url) => {
    expect(outcomeOf({ always }, url)).toBe('upgradeScheme');
  });

  test.each([
    'http://site.example:8080/',
    'http://site.example:8080/x.y/',
    'http://www.site.example/',
    'http://other.example/',
    'http://notsite.example/',
    'http://site.example.evil.example/',
    'https://site.example/',
    'ws://site.example/',
  ])('and not %s', (url) => {
    expect(outcomeOf({ always }, url)).toBeUndefined();
  });
});

describe('all sites', () => {
  test.each([
    'http://site.example/',
    'http://a.b.c.example/x',
    'http://xn--bcher-kva.example/',
    'http://host.xn--p1ai/',
  ])('%s', (url) => {
    expect(outcomeOf({ everySite: true }, url)).toBe('upgradeScheme');
  });

  test.each([
    'http://site.example:8080/',
    'http://localhost/',
    'http://app.localhost/',
    'http://127.0.0.1/',
    'http://10.0.0.1/',
    'http://192.168.1.1/',
    'http://[::1]/',
    'http://[fd00::1]/',
    'http://192.0.2.7/',
    'http://printer/',
    'http://printer.local/',
    'http://wiki.internal/',
    'http://router.home.arpa/',
    'http://abcdefghijklmnop.onion/',
  ])('but not %s', (url) => {
    expect(outcomeOf({ everySite: true }, url)).toBeUndefined();
  });
});

describe('an exception', () => {
  const exceptions = [{ host: 'plain.example' }, { host: '*.wild.example' }, { host: 'once.example', tabId: 7 }];
  const settings = { everySite: true, always: ['plain.example'], exceptions };
  test.each([
    ['http://plain.example/', 'allow'],
    ['http://www.plain.example/', 'upgradeScheme'],
    ['http://wild.example/', 'allow'],
    ['http://a.b.wild.example/', 'allow'],
    ['http://tamewild.example/', 'upgradeScheme'],
    ['http://once.example/', 'upgradeScheme'],
  ])('%s: %s', (url, outcome) => {
    expect(outcomeOf(settings, url)).toBe(outcome);
  });

  test('for once is for one tab', () => {
    expect(outcomeOf(settings, 'http://once.example/', 7)).toBe('allow');
  });
});

test.each([
  ['https://site.example/a', 'modifyHeaders'],
  ['https://site.example:8443/', 'modifyHeaders'],
  ['http://site.example/', undefined],
  ['https://www.site.example/', undefined],
])('a repair of site.example, for %s: %s', (url, outcome) => {
  expect(outcomeOf({ repairs: ['site.example'] }, url)).toBe(outcome);
});

test('thousands of sites make a rule for each number of labels, all below the numbers of others', () => {
  const hosts = Array.from({ length: mostSites }, (_, index) => `${'a.'.repeat(index % 4)}site-${index}.example`);
  const rules = rulesFor({ ...noChoices, always: hosts, repairs: hosts, exceptions: hosts.map((host) => ({ host })) });
  expect(rules).toHaveLength(12);
  expect(rules.flatMap(({ condition }) => condition.requestDomains ?? [])).toHaveLength(3 * mostSites);
  expect(Math.max(...rules.map(({ id }) => id))).toBeLessThan(firstOtherRule);
});

test('no two rules have the same number', () => {
  const hosts = Array.from({ length: 126 }, (_, labels) => `${'a.'.repeat(labels)}a`);
  const once = hosts.map((host, tabId) => ({ host, tabId }));
  const exceptions = [...hosts.map((host) => ({ host })), { host: '*.b.example' }, ...once];
  const ids = rulesFor({ ...defaultSettings, everySite: true, always: hosts, repairs: hosts, exceptions }).map(
    ({ id }) => id,
  );
  expect(new Set(ids).size).toBe(ids.length);
});
