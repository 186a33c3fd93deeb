import * as v from 'valibot';
import type { DrivenTab } from '../drivers/driver.ts';
import { within } from '../within.ts';

/** Milliseconds that a page has to name its links. */
const patience = 3_000;

/** Links that are taken from one page, and characters of an address. */
const mostLinks = 2_000;
const longest = 2_000;

const expression = `JSON.stringify([...new Set([...document.links].slice(0, 20000).map(({ href }) => href))]
  .filter((href) => /^https?:/.test(href) && href.length <= ${longest}).slice(0, ${mostLinks}))`;

const links = v.pipe(v.array(v.pipe(v.string(), v.maxLength(longest))), v.maxLength(mostLinks));

/** The addresses that the page in the tab links to, as the page tells them; none where it does not. */
export async function pageLinks(tab: DrivenTab): Promise<readonly string[]> {
  const told = await within(patience, 'The page is busy.', tab.evaluate(expression)).catch(() => undefined);
  if (typeof told !== 'string' || told.length > mostLinks * (longest + 10)) return [];
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), links), told);
  return read.success ? read.output.filter((link) => URL.canParse(link)) : [];
}
