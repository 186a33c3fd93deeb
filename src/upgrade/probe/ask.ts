import type { UpgradeState } from '../../core/report.ts';
import { isPlaintext } from '../../core/standards/address.ts';
import { browser, type WebRequest } from '../../platform/browser.ts';
import { reportTexts } from '../../reporting/report-texts.ts';
import { failedState } from './failed-state.ts';
import { type Compare, startOf } from './front-page.ts';
import { setProbeHeaders } from './probe-headers.ts';

/** How long a site may take to answer over HTTPS, in milliseconds; browsers give their own upgrades as long. */
const patience = 3_000;

/**
 * Asks once whether a site (a host, or a host and port) answers over HTTPS: its front page, without credentials, referrer
 * or cache. A redirect is not followed; of the page only the beginning is read, to be compared. What came of it is told
 * by the network's own events, which say why a request failed and where a redirect leads; `fetch` says neither.
 */
export async function ask(site: string, isOther: Compare = nobodyKnows): Promise<UpgradeState> {
  const url = `https://${site}/`;
  const { onHeadersReceived, onErrorOccurred } = browser.webRequest;
  const filter: WebRequest.RequestFilter = { urls: [`https://${new URL(url).hostname}/*`], types: ['xmlhttprequest'] };
  const request = new AbortController();
  let answered: Answered = () => undefined;
  let failed: Failed = () => undefined;
  const limit = new Promise<UpgradeState>((resolve) => {
    setTimeout(() => resolve('timeout'), patience);
  });
  const told = new Promise<UpgradeState>((resolve) => {
    answered = (details) => {
      if (isOwn(details, url)) resolve(stateOf(details));
    };
    failed = (details) => {
      if (isOwn(details, url)) resolve(stateOfFailure(details));
    };
  });
  // They are there for this one request, and the worker lives as long as it: nobody needs to be woken by them.
  onHeadersReceived.addListener(answered, filter, ['responseHeaders']);
  onErrorOccurred.addListener(failed, filter);
  try {
    await setProbeHeaders();
    const page = fetch(url, {
      ...{ credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store', redirect: 'manual' },
      signal: request.signal,
    }).then(startOf, leaveToTheEvents);
    const state = await Promise.race([told, limit]);
    if (state !== 'available') return state;
    const start = await Promise.race([page.catch(leaveToTheEvents), limit.then(leaveToTheEvents)]);
    return (await isOther(start)) ? 'different-page' : state;
  } finally {
    request.abort();
    onHeadersReceived.removeListener(answered);
    onErrorOccurred.removeListener(failed);
  }
}

type Answered = (details: WebRequest.OnHeadersReceivedDetailsType) => void;
type Failed = (details: WebRequest.OnErrorOccurredDetailsType) => void;

/** They say why a request failed. */
const leaveToTheEvents = (): string => '';

const nobodyKnows: Compare = async () => false;

/** Requests of the worker belong to no tab. */
const isOwn = (details: { readonly tabId: number; readonly url: string }, url: string): boolean =>
  details.tabId < 0 && details.url === url;

async function stateOfFailure({ error }: WebRequest.OnErrorOccurredDetailsType): Promise<UpgradeState> {
  return failedState(error, (await reportTexts()).errorOf(error).class);
}

/** Where a redirect leads decides; one that stays on the host is followed only by whoever takes the offer. */
function stateOf({ url, statusCode, responseHeaders }: WebRequest.OnHeadersReceivedDetailsType): UpgradeState {
  if (statusCode >= 400) return 'http-error';
  const location = responseHeaders?.find(({ name }) => name.toLowerCase() === 'location')?.value;
  if (statusCode < 300 || location === undefined || !URL.canParse(location, url)) return 'available';
  const next = new URL(location, url);
  if (isPlaintext(next.href)) return 'redirects-back';
  return next.hostname === new URL(url).hostname ? 'available' : 'other-host';
}
