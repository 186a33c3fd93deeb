import * as v from 'valibot';
import type { DrivenTab } from '../drivers/driver.ts';
import { within } from '../within.ts';

/** Milliseconds that a page has to name its links. */
const patience = 3_000;

/** Hosts that a page may name. */
const mostHosts = 500;

const expression = `JSON.stringify([...new Set([...document.links].slice(0, 10000).map(({ hostname }) => hostname))].slice(0, ${mostHosts}))`;

const hosts = v.pipe(v.array(v.pipe(v.string(), v.maxLength(255))), v.maxLength(mostHosts));

/** The hosts that the page in the tab links to, as the page tells it; none where it does not. */
export async function linkedHosts(tab: DrivenTab): Promise<readonly string[]> {
  const told = await within(patience, 'The page is busy.', tab.evaluate(expression)).catch(() => undefined);
  if (typeof told !== 'string' || told.length > 300 * mostHosts) return [];
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), hosts), told);
  return read.success ? read.output : [];
}
