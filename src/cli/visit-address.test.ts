import { expect, test } from 'vitest';
import { sampleReport } from '../core/samples/report.ts';
import type { DrivenTab, Driver } from './drivers/driver.ts';
import { visitAddress } from './visit-address.ts';

/** A tab whose report says another thing at each question, until the last of these; its page is too busy to look again. */
function browserTelling(summaries: readonly string[]) {
  let asked = 0;
  /** After how many questions the page was asked to look again. */
  const looks: number[] = [];
  const driver = {
    async ask(name: string) {
      if (name === 'look-again') {
        looks.push(asked);
        return new Promise(() => undefined);
      }
      if (name !== 'read-report') return null;
      asked += 1;
      return { ...sampleReport, summary: summaries[Math.min(asked, summaries.length) - 1] };
    },
  };
  const tab = { id: 1, visit: async () => undefined };
  // Nothing else of either is used here.
  return { driver: driver as unknown as Driver, tab: tab as unknown as DrivenTab, asked: () => asked, looks };
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

test('a page is asked to look again once, before the question that finds it quiet', async () => {
  const quiet = browserTelling(['Done.']);
  await visit(quiet, 600);
  expect(quiet.looks).toEqual([2]);
  const changing = browserTelling(['One.', 'Two.', 'Three.']);
  await visit(changing, 300);
  expect(changing.looks).toEqual([1]);
});

test('an address that shows no page is given up soon, and says so', async () => {
  const { driver, tab } = browserTelling([]);
  const ask = async (name: string) =>
    name === 'read-report' ? { ...sampleReport, url: 'chrome-extension://x/' } : null;
  const began = Date.now();
  const patience = { settle: 300, timeout: 20_000, deep: false };
  await expect(visitAddress({ ...driver, ask }, tab, sampleReport.url, patience)).rejects.toThrow('shows no page');
  expect(Date.now() - began).toBeLessThan(10_000);
});
