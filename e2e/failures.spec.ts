import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { visitAddress } from '../src/cli/visit-address.ts';
import { stepText } from '../src/core/failures/step-text.ts';
import type { Report } from '../src/core/report.ts';
import { type AskingProxy, openAskingProxy } from './harness/asking-proxy.ts';
import { caseById } from './harness/case-by-id.ts';
import { browsers, openWorld, type World } from './harness/world.ts';

const patience = { settle: 700, timeout: 15_000, deep: false };

/** Failures that no server of the lab can cause. Every other class has a case. */
describe.each(browsers)('a connection that fails in %s', (browser) => {
  let world: World;

  const reportOn = async (url: string): Promise<Report> => {
    const tab = await world.driver.openTab();
    const report = await visitAddress(world.driver, tab, url, patience);
    await tab.close();
    return report;
  };

  describe('in any of these ways', () => {
    beforeAll(async () => {
      world = await openWorld(browser);
    });
    afterAll(() => world.close());

    const kinds = [
      ...['closed-port', 'silent-port', 'plain-on-443', 'expired', 'not-yet-valid', 'wrong-name', 'unknown-authority'],
      ...['self-signed', 'old-version', 'redirect-loop', 'blocked-port', 'unknown-name', 'two-locations'],
      ...['client-certificate-12', 'alert-unrecognized-name'],
    ];
    /** Chromium has one error for each of these pairs. */
    const alike = browser === 'chromium' ? ['not-yet-valid', 'self-signed'] : [];

    test('is told from the others, in words', { timeout: 180_000 }, async () => {
      const told = new Map<string, string>();
      for (const kind of kinds.filter((one) => !alike.includes(one))) {
        const { connection } = await reportOn(caseById(world.lab, `failed-${kind}`).start);
        const { summary, visitor = [], owner = [] } = connection.failure ?? {};
        const words = [summary, ...[...visitor, ...owner].map(stepText)].join(' ');
        told.set(words.replaceAll(connection.host, 'the host').replaceAll(String(connection.port), 'the port'), kind);
      }
      expect([...told.values()]).toEqual(kinds.filter((one) => !alike.includes(one)));
    });
  });

  describe('because an extension blocks it', () => {
    beforeAll(async () => {
      world = await openWorld(browser);
    });
    afterAll(() => world.close());

    test('is the doing of this browser; Firefox stays where it was', async () => {
      const rule = {
        // Beyond the numbers that Portcullis keeps for its own.
        id: 2_000_000,
        action: { type: 'block' },
        condition: { requestDomains: ['clean.test'], resourceTypes: ['main_frame'] },
      };
      await world.driver.evaluate(
        `browser.declarativeNetRequest.updateSessionRules({ addRules: [${JSON.stringify(rule)}] }).then(() => true)`,
      );
      const tab = await world.driver.openTab();
      const before = await visitAddress(world.driver, tab, caseById(world.lab, 'mixed-script').start, patience);
      const { url, connection } = await visitAddress(
        world.driver,
        tab,
        caseById(world.lab, 'https-clean').start,
        patience,
      );
      if (browser === 'firefox') expect(url).toBe(before.url);
      else expect(connection.failure).toMatchObject({ class: 'blocked-by-client' });
      await tab.close();
    });
  });

  describe('because the proxy asks for name and password', () => {
    let proxy: AskingProxy;

    beforeAll(async () => {
      proxy = await openAskingProxy();
      world = await openWorld(browser, {
        browserArgs: browser === 'chromium' ? [`--proxy-server=127.0.0.1:${proxy.port}`] : [],
        preferences: {
          ...{ 'network.proxy.type': 1, 'network.proxy.http': '127.0.0.1', 'network.proxy.http_port': proxy.port },
          ...{ 'network.proxy.ssl': '127.0.0.1', 'network.proxy.ssl_port': proxy.port },
        },
      });
    });
    afterAll(async () => {
      await world.close();
      await proxy.close();
    });

    test.each(['https-clean', 'plain-http'])('says that it is not the site that asks (%s)', async (id) => {
      const { verdict, connection, findings } = await reportOn(caseById(world.lab, id).start);
      expect(verdict).toBe('failed');
      expect(connection.failure).toMatchObject({ class: 'proxy' });
      expect(connection.failure?.summary).toContain('proxy between this browser');
      expect(stepText(connection.failure?.visitor[0] ?? [])).toContain('name and password of the proxy');
      expect(findings.filter(({ rule, outcome }) => rule === 'login-over-http' && outcome === 'fail')).toEqual([]);
    });
  });

  describe('because no network leads to the address', () => {
    beforeAll(async () => {
      // A group of computers: the system refuses to open a connection to it, and sends nothing.
      world = await openWorld(browser, { resolveAll: '224.0.0.1' });
    });
    afterAll(() => world.close());

    test('says so; Firefox has one error for that and for a closed port', async () => {
      const { connection } = await reportOn(caseById(world.lab, 'https-clean').start);
      expect(connection.failure).toMatchObject({ class: browser === 'chromium' ? 'unreachable' : 'refused' });
    });
  });

  describe('because the computer is offline', () => {
    beforeAll(async () => {
      world = await openWorld(browser, { offline: true });
    });
    afterAll(() => world.close());

    test('says so, and nothing of the site', async () => {
      const report = await reportOn(caseById(world.lab, 'https-clean').start);
      expect(report.verdict).toBe('failed');
      expect(report.connection.failure).toMatchObject({ class: 'offline' });
    });
  });
});
