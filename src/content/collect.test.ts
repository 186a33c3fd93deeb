import { afterEach, describe, expect, test, vi } from 'vitest';
import { firstRound, lastRound, pause } from './limits.ts';
import { closePage, openPage } from './samples/open-page.ts';

afterEach(closePage);

describe('a document', () => {
  test('is told to be complete only once all of it was looked through', async () => {
    const { batches } = await openPage('<input type=password>');
    const complete = batches.findIndex(({ readyState }) => readyState === 'complete');
    expect(batches.slice(0, complete + 1).flatMap(({ fields = [] }) => fields)).toHaveLength(1);
    expect(batches.map(({ number }) => number)).toEqual(batches.map((_, i) => i + 1));
  });

  test('that is still loading has nothing told of it', async () => {
    const { batches } = await openPage('<input type=password>', { stays: true });
    expect(batches.every(({ readyState }) => readyState === 'loading')).toBe(true);
  });

  test('that was there before the script is looked through all the same', async () => {
    const { told } = await openPage('<input type=password>', { at: 'complete', stays: true });
    expect(told('fields')).toHaveLength(1);
  });

  test.each([
    ['<head><meta http-equiv="Content-Security-Policy" content="default-src *; upgrade-insecure-requests">', true],
    ['<head><meta http-equiv="Content-Security-Policy-Report-Only" content="upgrade-insecure-requests">', false],
    ['<body><meta http-equiv="Content-Security-Policy" content="upgrade-insecure-requests">', false],
    ['<head><meta http-equiv="Content-Security-Policy" content="img-src x-upgrade-insecure-requests">', false],
  ])('%s says whether a policy of it upgrades', async (markup, expected) => {
    const { batches } = await openPage(markup);
    expect(batches.at(-1)?.metaUpgrades).toBe(expected);
  });
});

describe('what was told', () => {
  test('is not told again while nothing changes', async () => {
    const { batches, look } = await openPage('<input type=password>');
    const before = batches.length;
    await look();
    await look();
    expect(batches).toHaveLength(before);
  });

  test('is told again when the page comes back', async () => {
    const { batches, dispatch, look } = await openPage('<input type=password>');
    const before = batches.length;
    dispatch('pageshow', { persisted: true });
    await look();
    expect(batches.slice(before).flatMap(({ fields = [] }) => fields)).toHaveLength(1);
  });

  test('waits until a worker takes it in', async () => {
    let taken: boolean | undefined;
    const { told, look } = await openPage('<input type=password>', { answer: () => taken });
    expect(told('fields')).toEqual([]);
    taken = true;
    await look();
    expect(told('fields')).toHaveLength(1);
  });
});

test('a part that cannot be read is said to be left out, and the others are told', async () => {
  const page = await openPage('');
  Object.defineProperty(page.window.HTMLImageElement.prototype, 'complete', {
    get(): never {
      throw new TypeError('not a function');
    },
  });
  page.window.document.body.innerHTML = '<img src="http://a.test/"><input type=password>';
  await page.look();
  expect(page.told('fields')).toHaveLength(1);
  expect(page.cuts()).toMatchObject([{ part: 'resources', reason: 'error' }]);
});

describe('a policy that refuses something', () => {
  const refusal = {
    ...{ blockedURI: 'http://a.test/#x', effectiveDirective: 'img-src', disposition: 'enforce', originalPolicy: '' },
    ...{ lineNumber: 3, columnNumber: 7, sourceFile: 'https://site.test/a.js' },
  };

  test('is told, with the place where it was asked for', async () => {
    const { dispatch, violations, look } = await openPage('');
    dispatch('securitypolicyviolation', refusal);
    await look();
    expect(violations).toEqual([
      {
        ...{ url: 'http://a.test/', directive: 'img-src', enforced: true },
        source: { url: 'https://site.test/a.js', line: 3, column: 7 },
      },
    ]);
  });

  test.each([
    ['is of a secure address', { blockedURI: 'https://a.test/' }],
    ['is report-only, and none of ours', { disposition: 'report' }],
    ['the page made up', { isTrusted: false }],
  ])('is not told where it %s', async (_, change) => {
    const { dispatch, violations, look } = await openPage('');
    dispatch('securitypolicyviolation', { ...refusal, ...change });
    await look();
    expect(violations).toEqual([]);
  });
});

describe('a request of the page', () => {
  const attachQuietly = async (name: string): Promise<readonly [soon: number, later: number]> => {
    const page = await openPage('<div id=host></div>');
    await vi.advanceTimersByTimeAsync(lastRound);
    const root = page.window.document.querySelector('#host')?.attachShadow({ mode: 'closed' });
    if (root) root.innerHTML = '<input type=password>';
    page.fetched({ name, initiatorType: 'fetch' });
    await vi.advanceTimersByTimeAsync(pause);
    const soon = page.told('fields').length;
    await vi.advanceTimersByTimeAsync(lastRound);
    return [soon, page.told('fields').length];
  };

  test.each(['http://a.test/', 'https://a.test:8443/'])('to %s is a reason to look again', async (name) => {
    expect(await attachQuietly(name)).toEqual([1, 1]);
  });

  test('that says nothing new is none, and the page is looked at in its turn', async () => {
    expect(await attachQuietly('https://a.test/')).toEqual([0, 1]);
  });
});

describe('a page that loads', () => {
  const markup = '<x-one></x-one><x-two></x-two><p></p>';
  const custom = 2;
  const elements = ['html', 'head', 'body', 'x-one', 'x-two', 'p'];
  /** The first look takes as many steps as it has, one at a time. */
  const openLoading = () => openPage(markup, { at: 'loading', stays: true, limits: { mostWork: 0 } });

  test.each([1, 5, 10])('%i milliseconds after it was parsed is looked through once', async (milliseconds) => {
    const page = await openLoading();
    page.dispatch('DOMContentLoaded');
    await vi.advanceTimersByTimeAsync(milliseconds);
    page.load();
    await vi.advanceTimersByTimeAsync(pause);
    expect(page.asked()).toBe(custom);
  });

  test('has each of its elements asked for a closed tree once it has been quiet', async () => {
    const page = await openLoading();
    page.load();
    await vi.advanceTimersByTimeAsync(pause + firstRound);
    expect(page.asked()).toBe(custom + elements.length);
  });

  test.each([
    ['open', 'div', [1, 1]],
    ['closed', 'x-host', [1, 1]],
    ['closed', 'div', [0, 1]],
  ] as const)(
    'has what is in an %s tree of a <%s> told %j times, at once and once it has been quiet',
    async (mode, host, expected) => {
      const page = await openPage(`<${host}></${host}>`, { at: 'loading', stays: true });
      const root = page.window.document.querySelector(host)?.attachShadow({ mode });
      if (root) root.innerHTML = '<input type=password>';
      page.load();
      await vi.advanceTimersByTimeAsync(pause);
      const atOnce = page.told('fields').length;
      await vi.advanceTimersByTimeAsync(firstRound);
      expect([atOnce, page.told('fields').length]).toEqual(expected);
    },
  );
});
