import { type Initiator, literal, rewritten, script, traceless } from '../initiator.ts';
import { refusedPath } from '../late-acts.ts';

/** A refused one throws, and some browsers put nothing else on record. */
const webSocket = (id: string, addressed: (url: string) => string): Initiator => ({
  id,
  file: 'json',
  body: (url, files) =>
    script(
      `try { new WebSocket(${literal(addressed(url))}) } catch { fetch(${literal(files.own(refusedPath.slice(1)))}, { mode: 'no-cors' }) }`,
    ),
  unseen: {
    passive: 'WebSockets leave no trace unless they go out.',
    deepUpgraded: { chromium: 'Chromium upgrades the address of a WebSocket before it asks its policies.' },
  },
});

/** What code asks for shows only in the browser's own accounts. */
const unseen = { passive: { firefox: traceless.refused }, ...rewritten };

export const connections: readonly Initiator[] = [
  { id: 'fetch', file: 'json', body: (url) => script(`fetch(${literal(url)}).catch(() => {})`), unseen },
  {
    id: 'fetch-no-cors',
    file: 'json',
    unseen,
    body: (url) => script(`fetch(${literal(url)}, { mode: 'no-cors' }).catch(() => {})`),
  },
  {
    id: 'fetch-post',
    file: 'json',
    unseen,
    body: (url) => script(`fetch(${literal(url)}, { method: 'POST', body: 'x' }).catch(() => {})`),
  },
  {
    id: 'fetch-keepalive',
    file: 'json',
    unseen,
    body: (url, files) =>
      script(
        `fetch(${literal(url)}, { keepalive: true }).catch(() => fetch(${literal(files.own(refusedPath.slice(1)))}))`,
      ),
  },
  {
    id: 'xhr',
    file: 'json',
    unseen,
    body: (url) => script(`{ const x = new XMLHttpRequest(); x.open('GET', ${literal(url)}); x.send() }`),
  },
  {
    id: 'xhr-synchronous',
    file: 'json',
    unseen,
    body: (url) =>
      script(`try { const x = new XMLHttpRequest(); x.open('GET', ${literal(url)}, false); x.send() } catch {}`),
  },
  { id: 'eventsource', file: 'json', body: (url) => script(`new EventSource(${literal(url)})`), unseen },
  webSocket('websocket', (url) => url.replace('http:', 'ws:')),
  webSocket('websocket-http', (url) => url),
  { id: 'beacon', file: 'json', body: (url) => script(`navigator.sendBeacon(${literal(url)}, 'x')`), unseen },
  {
    id: 'ping-clicked',
    file: 'json',
    body: (url) => `<a id="p" href="#x" ping="${url}">x</a>${script(`document.querySelector('#p').click()`)}`,
    nothing: { firefox: 'Firefox sends no pings unless asked to.' },
  },
  {
    id: 'ping',
    file: 'json',
    body: (url) => `<a href="#x" ping="${url}">x</a>`,
    nothing: 'Nobody clicks.',
  },
  {
    id: 'csp-report-uri',
    file: 'json',
    headers: (url) => ({ 'Content-Security-Policy': `img-src data:; report-uri ${url}` }),
    body: (_, files) => `<img alt="" src="${files.own('refused.png')}">`,
    nothing: { chromium: 'Chromium sends no report unencrypted, and says nothing of it.' },
    unseen: { passive: { firefox: traceless.refused }, deep: { firefox: 'No policy is asked about reports.' } },
  },
  {
    id: 'reporting-endpoint',
    file: 'json',
    headers: (url) => ({
      'Reporting-Endpoints': `e="${url}"`,
      'Content-Security-Policy': 'img-src data:; report-to e',
    }),
    body: (_, files) => `<img alt="" src="${files.own('refused.png')}">`,
    nothing: 'Endpoints must be secure.',
  },
  {
    id: 'fetch-later',
    file: 'json',
    body: (url) => script(`try { fetchLater(${literal(url)}, { activateAfter: 0 }) } catch {}`),
    nothing: 'It takes secure addresses only.',
  },
];
