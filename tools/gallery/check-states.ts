import axe from 'axe-core';
import type { Page } from 'playwright-core';
import type { Gallery } from './open-gallery.ts';

export interface Looking {
  readonly theme: 'light' | 'dark';
  /** Which states, by their names. */
  readonly wanted: (name: string) => boolean;
  /** Told of each state as it opens, and again with everything unfolded. */
  readonly draw?: (page: Page, picture: string) => Promise<unknown>;
}

/** Browsers cut a popup here. */
const popupHeight = 600;

/**
 * Shows every state, and says what is wrong with any: an error in the page, a violation that axe-core finds, a popup
 * that is too high, text that does not fit at twice the size or when read from right to left.
 */
export async function checkStates({ browser, url }: Gallery, { theme, wanted, draw }: Looking): Promise<string[]> {
  const problems: string[] = [];
  const page = await browser.newPage({
    ...{ colorScheme: theme, viewport: { width: 420, height: popupHeight }, deviceScaleFactor: 2 },
  });
  await page.addInitScript(axe.source);
  page.on('pageerror', (error) => problems.push(`${page.url()}: ${error.message}`));
  await page.goto(url);
  await page.locator('a').first().waitFor();
  const states = await page
    .locator('a')
    .evaluateAll((links) => links.map((link) => [link.textContent, Number(link.dataset['width'])] as const));
  for (const [name, width] of states.filter(([one]) => wanted(one))) {
    await page.setViewportSize({ width, height: popupHeight });
    await page.goto(`${url}?state=${name}`);
    await page.locator('main').waitFor();
    const state = { name, width, isPopup: width === 420 && !name.startsWith('bar-') };
    problems.push(...(await checkState(page, state, theme, draw)));
  }
  await page.close();
  return problems;
}

interface State {
  readonly name: string;
  readonly width: number;
  readonly isPopup: boolean;
}

/** As it opens, with everything unfolded, and with its menu open; the light theme stands for what no theme changes. */
async function checkState(page: Page, { name, width, isPopup }: State, theme: string, draw: Looking['draw']) {
  const rules = theme === 'light' ? undefined : contrast;
  const found = await problemsOf(page, `${name}, ${theme}`, { isPopup, rules });
  await draw?.(page, `${name}-${theme}`);
  for (let closed = 1; closed > 0; ) {
    closed = await page.evaluate(() => {
      const folds = document.querySelectorAll('details:not([open])');
      for (const fold of folds) fold.setAttribute('open', '');
      return new Promise<number>((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(folds.length))));
    });
  }
  found.push(...(await problemsOf(page, `${name}, ${theme}, unfolded`, { isPopup, rules })));
  await draw?.(page, `${name}-${theme}-unfolded`);
  if (await page.evaluate(() => document.querySelector('[popover]') !== null)) {
    await page.evaluate(() => document.querySelector<HTMLElement>('[popover]:not(:popover-open)')?.showPopover());
    found.push(...(await problemsOf(page, `${name}, ${theme}, menu open`, { isPopup, rules, within: '[popover]' })));
    await page.evaluate(() => document.querySelector<HTMLElement>('[popover]')?.hidePopover());
  }
  return theme === 'light' ? [...found, ...(await problemsOfLayout(page, name, width))] : found;
}

/** In the colours that a person's system forces on the page, narrow, and read from right to left. */
async function problemsOfLayout(page: Page, name: string, width: number): Promise<string[]> {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  const found = await problemsOf(page, `${name}, forced colors`, { isPopup: false, rules: contrast });
  await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference' });
  for (const direction of ['ltr', 'rtl'] as const) {
    await page.evaluate((dir) => Object.assign(document.documentElement, { dir }), direction);
    // A phone, and twice the size in a window of the same width, which leaves the text half of it.
    for (const narrow of [width, 360, width / 2]) {
      await page.setViewportSize({ width: narrow, height: popupHeight });
      const overflow = (await page.evaluate(() => document.documentElement.scrollWidth)) - narrow;
      if (overflow > 0) found.push(`${name}, ${direction}: ${overflow} pixels do not fit into ${narrow}`);
    }
  }
  return found;
}

/** The rules of axe-core that depend on colours. */
const contrast: readonly string[] = ['color-contrast'];

interface Check {
  readonly isPopup: boolean;
  /** Which rules of axe-core; undefined for all. */
  readonly rules: readonly string[] | undefined;
  /** Which part of the page; undefined for the whole. */
  readonly within?: string;
}

async function problemsOf(page: Page, state: string, { isPopup, rules, within }: Check): Promise<string[]> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const found = isPopup && height > popupHeight ? [`${height} pixels high`] : [];
  const violations = await page.evaluate(
    async ({ only, part }) => {
      // Put there as the page opened.
      const { run } = (globalThis as unknown as { readonly axe: typeof axe }).axe;
      const options = { resultTypes: ['violations' as const], ...(only === undefined ? {} : { runOnly: [...only] }) };
      const { violations: all } = await (part === undefined ? run(options) : run(part, options));
      return all.map(
        ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target: at }) => at.join(' ')).join(', ')}`,
      );
    },
    { only: rules, part: within },
  );
  return [...found, ...violations].map((problem) => `${state}: ${problem}`);
}
