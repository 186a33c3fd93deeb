import { expect, test } from 'vitest';
import { sampleReport } from '../core/samples/report.ts';
import type { DrivenTab, Driver } from './drivers/driver.ts';
import { visitAddress } from './visit-address.ts';

/** A tab whose report says another thing at each question, until the last of these. */
function browserTelling(summaries: readonly string[]) {
  let asked = 0;
  const driver = {
    ask: async (name: string) => {
      if (name !== 'read-report') return null;
      asked += 1;
      return { ...sampleReport, summary: summaries[Math.min(asked, summaries.length) - 1] };
    },
  };
  const tab = { id: 1, visit: async () => undefined };
  // Nothing else of either is used here.
  return { driver: driver as unknown as Driver, tab: tab as unknown as DrivenTab, asked: () => asked };
}

const visit = ({ driver, tab }: ReturnType<typeof browserTelling>, settle: number) =>
  visitAddress(driver, tab, sampleReport.url, { settle, timeout: 20_000, deep: false });

test('a page that is quiet from the start is asked about when it loaded, once soon after, and when it was quiet for long enough', async () => {
  const browser = browserTelling(['Done.']);
  const began = Date.now();
  expect((await visit(browser, 600)).summary).toBe('Done.');
  expect(browser.asked()).toBe(3);
  expect(Date.now() - began).toBeGreaterThanOrEqual(600);
});

test('a page that changes is waited for again', async () => {
  const browser = browserTelling(['One.', 'Two.', 'Three.']);
  const began = Date.now();
  expect((await visit(browser, 300)).summary).toBe('Three.');
  expect(Date.now() - began).toBeGreaterThanOrEqual(250 + 300 + 300);
});
