import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Driver } from '../../src/cli/drivers/driver.ts';
import { limits } from '../../src/core/limits.ts';
import { browse } from '../harness/browsing.ts';
import { extensionMemory } from '../harness/memory.ts';
import { browsers, openWorld } from '../harness/world.ts';

/** `MINUTES=120` browses for two hours. */
const minutes = Number(process.env['MINUTES'] ?? 10);
const seed = Number(process.env['SEED'] ?? 1);
/** Pages that stay open meanwhile. */
const tabCount = 3;
const clean = 'https://clean.test/';

test.each(browsers)(
  '%s is as it was after a long time of browsing: memory, storage, rules and alarms stay, and nothing of ours fails',
  async (browser) => {
    const log = join(tmpdir(), `portcullis-soak-${browser}.log`);
    await rm(log, { force: true });
    const browserArgs = browser === 'chromium' ? ['--enable-logging', `--log-file=${log}`] : [];
    const world = await openWorld(browser, { unattended: true, browserArgs });
    try {
      const { driver } = world;
      const urls = world.lab.cases.map(({ start }) => start);
      const tabs = await Promise.all(Array.from({ length: tabCount }, () => driver.openTab()));
      const rest = async (): Promise<State> => {
        // A tab remembers the documents that may come back.
        for (let past = 0; past < limits.documentsPerTab; past += 1) {
          for (const tab of tabs) await tab.visit(clean, 15_000);
        }
        // Half a minute is the longest that an alarm of a tab waits.
        await new Promise((resolve) => setTimeout(resolve, 35_000));
        return stateOf(driver);
      };
      const share = (minutes * 60_000) / 3;
      await browse(driver, tabs, urls, { until: Date.now() + share, seed });
      const before = await rest();
      const done = await browse(driver, tabs, urls, { until: Date.now() + 2 * share, seed: seed + 1_000 });
      const after = await rest();
      process.stdout.write(`${browser}, ${done} acts: ${JSON.stringify({ before, after })}\n`);
      expect(done).toBeGreaterThan(minutes * 5);
      expect({ ...after, memory: 0, session: 0, local: 0 }).toEqual({ ...before, memory: 0, session: 0, local: 0 });
      expect(after.memory / before.memory).toBeLessThan(1.25);
      expect(after.session).toBeLessThan(before.session * 1.25 + 2_000);
      expect(after.local).toBeLessThan(before.local * 1.25 + 20_000);
      if (browser === 'chromium') expect(await troublesIn(log)).toEqual([]);
    } finally {
      await world.close();
      await rm(log, { force: true });
    }
  },
  (minutes + 10) * 60_000,
);

/** What may not grow. */
interface State {
  /** MB of the process in which the extension runs. */
  readonly memory: number;
  /** Characters in each store; of that of the session, without the line for each host that sent a policy. */
  readonly session: number;
  readonly local: number;
  readonly sessionRules: number;
  readonly dynamicRules: number;
  readonly alarms: readonly string[];
}

async function stateOf(driver: Driver): Promise<State> {
  const text = await driver.evaluate(`(async () => {
    const { storage, declarativeNetRequest, alarms } = browser;
    const size = (items) => JSON.stringify(items).length;
    const { 'bound-hosts': _, ...session } = await storage.session.get();
    return JSON.stringify({
      session: size(session),
      local: size(await storage.local.get()),
      sessionRules: (await declarativeNetRequest.getSessionRules()).length,
      dynamicRules: (await declarativeNetRequest.getDynamicRules()).length,
      alarms: (await alarms.getAll()).map(({ name }) => name).sort(),
    });
  })()`);
  return { memory: extensionMemory(driver.processId), ...JSON.parse(String(text)) };
}

/** What our scripts left in the log: Chromium writes there what reaches any console. */
const troublesIn = async (log: string): Promise<string[]> =>
  (await readFile(log, 'utf8'))
    .split('\n')
    .filter((line) => line.includes(':CONSOLE') && /chrome-extension:|Portcullis/.test(line));
