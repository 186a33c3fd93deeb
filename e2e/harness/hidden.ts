import { waitUntil } from '../../src/cli/drivers/wait-until.ts';
import type { HiddenPage } from '../fuzz/hidden-pages.ts';
import { securePage } from '../lab/answers.ts';
import { defineCase, type LabCase } from '../lab/case.ts';
import { readReport } from './reports.ts';
import type { World } from './world.ts';

const addressOf = (index: number): string => `https://hidden.test/${index}`;

/** A site that serves the pages. */
export const siteOf = (pages: readonly HiddenPage[]): LabCase =>
  defineCase({
    id: 'hidden',
    title: 'Pages that hide something',
    start: addressOf(0),
    answers: Object.fromEntries(
      pages.map(({ name, body }, index) => [addressOf(index), securePage({ title: name, body })]),
    ),
    expect: { verdict: 'insecure' },
  });

/** Visits a page of the site; rejects when its verdict stays secure although all is in place. */
export async function visitHidden({ driver }: World, index: number): Promise<void> {
  const tab = await driver.openTab();
  try {
    await tab.visit(addressOf(index), 30_000);
    await tab.waitFor('globalThis.isPlaced === true');
    await waitUntil('the verdict is another than secure', async () => {
      const { url, verdict, leftOut } = await readReport(driver, tab.id);
      // No page is secure while it loads; that is not yet the verdict on it.
      const hasLoaded = !leftOut.some(({ what }) => what === 'loading');
      return url.startsWith(addressOf(index)) && hasLoaded && verdict !== 'secure';
    });
  } finally {
    await tab.close();
  }
}
