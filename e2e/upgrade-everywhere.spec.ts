import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitUntil } from '../src/cli/drivers/wait-until.ts';
import { readReport } from './harness/reports.ts';
import { leaveByMessage, switchOf } from './harness/switches.ts';
import { browsers, openWorld, type World } from './harness/world.ts';
import { forBrowser } from './lab/case.ts';
import { loadCases } from './lab/catalogue.ts';

/** What fails over HTTP, or is an error page there, may be that again when a switch has led back to it. */
const overHttp = (await loadCases()).filter(
  ({ start, answers }) => start.startsWith('http:') && (answers[start]?.status ?? 200) < 400,
);

describe.each(browsers)('a switch from any page over HTTP in %s', (browser) => {
  const working = overHttp.filter(({ expect }) => forBrowser(expect.verdict, browser) !== 'failed');
  let world: World;
  beforeAll(async () => {
    world = await openWorld(browser);
  });
  afterAll(() => world.close());

  test.each(working.map(({ id }) => id))('%s: it ends on a page that works', async (id) => {
    const { tab } = await leaveByMessage(world, id);
    await waitUntil(
      'the switch has come to its end',
      async () => {
        const under = await switchOf(world, tab);
        return under === undefined || under.phase === 'arrived';
      },
      { timeout: 20_000 },
    );
    // A page that leads back by itself is on its way when the switch has arrived; what it ends on is read in its time.
    let report = await readReport(world.driver, tab.id);
    await waitUntil('the page is read', async () => {
      report = await readReport(world.driver, tab.id);
      return report.verdict !== 'unknown';
    });
    const { verdict, connection, findings } = report;
    expect(verdict).not.toMatch(/failed|unsupported/);
    expect(connection.hops.at(-1)?.status ?? 200).toBeLessThan(400);
    expect(findings.length).toBeGreaterThan(0);
    await tab.waitFor("document.readyState !== 'loading' && document.body.innerText.trim() !== ''");
    await tab.close();
  });
});
