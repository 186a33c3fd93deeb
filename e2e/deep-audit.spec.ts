import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DrivenTab } from '../src/cli/drivers/driver.ts';
import { waitUntil } from '../src/cli/drivers/wait-until.ts';
import type { Report } from '../src/core/report.ts';
import { caseById } from './harness/case-by-id.ts';
import { reportThat } from './harness/reports.ts';
import { browsers, openWorld, type World } from './harness/world.ts';

describe.each(browsers)('a deep audit in %s', (browser) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(browser);
  });
  afterAll(() => world.close());

  const visit = async (id: string): Promise<DrivenTab> => {
    const tab = await world.driver.openTab();
    await tab.visit(caseById(world.lab, id).start, 15_000);
    return tab;
  };
  const audit = async (tab: DrivenTab): Promise<Report> => {
    await world.driver.ask('deep-audit', { tabId: tab.id });
    // The worker answers with a report.
    return (await world.driver.ask('read-report', { tabId: tab.id })) as Report;
  };
  const rules = () =>
    world.driver.evaluate('browser.declarativeNetRequest.getSessionRules().then(({ length }) => length)');

  test('names a fetch with the line it stands in, and leaves no rule behind', async () => {
    const tab = await visit('mixed-fetch');
    const report = await audit(tab);
    expect(report.mode).toBe('deep');
    expect(report.insecureRequests.items).toMatchObject([
      {
        url: 'http://resource.test/data.json',
        destination: 'fetch',
        outcome: 'blocked',
        source: { line: expect.any(Number) },
      },
    ]);
    expect(report.verdict).toBe('warning');
    expect(await rules()).toBe(0);
    await tab.close();
  });

  test('names what workers of every kind ask for', async () => {
    const tab = await visit('mixed-worker');
    const { insecureRequests, verdict } = await audit(tab);
    expect(
      insecureRequests.items.map(({ url, destination, outcome }) => ({ url, destination, outcome })).sort(byUrl),
    ).toEqual(
      ['from-blob', 'from-nested', 'from-worker'].map((name) => ({
        url: `http://resource.test/${name}`,
        destination: 'fetch',
        outcome: 'blocked',
      })),
    );
    expect(verdict).toBe('warning');
    await tab.close();
  });

  test('finds nothing on a clean page, and the page’s own policy goes on working', async () => {
    const tab = await visit('deep-own-policy');
    const report = await audit(tab);
    expect(report.insecureRequests.items).toEqual([]);
    expect(await tab.evaluate('document.documentElement.dataset.ownViolations')).toBe('1');
    await tab.close();
  });

  test('sees the cookies that the page sets', async () => {
    const tab = await visit('cookies-insecure');
    const { findings } = await audit(tab);
    const failed = findings.filter(({ outcome, group }) => outcome === 'fail' && group === 'cookies');
    expect(failed.map(({ rule }) => rule).sort()).toEqual([
      'broken-cookie-prefix',
      'insecure-cookie',
      'insecure-cross-site-cookie',
    ]);
    await tab.close();
  });

  test('ends with its tab', async () => {
    const tab = await visit('https-clean');
    const ended = world.driver.ask('deep-audit', { tabId: tab.id }).catch((error: unknown) => error);
    await waitUntil('the rule is there', async () => Number(await rules()) > 0);
    await tab.close();
    await waitUntil('the rule is gone', async () => (await rules()) === 0);
    await ended;
  });

  test('ends when the tab moves on', async () => {
    const tab = await visit('https-clean');
    const ended = world.driver.ask('deep-audit', { tabId: tab.id }).catch((error: unknown) => error);
    await waitUntil('the rule is there', async () => Number(await rules()) > 0);
    await tab.visit(caseById(world.lab, 'mixed-image').start, 15_000);
    await tab.visit(caseById(world.lab, 'https-clean').start, 15_000);
    await waitUntil('the rule is gone', async () => (await rules()) === 0);
    await ended;
    await tab.close();
  });

  test.each([
    ['failed-blocked-port', 'blocked-port'],
    ['failed-closed-port', 'refused'],
    ['failed-self-signed', 'certificate-untrusted'],
    ['login-over-http', 'authentication'],
    ['login-over-https', 'authentication'],
  ])('of %s is one of it, not of the page before', async (id, failure) => {
    const tab = await visit(id);
    await reportThat(world.driver, tab.id, { connection: { failure: { class: failure } } });
    expect(await audit(tab)).toMatchObject({
      mode: 'deep',
      verdict: 'failed',
      connection: { failure: { class: failure } },
    });
    await tab.close();
  });

  test('of one tab changes nothing in another', async () => {
    const [audited, other] = [await visit('mixed-image'), await visit('mixed-script')];
    await audit(audited);
    const report = (await world.driver.ask('read-report', { tabId: other.id })) as Report;
    expect(report.mode).toBe('passive');
    expect(report.insecureRequests.items.flatMap(({ seenBy }) => seenBy)).not.toContain('csp');
    await Promise.all([audited.close(), other.close()]);
  });
});

const byUrl = (a: { readonly url: string }, b: { readonly url: string }): number => a.url.localeCompare(b.url);

describe.each(browsers)('a deep audit whose worker is killed in %s', (browser) => {
  test('is ended by its alarm, though nothing else wakes a worker', async () => {
    const { driver, lab, close } = await openWorld(browser);
    try {
      const tab = await driver.openTab();
      await tab.visit(caseById(lab, 'https-clean').start, 15_000);
      const rules = () =>
        driver.evaluate('browser.declarativeNetRequest.getSessionRules().then(({ length }) => length)');
      const ended = driver.ask('deep-audit', { tabId: tab.id }).catch((error: unknown) => error);
      await reportThat(driver, tab.id, { mode: 'deep' });
      expect(await rules()).toBeGreaterThan(0);
      await driver.stopWorker();
      await waitUntil('the rules are gone', async () => (await rules()) === 0, { timeout: 60_000 });
      await ended;
    } finally {
      await close();
    }
  });

  test('leaves the next page what it is: not audited deeply', async () => {
    const { driver, lab, close } = await openWorld(browser);
    try {
      const tab = await driver.openTab();
      await tab.visit(caseById(lab, 'https-clean').start, 15_000);
      const rules = () =>
        driver.evaluate('browser.declarativeNetRequest.getSessionRules().then(({ length }) => length)');
      // The reload never comes to an end, and so brings no document that the wish would belong to.
      lab.beforeAnswer(() => new Promise(() => undefined));
      const ended = driver.ask('deep-audit', { tabId: tab.id }).catch((error: unknown) => error);
      await waitUntil('the rules are there', async () => Number(await rules()) > 0);
      await driver.stopWorker();
      lab.beforeAnswer(() => Promise.resolve());
      await driver.ask('read-report', { tabId: tab.id });
      await waitUntil('the rules are gone', async () => (await rules()) === 0);
      await tab.visit(caseById(lab, 'mixed-image').start, 15_000);
      await reportThat(driver, tab.id, { mode: 'passive', verdict: 'warning' });
      await ended;
    } finally {
      await close();
    }
  });
});
