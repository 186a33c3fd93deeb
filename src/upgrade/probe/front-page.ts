import { isDefaultPage, isOtherPage, titleOf } from '../../core/standards/front-page.ts';
import { browser } from '../../platform/browser.ts';
import { logError } from '../../platform/log-error.ts';
import type { Candidate } from './eligible.ts';

/** Characters of a page that are read for its title. */
const most = 64_000;
/** How long the HTTP front page may take, or the one that loads, in milliseconds. */
const patience = 3_000;

/** Whether what a site sends over HTTPS is plainly another page than it shows over HTTP. */
export type Compare = (secure: string) => Promise<boolean>;

/**
 * Compares with what the site of a tab's page shows over HTTP at the same place: its front page. That is what the tab
 * shows, or else it is asked for, once, where HTTPS answers with a page that nobody has set up.
 */
export const compareWith =
  (tabId: number, { url, document }: Pick<Candidate, 'url' | 'document'>): Compare =>
  async (secure) => {
    const front = new URL('/', url).href;
    const title = titleOf(secure);
    if (url === front) return isOtherPage(title, await titleIn(tabId, document));
    return isDefaultPage(title) && isOtherPage(title, titleOf(await ask(front)));
  };

/**
 * The title of a document, once the browser has read it: the site may answer over HTTPS before. None where the page is
 * gone, where it takes too long, or where it has named an element so.
 */
async function titleIn(tabId: number, document: string): Promise<string> {
  // The library's types are older than documents that have an identity.
  const target = { tabId, documentIds: [document] };
  const read = browser.scripting.executeScript({ target, func: titleThere }).catch(() => undefined);
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, patience));
  const title = (await Promise.race([read, late]))?.[0]?.result;
  return typeof title === 'string' ? title : '';
}

/** Runs in the page. Nothing outside of it is there. An error page, such as one that asks for HTTPS, is not the site. */
const titleThere = (): unknown => {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return (navigation?.responseStatus ?? 0) >= 400 ? '' : document.title;
};

async function ask(url: string): Promise<string> {
  try {
    const response = await fetch(url, {
      ...{ credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store', redirect: 'manual' },
      signal: AbortSignal.timeout(patience),
    });
    return await startOf(response);
  } catch (error) {
    logError('an HTTP front page', error);
    return '';
  }
}

/** The beginning of a page that came with success; empty for anything else. */
export async function startOf({ ok, body }: Response): Promise<string> {
  if (!ok || body === null) return '';
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  // A page may never end; its title is at the beginning.
  for (let isThere = false; text.length < most && !isThere; ) {
    const { done, value } = await reader.read();
    if (done) break;
    isThere = /<\/title>/i.test(text.slice(-8) + value);
    text += value;
  }
  await reader.cancel();
  return text.slice(0, most);
}
